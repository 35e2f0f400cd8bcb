import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'

/** What says whether a file changed: size, mtime and ctime in milliseconds, inode. */
export const STAMP = 4

/** What an index is of; one of anything else is no use. */
export interface Identity {
  /** The directory's real path. */
  readonly root: string
  /** The program's version, and whatever else the records depend on. */
  readonly program: string
}

/** An index: for each file what says whether it changed, what it is searched by, and what it holds. */
export interface Index {
  /** What all records were made with besides their files. */
  readonly basis: string
  /** Paths below the root, in order. */
  readonly names: readonly string[]
  /** `STAMP` numbers a file. */
  readonly stamps: Float64Array
  /** 1 for each file of which something could not be read. */
  readonly broken: Uint8Array
  /** Where each file's text begins in `haystacks`, and where the last one ends. */
  readonly starts: Uint32Array
  /** What the files are searched by, one after the other, in UTF-8. */
  readonly haystacks: Buffer
  /** A file's record, as JSON. @throws Damaged */
  record(index: number): Buffer
  /** Reads all records at once: for when most will be asked for. */
  readAll(): void
  close(): void
}

/** Thrown when a record is not what was written. */
export class Damaged extends Error {}

const MAGIC = Buffer.from('presscontacts\u00011\n')
const HEAD = MAGIC.length + 8

/**
 * Opens an index.
 * @returns undefined when there is none, or it is of another directory or program, or damaged.
 */
export function openIndex(path: string, identity: Identity): Index | undefined {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return undefined
  }
  try {
    const index = readIndex(file, identity)
    if (index === undefined) closeSync(file)
    return index
  } catch {
    closeSync(file)
    return undefined
  }
}

interface Header extends Identity {
  readonly basis: string
  readonly count: number
  readonly names: number
  readonly haystacks: number
  readonly records: number
  readonly checksum: number
}

function readIndex(file: number, { root, program }: Identity): Index | undefined {
  const { size } = fstatSync(file)
  const head = read(file, 0, Math.min(HEAD, size))
  if (head.length < HEAD || !head.subarray(0, MAGIC.length).equals(MAGIC)) return undefined
  const length = head.readUInt32LE(MAGIC.length)
  if (length > size) return undefined
  const text = read(file, HEAD, length)
  if (crc32(text) !== head.readUInt32LE(MAGIC.length + 4)) return undefined
  const header = JSON.parse(text.toString()) as Header
  if (header.root !== root || header.program !== program) return undefined
  const { count } = header
  const tables = aligned(HEAD + length)
  const bodyLength = tablesLength(count) + header.names + header.haystacks
  const records = tables + bodyLength
  if (records + header.records !== size) return undefined
  const body = read(file, tables, bodyLength)
  if (crc32(body) !== header.checksum) return undefined
  let all: Buffer | undefined
  let at = body.byteOffset
  const next = (bytes: number) => {
    at += bytes
    return at - bytes
  }
  const { buffer } = body
  const stamps = new Float64Array(buffer, next(count * STAMP * 8), count * STAMP)
  const places = new Float64Array(buffer, next((count + 1) * 8), count + 1)
  const starts = new Uint32Array(buffer, next((count + 1) * 4), count + 1)
  const checksums = new Uint32Array(buffer, next(count * 4), count)
  const broken = new Uint8Array(buffer, next(count), count)
  const names = Buffer.from(buffer, next(header.names), header.names).toString()
  const haystacks = Buffer.from(buffer, next(header.haystacks), header.haystacks)
  return {
    basis: header.basis,
    names: count === 0 ? [] : names.split('\n'),
    stamps,
    broken,
    starts,
    haystacks,
    record(index) {
      const [start = 0, end = 0] = [places[index], places[index + 1]]
      const bytes = all ? all.subarray(start, end) : read(file, records + start, end - start)
      if (crc32(bytes) !== checksums[index]) throw new Damaged()
      return bytes
    },
    readAll() {
      all ??= read(file, records, header.records)
    },
    close: () => closeSync(file),
  }
}

/** A file to be kept in an index. */
export interface Indexed {
  /** Its path below the root. */
  readonly name: string
  readonly broken: boolean
  readonly haystack: Uint8Array
  /** JSON. */
  readonly record: Uint8Array
}

/**
 * Writes an index, whole or not at all; only its owner can read it.
 * @throws the file system's error.
 */
export function writeIndex(
  path: string,
  identity: Identity & { readonly basis: string },
  stamps: Float64Array,
  files: readonly Indexed[],
): void {
  const count = files.length
  const places = new Float64Array(count + 1)
  const starts = new Uint32Array(count + 1)
  const checksums = new Uint32Array(count)
  const broken = new Uint8Array(count)
  files.forEach((file, index) => {
    places[index + 1] = (places[index] ?? 0) + file.record.length
    starts[index + 1] = (starts[index] ?? 0) + file.haystack.length
    checksums[index] = crc32(file.record)
    broken[index] = file.broken ? 1 : 0
  })
  const names = Buffer.from(files.map(({ name }) => name).join('\n'))
  const body = Buffer.concat([
    ...[stamps, places, starts, checksums, broken].map(bytesOf),
    names,
    ...files.map(({ haystack }) => haystack),
  ])
  const header: Header = {
    ...identity,
    count,
    names: names.length,
    haystacks: starts[count] ?? 0,
    records: places[count] ?? 0,
    checksum: crc32(body),
  }
  const text = Buffer.from(JSON.stringify(header))
  const head = Buffer.alloc(aligned(HEAD + text.length))
  MAGIC.copy(head)
  head.writeUInt32LE(text.length, MAGIC.length)
  head.writeUInt32LE(crc32(text), MAGIC.length + 4)
  text.copy(head, HEAD)
  put(path, [head, body, Buffer.concat(files.map(({ record }) => record))])
}

function put(path: string, parts: readonly Buffer[]): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const temporary = `${path}.${Math.random().toString(36).slice(2)}.tmp`
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL
  const file = openSync(temporary, flags, 0o600)
  try {
    try {
      for (const part of parts) for (let at = 0; at < part.length; ) at += writeSync(file, part, at)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Bytes of a file; fewer when it ends. */
function read(file: number, position: number, length: number): Buffer {
  // Its own memory: tables are seen through it, and must lie at multiples of eight.
  const bytes = Buffer.from(new ArrayBuffer(length))
  let at = 0
  while (at < length) {
    const got = readSync(file, bytes, at, length - at, position + at)
    if (got === 0) break
    at += got
  }
  return bytes.subarray(0, at)
}

const aligned = (length: number) => Math.ceil(length / 8) * 8
const tablesLength = (count: number) =>
  count * STAMP * 8 + (count + 1) * 8 + (count + 1) * 4 + count * 4 + count
const bytesOf = ({ buffer, byteOffset, byteLength }: NodeJS.ArrayBufferView) =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength)
