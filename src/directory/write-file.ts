import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Thrown when a file is no longer what was read: somebody else has changed it. */
export class ChangedMeanwhile extends Error {}

/**
 * Gives a file another text, whole or not at all: it is written beside the file and renamed
 * onto it. Links are followed; mode and owner stay.
 * @param before the whole text that was read, with its byte order mark.
 * @throws ChangedMeanwhile when the file holds anything else by now; the file system's error otherwise.
 */
export function replaceFile(path: string, before: string, after: string): void {
  const target = realpathSync(path)
  if (!readFileSync(target).equals(Buffer.from(before))) throw new ChangedMeanwhile(path)
  const { mode, uid, gid } = statSync(target)
  const temporary = join(
    dirname(target),
    `.${basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`,
  )
  try {
    const file = openSync(temporary, 'wx', mode)
    try {
      writeFileSync(file, after)
      fchmodSync(file, mode)
      keepOwner(file, uid, gid)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
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
