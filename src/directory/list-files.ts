import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { OBJECTIONS_FILE, SETTINGS_FILE } from './root.ts'
import type { FileKind } from './source-file.ts'

/** A file to read. */
export interface FoundFile {
  readonly kind: FileKind
  readonly absolutePath: string
  /** What says whether it changed, or what a link leads to; absent when the file system says nothing. */
  readonly stat?: Stamp | undefined
}

/** Of what the file system says, what changes with a file: times in milliseconds. */
export type Stamp = Readonly<Record<'size' | 'mtimeMs' | 'ctimeMs' | 'ino', number>>

/** Not the whole of it: thousands of dates would be kept. */
const stamp = ({ size, mtimeMs, ctimeMs, ino }: Stats): Stamp => ({ size, mtimeMs, ctimeMs, ino })

const isYaml = (name: string) => /\.ya?ml$/i.test(name)
const isIgnored = (name: string) => name.startsWith('.') || name === 'node_modules'

/**
 * The files of a directory, in order of path: settings, objections, `organisations/**`,
 * `lists/*`.
 * Dot-files and `node_modules` are passed over; a link is followed only inside the root.
 * @throws the file system's error when the root itself cannot be read.
 */
export function listFiles(root: string): FoundFile[] {
  const names = readdirSync(root)
  const realRoot = realpathSync(root)
  const settings = join(root, SETTINGS_FILE)
  const settingsStat = statOf(settings)
  // One that leads nowhere is there as well: it must be missed.
  const hasObjections = names.includes(OBJECTIONS_FILE)
  const objections = join(root, OBJECTIONS_FILE)
  const found: FoundFile[] = []
  if (settingsStat)
    found.push({ kind: 'settings', absolutePath: settings, stat: stamp(settingsStat) })
  if (hasObjections) {
    const stat = statOf(objections)
    found.push({ kind: 'objections', absolutePath: objections, stat: stat && stamp(stat) })
  }
  walk(join(root, 'organisations'), 'organisation', true, realRoot, new Set([realRoot]), found)
  walk(join(root, 'lists'), 'list', false, realRoot, new Set(), found)
  return found
}

function walk(
  folder: string,
  kind: FileKind,
  deep: boolean,
  realRoot: string,
  seen: Set<string>,
  found: FoundFile[],
): void {
  let names: string[]
  try {
    const real = realpathSync(folder)
    if (seen.has(real)) return
    seen.add(real)
    // Names alone, and one question a file: asking for their types as well takes twice as long.
    names = readdirSync(folder).sort()
  } catch (error) {
    // A folder that is not there holds nothing; one that cannot be read is reported like a file.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      found.push({ kind, absolutePath: folder })
    return
  }
  for (const name of names) {
    if (isIgnored(name)) continue
    // `join` would look for dots in each of thousands of paths.
    const absolutePath = folder + sep + name
    let stat = statOf(absolutePath, lstatSync)
    if (stat?.isSymbolicLink()) {
      const target = linkTarget(absolutePath)
      if (target !== undefined && !`${target}${sep}`.startsWith(`${realRoot}${sep}`)) continue
      stat = target === undefined ? undefined : statOf(target)
    }
    if (deep && stat?.isDirectory() && !isYaml(name))
      walk(absolutePath, kind, deep, realRoot, seen, found)
    else if (isYaml(name)) found.push({ kind, absolutePath, stat: stat && stamp(stat) })
  }
}

/** What the file system says of a file; undefined where it cannot. */
function statOf(path: string, how: typeof statSync | typeof lstatSync = statSync) {
  try {
    return how(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** Where a link leads, or undefined when it leads nowhere. */
function linkTarget(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
