import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { FileKind } from '../model/source-file.ts'
import { hasUnreadableName } from './read-text.ts'
import { OBJECTIONS_FILE, SETTINGS_FILE } from './root.ts'

/** The clocks of files tick at most this far apart, in milliseconds; some keep whole seconds, or every other one. */
const TICK = 100
const COARSE_TICK = 2100

/**
 * Marks the stamps of files that were touched within the clock's granularity: they could
 * change again and look the same (git calls that 'racily clean'). Such a stamp equals no
 * other, nor itself.
 * @param stamps of a listing, changed in place.
 * @param now milliseconds since 1970, before the files were looked at.
 */
export function distrustRecent(stamps: Float64Array, now: number): void {
  for (let at = 0; at < stamps.length; at += STAMP) {
    const mtime = stamps[at + 1] as number
    const latest = Math.max(mtime, stamps[at + 2] as number)
    const tick = mtime % 1000 === 0 ? COARSE_TICK : TICK
    if (latest > now - tick) stamps[at] = Number.NaN
  }
}

/** Whether a file is unchanged: the stamps at two offsets are equal. */
export function isSame(
  stamps: Float64Array,
  index: number,
  others: Float64Array,
  other: number,
): boolean {
  for (let at = 0; at < STAMP; at++)
    if (stamps[index * STAMP + at] !== others[other * STAMP + at]) return false
  return true
}

/** A file to read. */
export interface FoundFile {
  readonly kind: FileKind
  readonly absolutePath: string
  /** In bytes, as the listing has it; not a number where the file system does not say. */
  readonly size?: number | undefined
}

/** What says whether a file changed: size, mtime and ctime in milliseconds, inode. */
export const STAMP = 4

/** The files of a directory, in order of path: flat lists, since there are tens of thousands. */
export interface Listing {
  readonly root: string
  /** Below the root, with `/`. */
  readonly paths: readonly string[]
  readonly kinds: readonly FileKind[]
  readonly count: number
  /** `STAMP` numbers per file, of what a link leads to; NaN where the file system says nothing. */
  readonly stamps: Float64Array
}

const isYaml = (name: string) => name.endsWith('.yaml') || /\.ya?ml$/i.test(name)
const isIgnored = (name: string) => name.startsWith('.') || name === 'node_modules'

/** The files of a directory as `list` finds them. @throws as it does. */
export function listFiles(root: string): FoundFile[] {
  const listing = list(root)
  return listing.paths.map((_, i) => fileAt(listing, i))
}

/** The file at a place in a listing. */
export function fileAt({ root, paths, kinds, stamps }: Listing, i: number): FoundFile {
  const path = paths[i] as string
  const absolutePath = root + sep + (sep === '/' ? path : path.replaceAll('/', sep))
  return { kind: kinds[i] as FileKind, absolutePath, size: stamps[i * STAMP] }
}

/**
 * The files of a directory: settings, objections, `organisations/**`, `lists/*`.
 * Dot-files and `node_modules` are passed over; a link is followed only inside the root.
 * @throws the file system's error when the root itself cannot be read.
 */
export function list(root: string): Listing {
  const names = readdirSync(root)
  const found = new Found(root)
  if (statOf(join(root, SETTINGS_FILE))) found.take('settings', '', SETTINGS_FILE)
  // One that leads nowhere is there as well: it must be missed.
  if (names.includes(OBJECTIONS_FILE)) found.take('objections', '', OBJECTIONS_FILE)
  const realRoot = realpathSync(root)
  found.walk('organisations', 'organisation', realRoot, new Set([realRoot]))
  found.walk('lists', 'list', realRoot, new Set())
  return found.listing()
}

class Found {
  private readonly root: string
  private readonly paths: string[] = []
  private readonly kinds: FileKind[] = []
  private stamps = new Float64Array(1024 * STAMP)

  constructor(root: string) {
    this.root = root
  }

  listing(): Listing {
    const { root, paths, kinds } = this
    const count = paths.length
    return { root, paths, kinds, count, stamps: this.stamps.subarray(0, count * STAMP) }
  }

  take(
    kind: FileKind,
    folder: string,
    name: string,
    stat: Stats | null | undefined = statOf(join(this.root, name)),
  ): void {
    const at = this.paths.length * STAMP
    this.paths.push(folder === '' ? name : `${folder}/${name}`)
    this.kinds.push(kind)
    if (at === this.stamps.length) {
      const wider = new Float64Array(at * 2)
      wider.set(this.stamps)
      this.stamps = wider
    }
    this.stamps[at] = stat?.size ?? Number.NaN
    this.stamps[at + 1] = stat?.mtimeMs ?? 0
    this.stamps[at + 2] = stat?.ctimeMs ?? 0
    this.stamps[at + 3] = stat?.ino ?? 0
  }

  /**
   * Takes the files of a folder; of those below it too where they are organisations.
   * @param known its real path; it is asked for unless given.
   */
  walk(
    folder: string,
    kind: FileKind,
    realRoot: string,
    seen: Set<string>,
    known?: string | undefined,
  ): void {
    const path = this.root + sep + (sep === '/' ? folder : folder.replaceAll('/', sep))
    let names: string[]
    let real: string
    try {
      real = known ?? realpathSync(path)
      if (seen.has(real)) return
      seen.add(real)
      // Names alone, and one question per file: asking for their types as well takes twice as long.
      names = readdirSync(path).sort()
    } catch (error) {
      // A folder that is not there holds nothing; one that cannot be read is reported like a file.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.takeUnreadable(kind, folder)
      return
    }
    for (const name of names) {
      if (isIgnored(name)) continue
      // `join` would look for dots in each of thousands of paths.
      let stat = statOf(path + sep + name, lstatSync)
      let target: string | undefined
      if (stat?.isSymbolicLink()) {
        target = linkTarget(path + sep + name)
        if (target !== undefined && !`${target}${sep}`.startsWith(`${realRoot}${sep}`)) continue
        stat = target === undefined ? undefined : statOf(target)
      }
      if (isYaml(name)) this.take(kind, folder, name, stat ?? null)
      else if (kind === 'organisation' && stat?.isDirectory())
        this.walk(`${folder}/${name}`, kind, realRoot, seen, target ?? real + sep + name)
      else if (kind === 'organisation' && hasUnreadableName(name) && isFolder(path, name))
        this.take(kind, folder, name, null)
    }
  }

  private takeUnreadable(kind: FileKind, folder: string): void {
    const at = folder.lastIndexOf('/')
    this.take(kind, at === -1 ? '' : folder.slice(0, at), folder.slice(at + 1), null)
  }
}

const QUIETLY = { throwIfNoEntry: false } as const

/** What the file system says of a file; undefined where it cannot. */
function statOf(path: string, how: typeof statSync | typeof lstatSync = statSync) {
  try {
    return how(path, QUIETLY)
  } catch {
    return undefined
  }
}

/** Whether a folder's listing calls a name a folder's: no path leads to one that is not UTF-8. */
const isFolder = (path: string, name: string) =>
  readdirSync(path, { withFileTypes: true }).some(each => each.name === name && each.isDirectory())

/** Where a link leads, or undefined when it leads nowhere. */
function linkTarget(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
