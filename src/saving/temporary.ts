import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { attempt } from './refusal.ts'

/** What a change has made on its way, to be removed if it is not needed. */
export interface Made {
  /** New texts that have not taken their places. */
  readonly temporaries: Set<string>
  /** New folders, each with the topmost one that had to be made for it. */
  readonly folders: Map<string, string>
}

/** Removes what is not needed. @returns whether nothing is left. */
export function discard({ temporaries, folders }: Made): boolean {
  for (const path of temporaries)
    if (attempt(() => rmSync(path, { force: true }))) temporaries.delete(path)
  for (const [folder, top] of folders) removeEmpty(folder, top)
  return temporaries.size === 0
}

/** Removes a folder and those above it up to `top`, as long as they are empty. */
export function removeEmpty(folder: string, top: string): void {
  for (let path = folder; ; path = dirname(path))
    if (!attempt(() => rmdirSync(path)) || path === top || dirname(path) === path) return
}

/** Names of new files until they take their place. */
export const TEMPORARY = /^\.press-contacts-[0-9a-f]{12}\.tmp$/

/** A name that no file has. */
export const temporaryName = () => `.press-contacts-${randomBytes(6).toString('hex')}.tmp`

/** Of a file, what its successor is to have as well. */
export type Kept = Pick<Stats, 'mode'> & Partial<Pick<Stats, 'uid' | 'gid'>>

/**
 * Writes a new file, down to the disk; none is left when that fails.
 * @param parts made as they are written.
 * @param kept its mode and owner; otherwise it has those of any new file.
 * @throws the file system's error.
 */
export function writeDurably(
  path: string,
  parts: Iterable<string | Uint8Array>,
  kept?: Kept,
): void {
  const file = openSync(path, 'wx', kept?.mode)
  try {
    try {
      for (const part of parts) writeFileSync(file, part)
      if (kept) {
        // Before the mode: giving a file away takes some of its bits.
        if (kept.uid !== undefined && kept.gid !== undefined) keepOwner(file, kept.uid, kept.gid)
        fchmodSync(file, kept.mode & 0o7777)
      }
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    attempt(() => rmSync(path, { force: true }))
    throw error
  }
}

/** Only the superuser may give a file away; for others it is theirs already, or becomes so. */
function keepOwner(file: number, uid: number, gid: number): void {
  try {
    fchownSync(file, uid, gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
  }
}

/** What systems answer that cannot write a folder down: Windows, some network file systems; folders that cannot be read, or are gone. */
const CANNOT = new Set([
  'EINVAL',
  'ENOENT',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EISDIR',
  'EPERM',
  'EACCES',
  'EBADF',
])

/**
 * Writes down to the disk which files folders hold, where the system can.
 * @throws the file system's error.
 */
export function syncFolders(folders: Iterable<string>): void {
  for (const folder of new Set(folders)) {
    let opened: number | undefined
    try {
      opened = openSync(folder, 'r')
      fsyncSync(opened)
    } catch (error) {
      if (!CANNOT.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    } finally {
      if (opened !== undefined) closeSync(opened)
    }
  }
}
