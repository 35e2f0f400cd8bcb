import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Context } from '../context.ts'
import { readToRewrite } from '../directory/open.ts'
import type { OpenDirectory } from '../directory/open-directory.ts'
import { openWhole } from '../directory/whole.ts'
import { UserError } from '../env.ts'
import { idOf } from '../files/assemble.ts'
import { readDirectory, readLooseFiles, withTexts } from '../files/read.ts'
import { decodeText, MAX_BYTES } from '../files/read-text.ts'
import { OBJECTIONS_FILE, rootFrom, SETTINGS_FILE } from '../files/root.ts'
import type { Directory } from '../model/directory.ts'
import type { FileKind, SourceFile } from '../model/source-file.ts'
import { recoverBeforeReading } from '../saving/recover-before-reading.ts'
import { requireInput } from '../streams/read-input.ts'
import { safe } from '../terminal/safe.ts'
import { openChecked } from './check-directory.ts'
import { fileChecker } from './file-checks.ts'

/** What to check: a directory, and which of its files to speak of. */
export interface FilesToCheck<D = Directory> {
  readonly directory: D
  readonly isNamed: (file: SourceFile) => boolean
  /** The ids of the named files; absent where none are named, and all are meant. */
  readonly ids?: readonly string[]
}

/**
 * The directory, with the named files alone to speak of when there are any; files of no
 * directory stand by themselves.
 * @throws UserError when a file does not exist, or there is no directory.
 */
export const filesToCheck = (
  paths: readonly string[],
  context: Context,
): Promise<FilesToCheck<OpenDirectory>> =>
  choose(
    paths,
    context,
    () => openChecked(context),
    named => openLoose(named, context),
    async (directory, path) => (await directory.compared()).files.some(isAt(path)),
  )

/** `filesToCheck`, read with all texts: to rewrite files. @throws as it does. */
export const filesToRewrite = (paths: readonly string[], context: Context): Promise<FilesToCheck> =>
  choose(
    paths,
    context,
    () => readToRewrite(context),
    named => readLooseFiles(named, context.env.cwd),
    async (directory, path) => directory.files.some(isAt(path)),
  )

const isAt = (path: string) => (file: SourceFile) => file.absolutePath === path

async function choose<D>(
  paths: readonly string[],
  context: Context,
  open: () => Promise<D>,
  readLoose: (named: readonly string[]) => D | Promise<D>,
  has: (directory: D, path: string) => Promise<boolean>,
): Promise<FilesToCheck<D>> {
  const { env, messages } = context
  if (paths.length === 0) return { directory: await open(), isNamed: () => true }
  const named = paths.map(path => resolve(env.cwd, path))
  for (const path of named)
    if (!existsSync(path)) throw new UserError(messages.validation.noFile(safe(path)))
  const root = rootFrom(env.cwd, context)
  const isInside = root !== undefined && named.every(path => path.startsWith(root + sep))
  const whole = isInside ? await open() : undefined
  // A file of the directory that it does not read (a list of another kind, a folder) is read by itself.
  const isKnown = whole && (await Promise.all(named.map(path => has(whole, path)))).every(Boolean)
  return {
    directory: whole && isKnown ? whole : await readLoose(named),
    isNamed: ({ absolutePath }) => named.includes(absolutePath),
    ids: named.map(idOf),
  }
}

async function openLoose(named: readonly string[], context: Context): Promise<OpenDirectory> {
  return checked(readLooseFiles(named, context.env.cwd), context)
}

/** A directory that was read completely, with what rules about single files find in it. */
function checked(directory: Directory, { messages }: Context): OpenDirectory {
  const found = fileChecker(messages)(directory)
  return openWhole(
    directory,
    [...found].map(([file, each]) => [file, each.found]),
  )
}

/** Standard input in the place of a file of the directory that the file is in, or would be: what an editor has not saved yet. */
export async function stdinToCheck(
  filename: string | undefined,
  context: Context,
): Promise<FilesToCheck<OpenDirectory>> {
  const { env } = context
  const absolutePath = resolve(env.cwd, filename ?? 'stdin.yaml')
  const root = rootFrom(filename === undefined ? env.cwd : nearest(absolutePath), context)
  const inside = root !== undefined && absolutePath.startsWith(root + sep)
  if (inside) await recoverBeforeReading(root, context)
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
  const all = withTexts({ ...directory, files }, texts)
  return {
    directory: checked(all, context),
    isNamed: each => each.absolutePath === absolutePath,
    ids: [file.id],
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
