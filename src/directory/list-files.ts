import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { OBJECTIONS_FILE, SETTINGS_FILE } from './root.ts'
import type { FileKind } from './source-file.ts'

/** A file to read. */
export interface FoundFile {
  readonly kind: FileKind
  readonly absolutePath: string
}

const isYaml = (name: string) => /\.ya?ml$/i.test(name)
const isIgnored = (name: string) => name.startsWith('.') || name === 'node_modules'
const byPath = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

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
  // One that leads nowhere is there as well: it must be missed.
  const hasObjections = names.includes(OBJECTIONS_FILE)
  const objections = join(root, OBJECTIONS_FILE)
  return [
    ...(existsSync(settings) ? [{ kind: 'settings', absolutePath: settings } as const] : []),
    ...(hasObjections ? [{ kind: 'objections', absolutePath: objections } as const] : []),
    ...walk(join(root, 'organisations'), 'organisation', true, realRoot, new Set([realRoot])),
    ...walk(join(root, 'lists'), 'list', false, realRoot, new Set()),
  ]
}

function* walk(
  folder: string,
  kind: FileKind,
  deep: boolean,
  realRoot: string,
  seen: Set<string>,
): Generator<FoundFile> {
  let entries: Dirent[]
  try {
    const real = realpathSync(folder)
    if (seen.has(real)) return
    seen.add(real)
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    // A folder that is not there holds nothing; one that cannot be read is reported like a file.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') yield { kind, absolutePath: folder }
    return
  }
  for (const entry of entries.sort((a, b) => byPath(a.name, b.name))) {
    if (isIgnored(entry.name)) continue
    // `join` would look for dots in each of thousands of paths.
    const absolutePath = folder + sep + entry.name
    let isFolder = entry.isDirectory()
    if (entry.isSymbolicLink()) {
      const target = linkTarget(absolutePath)
      if (target !== undefined && !`${target}${sep}`.startsWith(`${realRoot}${sep}`)) continue
      isFolder = target !== undefined && statSync(target).isDirectory()
    }
    if (isFolder && deep && !isYaml(entry.name))
      yield* walk(absolutePath, kind, deep, realRoot, seen)
    else if (isYaml(entry.name)) yield { kind, absolutePath }
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
