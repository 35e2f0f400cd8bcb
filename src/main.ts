import { fstatSync, writeSync } from 'node:fs'
import { run } from './cli.ts'
import type { Output, Processes, Thread } from './env.ts'

/**
 * A stream of the process. A pipe or a file is written to directly: making a stream for it
 * would load Node's network code, and what is written at once cannot be cut off at exit.
 */
function output(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): Output {
  const isTerminal = fstatSync(descriptor).isCharacterDevice() && stream().isTTY
  if (!isTerminal) return { isTTY: false, write: text => writeWhole(descriptor, text) }
  return {
    isTTY: true,
    get columns() {
      return stream().columns
    },
    get rows() {
      return stream().rows
    },
    get stream() {
      return stream()
    },
    write: text => void stream().write(text),
  }
}

function writeWhole(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // A reader that has seen enough (`| head`) is not an error.
      if (code === 'EPIPE') process.exit()
      if (code !== 'EAGAIN') throw error
      // The pipe is full: let its reader work.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

/** Starts a thread that runs a script. */
async function startThread(script: string): Promise<Thread> {
  const { Worker } = await import('node:worker_threads')
  const worker = new Worker(script, {
    resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 1024 },
  })
  const waiting: { resolve(answer: unknown): void; reject(error: Error): void }[] = []
  worker.on('message', answer => waiting.shift()?.resolve(answer))
  worker.on('error', error => {
    for (const each of waiting.splice(0)) each.reject(error)
  })
  return {
    ask: question =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker.postMessage(question)
      }),
    end: () => void worker.terminate(),
  }
}

const processes: Processes = {
  own: process.pid,
  isRunning(id) {
    try {
      return process.kill(id, 0)
    } catch (error) {
      // Another user's process is one as well.
      return (error as NodeJS.ErrnoException).code === 'EPERM'
    }
  },
}

async function runProgram(program: string, args: readonly string[]): Promise<string | undefined> {
  const { spawn } = await import('node:child_process')
  // Ctrl-C is for the program alone.
  const ignore = () => {}
  process.on('SIGINT', ignore)
  try {
    return await new Promise(resolve => {
      const child = spawn(program, args, { stdio: 'inherit' })
      child.once('error', error => resolve((error as NodeJS.ErrnoException).code ?? error.message))
      child.once('close', (code, signal) => resolve(code === 0 ? undefined : (signal ?? `${code}`)))
    })
  } finally {
    process.off('SIGINT', ignore)
  }
}

async function readStdin(maximum: number): Promise<Buffer> {
  // Node takes a folder for an empty stream.
  if (fstatSync(0).isDirectory())
    throw Object.assign(new Error('a folder'), { code: 'EISDIR', syscall: 'read' })
  const parts: Buffer[] = []
  let size = 0
  for await (const part of process.stdin) {
    parts.push(part)
    size += part.length
    if (size > maximum) break
  }
  return Buffer.concat(parts)
}

/**
 * Runs the program in this process. Sets the exit code rather than exiting: a pipe is written to its end.
 * @param worker the script of another thread (worker.ts); without it there is none.
 */
export async function main(worker?: string): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), {
    get cwd() {
      return process.cwd()
    },
    user: process.getuid?.(),
    variables: process.env,
    stdout: output(1, () => process.stdout),
    stderr: output(2, () => process.stderr),
    readStdin,
    get keyboard() {
      const isTerminal = fstatSync(0).isCharacterDevice() && process.stdin.isTTY
      return isTerminal ? () => process.stdin : undefined
    },
    get interrupted() {
      const controller = new AbortController()
      process.once('SIGINT', () => controller.abort())
      return controller.signal
    },
    ...(worker !== undefined && { startThread: () => startThread(worker) }),
    processes,
    runProgram,
    now: () => new Date(),
  })
}
