import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { idOf } from '../directory/assemble.ts'
import { readDirectory, readLooseFiles, withTexts } from '../directory/read.ts'
import { decodeText, MAX_BYTES } from '../directory/read-text.ts'
import { OBJECTIONS_FILE, SETTINGS_FILE } from '../directory/root.ts'
import type { FileKind, SourceFile } from '../directory/source-file.ts'
import { UserError } from '../env.ts'
import type { Directory } from '../model/directory.ts'
import type { Duration } from '../model/duration.ts'
import { idLine } from '../query/needles.ts'
import { safe } from '../terminal/safe.ts'
import type { Context } from './command.ts'
import { openDirectory, rootFrom } from './open-directory.ts'
import { requireInput } from './read-input.ts'
import { settle } from './settle.ts'

/** What to check: a directory, and which of its files to speak of. */
export interface FilesToCheck {
  readonly directory: Directory
  readonly isNamed: (file: SourceFile) => boolean
}

/**
 * The directory, with the named files alone to speak of when there are any; files of no
 * directory stand by themselves.
 * @param how whether they are to be rewritten (open-directory.ts).
 * @param maxAge as rules are to have it.
 * @throws UserError when a file does not exist, or there is no directory.
 */
export async function filesToCheck(
  paths: readonly string[],
  context: Context,
  how: 'checks' | 'whole',
  maxAge?: Duration,
): Promise<FilesToCheck> {
  const { env, messages } = context
  if (paths.length === 0)
    return { directory: await openFor(paths, how, maxAge, context), isNamed: () => true }
  const named = paths.map(path => resolve(env.cwd, path))
  for (const path of named)
    if (!existsSync(path)) throw new UserError(messages.validation.noFile(safe(path)))
  const root = rootFrom(env.cwd, context)
  const inside = root !== undefined && named.every(path => path.startsWith(root + sep))
  const whole = inside ? await openFor(named, how, maxAge, context) : readLooseFiles(named, env.cwd)
  const known = new Set(whole.files.map(file => file.absolutePath))
  // A file of the directory that it does not read (a list of another kind, a folder) is read by itself.
  const all = named.every(path => known.has(path)) ? whole : readLooseFiles(named, env.cwd)
  return { directory: all, isNamed: ({ absolutePath }) => named.includes(absolutePath) }
}

/** The directory: to be checked, as much of it as rules may find something in, and the files that are named. */
function openFor(
  named: readonly string[],
  files: 'checks' | 'whole',
  maxAge: Duration | undefined,
  context: Context,
): Promise<Directory> {
  if (files === 'whole') return openDirectory(context, { files })
  const needles = named.map(path => idLine(idOf(path)))
  const suspects = { errorsOnly: false, maxAge }
  return openDirectory(context, { files, needles, suspects, isOnlyChecked: named.length === 0 })
}

/** Standard input in the place of a file of the directory that the file is in, or would be: what an editor has not saved yet. */
export async function stdinToCheck(
  filename: string | undefined,
  context: Context,
): Promise<FilesToCheck> {
  const { env } = context
  const absolutePath = resolve(env.cwd, filename ?? 'stdin.yaml')
  const root = rootFrom(filename === undefined ? env.cwd : nearest(absolutePath), context)
  const inside = root !== undefined && absolutePath.startsWith(root + sep)
  if (inside) await settle(root, context)
  const directory = inside ? readDirectory(root, env.cwd) : readLooseFiles([], env.cwd)
  const known = directory.files.find(file => file.absolutePath === absolutePath)
  const kind = inside ? kindOf(relative(root, absolutePath)) : 'organisation'
  const read = decodeText(await requireInput('-', MAX_BYTES, context))
  const file: SourceFile = {
    kind,
    id: basename(absolutePath).replace(/\.ya?ml$/i, ''),
    path: filename ?? 'stdin',
    absolutePath,
    text: '',
    problems: 'problem' in read ? [read.problem] : [],
    ...('bom' in read && { bom: read.bom }),
  }
  const files = known
    ? directory.files.map(each => (each === known ? file : each))
    : [...directory.files, file]
  const texts = new Map('text' in read ? [[file, read.text]] : [])
  return {
    directory: withTexts({ ...directory, files }, texts),
    isNamed: each => each.absolutePath === absolutePath,
  }
}

/** The nearest folder above a file that exists: a new file's own may not. */
function nearest(path: string): string {
  const folder = dirname(path)
  return existsSync(folder) || folder === path ? folder : nearest(folder)
}

function kindOf(path: string): FileKind {
  if (path === SETTINGS_FILE) return 'settings'
  if (path === OBJECTIONS_FILE) return 'objections'
  return path.startsWith(join('lists', sep)) ? 'list' : 'organisation'
}
