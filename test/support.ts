import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { onTestFinished } from 'vitest'
import { run } from '../src/cli.ts'
import type { Env } from '../src/env.ts'
import { readDirectory } from '../src/files/read.ts'
import { messagesIn } from '../src/messages/index.ts'
import type { Directory } from '../src/model/directory.ts'
import { openTerminal } from '../src/terminal/terminal.ts'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const TODAY = '2026-11-24'
export const catalogues = { en: await messagesIn('en'), fr: await messagesIn('fr') }
export const messages = catalogues.en
export const selecting = { messages, today: TODAY }
export const plainTerminal = await openTerminal({ isTTY: false, write() {} }, {}, 'auto')

/** Writes files into a new folder that goes away with the test. Organisations may be named without their folder. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const root = mkdtempSync(join(tmpdir(), 'press-contacts-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  writeFileSync(join(root, 'press-contacts.yaml'), 'country: FR\n')
  for (const [name, text] of Object.entries(files)) {
    const path = join(
      root,
      /\/|^(press-contacts|objections)\.yaml$/.test(name) ? name : `organisations/${name}`,
    )
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return root
}

/** The directory of these files. */
export function directoryWith(files: Readonly<Record<string, string | Buffer>>): Directory {
  const root = folderWith(files)
  return readDirectory(root, root)
}

/** As if each run in memory were a process of its own, and no other one were there. */
const PROCESSES = { own: 1, isRunning: () => false }

/** What is typed once the screen shows a text, each after the one before. */
export type Typed = readonly [shown: string, keys: string]

export const ENTER = '\r'

/** A terminal at which somebody types. @param show takes what the screen shows, without its escapes. */
export function terminalOf(typed: readonly Typed[], show: (text: string) => void) {
  const keyboard = new PassThrough()
  const screen = new PassThrough()
  // As with a process's own streams, the end of one question is not the end of the screen.
  screen.end = () => screen
  const waiting = [...typed]
  let unread = ''
  screen.on('data', chunk => {
    const text = stripVTControlCharacters(String(chunk))
    show(text)
    unread += text
    const [next] = waiting
    if (next === undefined || !unread.includes(next[0])) return
    waiting.shift()
    unread = ''
    setImmediate(() => keyboard.write(next[1]))
  })
  return { keyboard: () => keyboard, stream: screen as unknown as NodeJS.WriteStream }
}

/** Runs the program in memory. */
export async function cli(
  args: readonly string[],
  options: {
    cwd?: string
    user?: number | undefined
    columns?: number
    rows?: number
    variables?: Record<string, string>
    stdin?: string | Buffer
    interrupted?: AbortSignal
    runProgram?: Env['runProgram']
    typed?: readonly Typed[]
  } = {},
) {
  const { cwd = ROOT, columns, variables = {}, stdin = '' } = options
  const { interrupted = AbortSignal.abort() } = options
  const user = 'user' in options ? options.user : process.getuid?.()
  const stdout: string[] = []
  const stderr: string[] = []
  const terminal = options.typed && terminalOf(options.typed, text => stdout.push(text))
  const code = await run(args, {
    cwd,
    user,
    variables,
    stdout: {
      isTTY: columns !== undefined,
      columns,
      rows: options.rows,
      ...(terminal && { stream: terminal.stream }),
      write: text => void stdout.push(text),
    },
    ...(terminal && { keyboard: terminal.keyboard }),
    stderr: { isTTY: false, write: text => void stderr.push(text) },
    readStdin: async () => Buffer.from(stdin),
    interrupted,
    processes: PROCESSES,
    runProgram: options.runProgram ?? (async () => 'ENOENT'),
    now: () => new Date(`${TODAY}T12:00:00`),
  })
  return { code, stdout: stdout.join(''), stderr: stderr.join('') }
}
