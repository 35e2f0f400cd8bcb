import { closeSync, readdirSync, readSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { HEAD, type Header, MAGIC } from './layout.ts'
import { openOwnFile } from './own-file.ts'

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

/** An index, what stands beside it (location.ts), and what killed writers left of each (put.ts). */
const INDEX_FILE = /^(.+\.index)(-changes|-across)?(\.\w+\.tmp)?$/

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

/** No header is longer: it holds one path. */
const MOST_HEADER = 1 << 16

/** The directory that an index is of, by its header (layout.ts). */
function rootOf(path: string, user: number | undefined): string | undefined {
  const file = openOwnFile({ path, user })
  if (file === undefined) return undefined
  try {
    const bytes = Buffer.alloc(MOST_HEADER)
    const start = bytes.subarray(0, readSync(file, bytes, 0, MOST_HEADER, 0))
    const length = start.readUInt32LE(MAGIC.length)
    const { root } = JSON.parse(start.toString('utf8', HEAD, HEAD + length)) as Partial<Header>
    return typeof root === 'string' ? root : undefined
  } catch {
    return undefined
  } finally {
    closeSync(file)
  }
}
