/** A stream to write to. */
export interface Output {
  readonly isTTY: boolean
  /** Width of the terminal in columns; absent where there is none. */
  readonly columns?: number | undefined
  /** Height of the terminal in lines; absent where there is none. */
  readonly rows?: number | undefined
  /** The terminal, for output that moves its cursor; absent without one. */
  readonly stream?: NodeJS.WriteStream
  write(text: string): void
}

/** Another thread of the program, which answers requests in order (worker.ts). */
export interface Thread {
  /** @param question what structured cloning can copy. */
  ask(question: unknown): Promise<unknown>
  end(): void
}

/** The processes of this computer. */
export interface Processes {
  /** The number of this one. */
  readonly own: number
  isRunning(id: number): boolean
}

/** All that the program sees of the world, besides the files it is pointed to. */
export interface Env {
  /** The working folder. @throws the system's error (`uv_cwd`) when it has been deleted. */
  readonly cwd: string
  /** The id of the user that runs the program; undefined where the system has none (Windows). */
  readonly user: number | undefined
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly stdout: Output
  readonly stderr: Output
  /** All of standard input; of a longer one, more than `maximum` bytes of its start. */
  readStdin(maximum: number): Promise<Buffer>
  /** What the user types; absent where standard input is not a terminal. */
  readonly keyboard?: (() => NodeJS.ReadableStream) | undefined
  /** Aborted when the user presses Ctrl-C; asking for it keeps that from ending the process. */
  readonly interrupted: AbortSignal
  /** Starts another thread; absent where everything is to be done in one. */
  readonly startThread?: () => Promise<Thread>
  readonly processes: Processes
  /** Runs a program on the user's terminal until it ends. @returns why it failed; undefined when it did not. */
  runProgram(program: string, args: readonly string[]): Promise<string | undefined>
  now(): Date
}

/** `0` done · `1` nothing found, or errors found · `2` the command could not do its work. */
export type ExitCode = 0 | 1 | 2

/** A request that cannot be done: shown as it is, in one line or a few. */
export class UserError extends Error {
  readonly hint: string | undefined
  readonly exitCode: ExitCode

  constructor(message: string, hint?: string, exitCode: ExitCode = 2) {
    super(message)
    this.hint = hint
    this.exitCode = exitCode
  }
}

/** The local day of the clock, as `YYYY-MM-DD`. */
export function today(env: Env): string {
  const now = env.now()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
