import { existsSync, lstatSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { OBJECTIONS_FILE, SETTINGS_FILE } from '../files/root.ts'
import { OutsideDirectory } from './refusal.ts'

/** Where a change takes place. */
export interface Target {
  /** The file's own place, in its real folder. */
  readonly entry: string
  /** The file itself: where a link leads. */
  readonly file: string
}

/** Whether a path below a root, with slashes, is one that a directory's data may have (list-files.ts). */
export function isDataPath(path: string): boolean {
  if (path === SETTINGS_FILE || path === OBJECTIONS_FILE) return true
  const parts = path.split('/')
  const [folder, ...folders] = parts.slice(0, -1)
  const isPlain = parts.every(isPlainName)
  if (!isPlain || !/\.ya?ml$/i.test(parts.at(-1) ?? '')) return false
  if (folder === 'lists') return folders.length === 0
  return folder === 'organisations' && !folders.some(each => /\.ya?ml$/i.test(each))
}

const isPlainName = (name: string) =>
  name !== '' &&
  !name.startsWith('.') &&
  name !== 'node_modules' &&
  !/[\\:\u0000-\u001f]/.test(name)

/** The path of a file below a root, with slashes. @throws OutsideDirectory when it is none of the directory's data. */
export function dataPath(root: string, path: string): string {
  const below = relative(root, path).replaceAll(sep, '/')
  if (!isDataPath(below)) throw new OutsideDirectory(path)
  return below
}

/**
 * Follows links to the place of a file, which need not exist.
 * @param root when given, where it must be: no link may lead out of it, nor into a folder that is never read.
 * @throws OutsideDirectory; the file system's error.
 */
export function targetOf(root: string | undefined, path: string): Target {
  const realRoot = root === undefined ? undefined : realpathSync(root)
  const folder = realPlace(dirname(path))
  const entry = join(folder, basename(path))
  const isLink = lstatSync(entry, { throwIfNoEntry: false })?.isSymbolicLink() === true
  const file = isLink ? realpathSync(entry) : entry
  for (const each of [entry, file])
    if (realRoot !== undefined && !isInside(realRoot, each)) throw new OutsideDirectory(path)
  return { entry, file }
}

/** The real path of a folder, of which the last parts may not exist yet. */
function realPlace(folder: string): string {
  // A link that leads nowhere is not a folder to be made.
  if (existsSync(folder) || dirname(folder) === folder || isThere(folder))
    return realpathSync(folder)
  return join(realPlace(dirname(folder)), basename(folder))
}

const isThere = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined

function isInside(root: string, path: string): boolean {
  const below = relative(root, path)
  return below !== '' && below.split(sep).every(isPlainName)
}
