import {
  closeSync,
  existsSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type OwnFile, openOwnFile } from './own-file.ts'

/** What is kept of a directory: its index, with the files beside it. */
export interface KeptIndex {
  /** The index's file (location.ts), which may be missing. */
  readonly path: string
  /** The directory's real path; undefined where the index cannot be read. */
  readonly root: string | undefined
  readonly bytes: number
  /** When it was last used, in milliseconds since 1970 (own-file.ts). */
  readonly used: number
}

/** An index, what is beside it (location.ts), and what killed writers left of each (own-file-writer.ts). */
const INDEX_FILE = /^(.+\.index)(-\w+)?(\.\w+\.tmp)?$/

/**
 * All indexes in the folder of the cache, the last one that was used first.
 * @param user as in `OwnFile`.
 * @throws the file system's error.
 */
export function listIndexes(folder: string, user: number | undefined): KeptIndex[] {
  return [...filesByIndex(folder)]
    .map(([path, files]): KeptIndex => {
      const stats = files.flatMap(file => statSync(file, { throwIfNoEntry: false }) ?? [])
      return {
        path,
        root: rootOf(path, user),
        bytes: stats.reduce((sum, { size }) => sum + size, 0),
        used: Math.max(0, ...stats.map(({ mtimeMs }) => mtimeMs)),
      }
    })
    .sort((a, b) => b.used - a.used || (a.path < b.path ? -1 : 1))
}

/** Deletes all that is kept of a directory. @throws the file system's error. */
export function removeIndex(path: string): void {
  for (const file of filesByIndex(join(path, '..')).get(path) ?? []) rmSync(file, { force: true })
}

function filesByIndex(folder: string): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>()
  for (const name of namesIn(folder)) {
    const [, index] = INDEX_FILE.exec(name) ?? []
    if (index === undefined) continue
    const path = join(folder, index)
    files.set(path, [...(files.get(path) ?? []), join(folder, name)])
  }
  return files
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The directory that an index is of: its header is JSON in the third line (index/layout.ts). */
function rootOf(path: string, user: number | undefined): string | undefined {
  const file = openOwnFile({ path, user })
  if (file === undefined) return undefined
  try {
    const bytes = Buffer.alloc(HEADER_BYTES)
    const [, , json = ''] = bytes.toString('utf8', 0, readSync(file, bytes)).split('\n')
    const { root } = JSON.parse(json)
    return typeof root === 'string' ? root : undefined
  } catch {
    return undefined
  } finally {
    closeSync(file)
  }
}

/** No header is longer. */
const HEADER_BYTES = 8192

const DAY_MS = 86_400_000
/** Indexes hold personal data: one that nobody uses is not kept. */
const UNUSED_DAYS = 30

/**
 * Deletes the indexes that were not used for 30 days, or whose directory is gone; once a day
 * at most.
 * @param beside an index: those in its folder are looked at.
 * @param now milliseconds since 1970.
 */
export function sweep({ path, user }: OwnFile, now: number): void {
  const folder = dirname(path)
  const mark = join(folder, 'last-sweep')
  try {
    const last = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Math.abs(now - last) < DAY_MS) return
    writeFileSync(mark, '', { mode: 0o600 })
    utimesSync(mark, now / 1000, now / 1000)
    for (const { path: each, root, used } of listIndexes(folder, user)) {
      const isGone = root !== undefined && !existsSync(root)
      if (each !== path && (isGone || now - used > UNUSED_DAYS * DAY_MS)) removeIndex(each)
    }
  } catch (error) {
    // The folder is not there yet, or cannot be written.
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
  }
}
