import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Env, UserError } from '../env.ts'
import { makeFolders } from '../files/make-folders.ts'
import type { Messages } from '../messages/index.ts'
import { removeEmpty, writeDurably } from '../saving/temporary.ts'
import { safe } from '../terminal/safe.ts'
import { isStdout, type Place, placeOf } from './output-place.ts'

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

/** How to write files. */
export interface WritingOptions {
  /** Whether files that exist are replaced. */
  readonly force?: boolean | undefined
  /** What the files hold, such as `12 addresses`, asked when all is written; empty for what has no number. Without it nothing is said. */
  readonly what?: (() => string) | undefined
}

/**
 * Writes a command's output: to stdout, or to a file as `writeFiles` does.
 * @param output a path; undefined and `-` are stdout.
 * @throws UserError when the file exists and `force` is not set, or cannot be written.
 */
export function writeOutput(
  text: string | Iterable<string>,
  { output, ...options }: WritingOptions & { readonly output?: string | undefined },
  { env, messages }: Writing,
): void {
  if (output === undefined || isStdout(output))
    for (const part of typeof text === 'string' ? [text] : text) env.stdout.write(part)
  else writeFiles(dirname(output), [{ name: basename(output), text }], options, { env, messages })
}

/**
 * Writes files into a folder, which is made when it is missing, and says so on stderr. Links are
 * followed. A regular file is written beside its place and renamed into it, so that none is
 * ever seen half-written; what is a device or a pipe is written into. Nothing is written when a
 * regular file exists and `force` is not set.
 * @throws UserError as writeOutput does.
 */
export function writeFiles(
  folder: string,
  files: readonly NamedText[],
  { force = false, what }: WritingOptions,
  { env, messages }: Writing,
): void {
  const m = messages.cli.output
  const root = resolve(env.cwd, folder)
  const shown = (name: string) => join(folder, name)
  const [first] = files
  let failing = files.length === 1 && first ? join(root, first.name) : root
  const places: Place[] = []
  const made: string[] = []
  let folderMade: string | undefined
  try {
    for (const { name } of files) places.push(placeOf(join(root, name)))
    if (!force)
      for (const [index, place] of places.entries())
        if (place.kind === 'file' && existsSync(place.path))
          throw new UserError(m.exists(safe(shown(files[index]?.name ?? ''))), m.existsHint)
    folderMade = makeFolders(root)
    const temporary = files.map(({ text }, index) => {
      const place = places[index] as Place
      if (place.kind === 'stream') return undefined
      const path = join(
        dirname(place.path),
        `.${basename(place.path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`,
      )
      made.push(path)
      writeDurably(path, partsOf(text), place.existing)
      return path
    })
    for (const [index, place] of places.entries()) {
      const path = temporary[index]
      if (path === undefined || place.kind === 'stream') continue
      renameSync(path, place.path)
      if (place.existing === undefined) made.push(place.path)
    }
    for (const [index, place] of places.entries())
      if (place.kind === 'stream') {
        failing = place.path
        writeInto(place.path, partsOf((files[index] as NamedText).text))
      }
  } catch (error) {
    for (const path of made) rmSync(path, { force: true })
    if (folderMade !== undefined) removeEmpty(root, folderMade)
    if (error instanceof UserError) throw error
    const { code, message } = error as NodeJS.ErrnoException
    throw new UserError(m.failed(safe(failing), code ?? message))
  }
  if (what === undefined) return
  const wrote =
    files.length === 1 && first
      ? m.wrote(shown(first.name), what())
      : m.wroteFiles(files.length, folder, what())
  env.stderr.write(`${safe(wrote)}\n`)
}

const partsOf = (text: Text): Iterable<string | Uint8Array> =>
  typeof text === 'string' || text instanceof Uint8Array ? [text] : text

/** Writes into what is not a regular file: it is neither replaced nor truncated. @throws the file system's error. */
function writeInto(path: string, parts: Iterable<string | Uint8Array>): void {
  const opened = openSync(path, 'a')
  try {
    for (const part of parts) writeFileSync(opened, part)
  } finally {
    closeSync(opened)
  }
}
