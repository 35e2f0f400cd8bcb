import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  futimesSync,
  openSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { makeFolders } from '../files/make-folders.ts'

/** A file of the cache: where it is, and who must own it. */
export interface OwnFile {
  readonly path: string
  /** The id of the user that runs the program; undefined where the system has none (Windows). */
  readonly user: number | undefined
}

/** Write permissions of the group and of everybody else. */
const OTHERS_WRITE = 0o022

/** Whether only this user can have written a file or folder. */
const isOwn = ({ uid, mode }: Stats, user: OwnFile['user']) =>
  user === undefined || (uid === user && (mode & OTHERS_WRITE) === 0)

/** Windows knows neither flag. A pipe would be waited for without O_NONBLOCK. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/**
 * Opens a file of the cache for reading. An index is believed without a look at the files
 * that it tells of, so nobody else may have written it.
 * @returns its descriptor; undefined if there is none, it is not a regular file, or others can write it or its folder.
 */
export function openOwnFile({ path, user }: OwnFile): number | undefined {
  let file: number | undefined
  try {
    if (!isOwn(statSync(dirname(path)), user)) return undefined
    file = openSync(path, READ)
    const stat = fstatSync(file)
    if (stat.isFile() && isOwn(stat, user)) return file
  } catch {
    // It is missing, a link, or not to be read.
  }
  if (file !== undefined) closeSync(file)
  return undefined
}

const DAY = 86_400_000

/**
 * Says that an open file of the cache was used, by its time of last change; exact to a day,
 * so that few look-ups write anything.
 * @param mtimeMs the time that it has, in milliseconds since 1970.
 */
export function markUsed(file: number, mtimeMs: number): void {
  const now = Date.now()
  if (now - mtimeMs < DAY) return
  try {
    futimesSync(file, now / 1000, now / 1000)
  } catch {
    // The file system is read-only.
  }
}

/**
 * Creates the folder of a file of the cache, and lets only this user look into it.
 * @returns false when the folder belongs to somebody else.
 * @throws the file system's error.
 */
export function makeOwnFolder({ path, user }: OwnFile): boolean {
  const folder = dirname(path)
  makeFolders(folder, 0o700)
  if (user === undefined) return true
  const { uid, mode } = statSync(folder)
  if (uid !== user) return false
  if ((mode & 0o077) !== 0) chmodSync(folder, 0o700)
  return true
}

/** Bytes of a file, in memory of their own, which begins at a multiple of eight; fewer when the file ends. */
export function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length)
  let at = 0
  while (at < length) {
    const got = readSync(file, bytes, at, length - at, position + at)
    if (got === 0) break
    at += got
  }
  return bytes.subarray(0, at)
}
