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

/** Bytes to write at once. */
const BATCH_BYTES = 1 << 20

/** A file of the cache that is being written. */
export interface OwnFileWriter {
  /** How many bytes were appended so far. */
  readonly length: number
  append(bytes: Uint8Array): void
  /** Writes over the beginning. */
  overwriteStart(bytes: Uint8Array): void
  /** Puts the file in its place: readers see all of it or none. */
  commit(): void
  /** Deletes what was written. */
  discard(): void
}

/**
 * Begins a file of the cache, which only its owner can read.
 * @returns undefined when its folder belongs to another user. @throws the file system's error.
 */
export function createOwnFile(to: OwnFile): OwnFileWriter | undefined {
  if (!makeOwnFolder(to)) return undefined
  const { path } = to
  removeLeftovers(path)
  const temporary = `${path}.${Math.random().toString(36).slice(2)}.tmp`
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL
  const file = openSync(temporary, flags, 0o600)
  let batch: Uint8Array[] = []
  let waiting = 0
  let length = 0
  let isOpen = true
  const close = () => {
    if (isOpen) closeSync(file)
    isOpen = false
  }
  const write = () => {
    writeAll(file, Buffer.concat(batch), null)
    batch = []
    waiting = 0
  }
  return {
    get length() {
      return length
    },
    append(bytes) {
      batch.push(bytes)
      waiting += bytes.length
      length += bytes.length
      if (waiting >= BATCH_BYTES) write()
    },
    overwriteStart(bytes) {
      write()
      writeAll(file, bytes, 0)
    },
    commit() {
      write()
      close()
      renameSync(temporary, path)
    },
    discard() {
      close()
      rmSync(temporary, { force: true })
    },
  }
}

function writeAll(file: number, bytes: Uint8Array, position: number | null): void {
  for (let at = 0; at < bytes.length; )
    at += writeSync(file, bytes, at, bytes.length - at, position === null ? null : position + at)
}

/** A minute after its start no writer is still at work: it was killed. */
const LEFT_AFTER_MS = 60_000

function removeLeftovers(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith('.tmp')) continue
    const leftover = join(dirname(path), name)
    const stat = statSync(leftover, { throwIfNoEntry: false })
    if (stat && stat.mtimeMs < Date.now() - LEFT_AFTER_MS) rmSync(leftover, { force: true })
  }
}
