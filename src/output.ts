import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Env, UserError } from './env.ts'
import type { Messages } from './messages/index.ts'

interface Writing {
  readonly env: Env
  readonly messages: Messages
}

/** A file to write into a folder. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

/**
 * Writes a command's output: to stdout, or whole or not at all to a file.
 * @param output a path; undefined and `-` are stdout.
 * @throws UserError when the file exists and `force` is not set, or cannot be written.
 */
export function writeOutput(
  text: string,
  { output, force = false }: { output?: string | undefined; force?: boolean | undefined },
  { env, messages }: Writing,
): void {
  if (output === undefined || output === '-') env.stdout.write(text)
  else
    writeFiles(
      dirname(resolve(env.cwd, output)),
      [{ name: nameOf(env, output), text }],
      { force },
      { env, messages },
    )
}

const nameOf = (env: Env, output: string) =>
  resolve(env.cwd, output)
    .slice(dirname(resolve(env.cwd, output)).length)
    .replace(/^[/\\]/, '')

/**
 * Writes files into a folder, which is made when it is missing. Each is written beside its
 * place and renamed into it, so that none is ever seen half-written; nothing is written
 * when one exists and `force` is not set.
 * @throws UserError as writeOutput does.
 */
export function writeFiles(
  folder: string,
  files: readonly NamedText[],
  { force = false }: { force?: boolean | undefined },
  { env, messages }: Writing,
): void {
  const m = messages.cli.output
  const root = resolve(env.cwd, folder)
  if (!force)
    for (const { name } of files)
      if (existsSync(join(root, name)))
        throw new UserError(m.exists(join(root, name)), m.existsHint)
  const temporary: string[] = []
  try {
    mkdirSync(root, { recursive: true })
    for (const { name, text } of files) {
      const path = join(root, `.${name.slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`)
      temporary.push(path)
      writeDurably(path, text)
    }
    for (const [index, { name }] of files.entries())
      renameSync(temporary[index] as string, join(root, name))
  } catch (error) {
    for (const path of temporary) rmSync(path, { force: true })
    const { code, message } = error as NodeJS.ErrnoException
    throw new UserError(
      m.failed(files.length === 1 ? join(root, files[0]?.name ?? '') : root, code ?? message),
    )
  }
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'wx')
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
