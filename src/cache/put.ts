import {
  closeSync,
  constants,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeOwnFolder, type OwnFile } from './own-file.ts'

/** Bytes to write at once: few calls, and no second copy of everything. */
const AT_ONCE = 1 << 20

/**
 * Writes a file of the cache, whole or not at all; only its owner can read it. Nothing is
 * written into a folder of somebody else.
 * @throws the file system's error.
 */
export function put(to: OwnFile, parts: readonly Uint8Array[]): void {
  if (!makeOwnFolder(to)) return
  const { path } = to
  removeLeftovers(path)
  const temporary = `${path}.${Math.random().toString(36).slice(2)}.tmp`
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL
  const file = openSync(temporary, flags, 0o600)
  try {
    try {
      let gathered: Uint8Array[] = []
      let length = 0
      const write = () => {
        const part = Buffer.concat(gathered)
        for (let at = 0; at < part.length; ) at += writeSync(file, part, at)
        gathered = []
        length = 0
      }
      for (const part of parts) {
        gathered.push(part)
        length += part.length
        if (length >= AT_ONCE) write()
      }
      write()
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** A minute after its start no writer is still at work: it was killed. */
const LEFT_AFTER = 60_000

function removeLeftovers(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith('.tmp')) continue
    const leftover = join(dirname(path), name)
    const stat = statSync(leftover, { throwIfNoEntry: false })
    if (stat && stat.mtimeMs < Date.now() - LEFT_AFTER) rmSync(leftover, { force: true })
  }
}
