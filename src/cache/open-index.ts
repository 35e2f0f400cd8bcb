import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { checksumFor } from '../text/checksum.ts'
import {
  aligned,
  HEAD,
  type Header,
  type Identity,
  type Index,
  MAGIC,
  STAMP,
  tablesLength,
} from './layout.ts'

/** Thrown when a record is not what was written. */
export class Damaged extends Error {}

/**
 * Opens an index.
 * @returns undefined when there is none, or it is of another directory or program, or damaged.
 */
export async function openIndex(path: string, identity: Identity): Promise<Index | undefined> {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return undefined
  }
  try {
    const index = await readIndex(file, identity)
    if (index === undefined) closeSync(file)
    return index
  } catch {
    closeSync(file)
    return undefined
  }
}

async function readIndex(file: number, { root, program }: Identity): Promise<Index | undefined> {
  const { size } = fstatSync(file)
  const crc32 = await checksumFor(size)
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
