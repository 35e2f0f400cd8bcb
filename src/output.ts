import { randomBytes } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { makeFolders } from './directory/make-folders.ts'
import { type Env, UserError } from './env.ts'
import type { Messages } from './messages/index.ts'
import { removeEmpty } from './transaction/made.ts'
import { writeDurably } from './transaction/temporary.ts'

interface Writing {
  readonly env: Env
  readonly messages: Messages
}

/** A file to write into a folder. */
export interface NamedText {
  readonly name: string
  readonly text: Text
}

/** What is written: at once, or in parts that are made as they are written. */
export type Text = string | Uint8Array | Iterable<string>

/**
 * Writes a command's output: to stdout, or whole or not at all to a file.
 * @param output a path; undefined and `-` are stdout.
 * @throws UserError when the file exists and `force` is not set, or cannot be written.
 */
export function writeOutput(
  text: string | Iterable<string>,
  { output, force = false }: { output?: string | undefined; force?: boolean | undefined },
  { env, messages }: Writing,
): void {
  if (output === undefined || output === '-')
    for (const part of typeof text === 'string' ? [text] : text) env.stdout.write(part)
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
  const made: string[] = []
  let folderMade: string | undefined
  try {
    folderMade = makeFolders(root)
    const temporary = files.map(({ name, text }) => {
      const path = join(root, `.${name.slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`)
      made.push(path)
      writeDurably(path, typeof text === 'string' || text instanceof Uint8Array ? [text] : text)
      return path
    })
    for (const [index, { name }] of files.entries()) {
      const path = join(root, name)
      const isNew = !existsSync(path)
      renameSync(temporary[index] as string, path)
      if (isNew) made.push(path)
    }
  } catch (error) {
    for (const path of made) rmSync(path, { force: true })
    if (folderMade !== undefined) removeEmpty(root, folderMade)
    const { code, message } = error as NodeJS.ErrnoException
    throw new UserError(
      m.failed(files.length === 1 ? join(root, files[0]?.name ?? '') : root, code ?? message),
    )
  }
}
