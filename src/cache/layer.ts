import { closeSync, fstatSync, readSync } from 'node:fs'
import { STAMP } from '../directory/list-files.ts'
import { type Checksum, checksumFor } from '../text/checksum.ts'
import {
  aligned,
  Cutter,
  factsLength,
  HEAD,
  type Header,
  type Identity,
  MAGIC,
  tableLength,
} from './layout.ts'
import { markUsed, type OwnFile, openOwnFile } from './own-file.ts'
import { type Bytes, search } from './search.ts'

/** Thrown when a part of an index is not what was written. */
export class Damaged extends Error {}

/** What is kept for checks and mailings, of all files. */
export interface Facts {
  /** Where each file's keys begin in `keys`, and where the last one's end. */
  readonly keyStarts: Uint32Array
  readonly keys: Uint32Array
  /** Likewise of `outlines`: each file's addressees (model/addressee.ts), and a line break. */
  readonly outlineStarts: Uint32Array
  readonly outlines: Buffer
  /** As many days a file as the header says, as numbers: 20240515. */
  readonly days: Uint32Array
  /** How many contacts each file has, plus one; 0 for what is no organisation. */
  readonly people: Uint32Array
}

/** The keys of the file at a place. */
export const keysAt = ({ keys, keyStarts }: Facts, place: number): Uint32Array =>
  keys.subarray(keyStarts[place], keyStarts[place + 1])

/** One file of an index, open: an index is one, or two of which the second tells changes. */
export interface Layer {
  readonly header: Header
  /** Folders below the root, and how many of the names stand in each, in turn. */
  readonly stretches: readonly (readonly [folder: string, count: number])[]
  /** The files' names, without their folders. */
  readonly names: readonly string[]
  readonly stamps: Float64Array
  readonly flags: Uint8Array
  /** The places of the files of which the haystack holds one of the needles. @throws Damaged */
  filesWith(needles: readonly string[]): ReadonlySet<number>
  /** What the file at a place is searched by, in UTF-8. @throws Damaged */
  haystack(place: number): Buffer
  /** @throws Damaged */
  facts(): Facts
  /** A file's record (recall.ts). @throws Damaged */
  record(place: number): Buffer
  /** Reads all records at once: for when most will be asked for. @throws Damaged */
  readAll(): void
  close(): void
}

/** Opens a file of an index; undefined as `openIndex`. */
export async function openLayer(at: OwnFile, identity: Identity): Promise<Layer | undefined> {
  const file = openOwnFile(at)
  if (file === undefined) return undefined
  try {
    const layer = await readLayer(file, identity)
    if (layer === undefined) closeSync(file)
    return layer
  } catch {
    closeSync(file)
    return undefined
  }
}

async function readLayer(file: number, { root, program }: Identity): Promise<Layer | undefined> {
  const { size, mtimeMs } = fstatSync(file)
  const crc32 = await checksumFor(size)
  const head = read(file, 0, Math.min(HEAD, size))
  if (head.length < HEAD || !head.subarray(0, MAGIC.length).equals(MAGIC)) return undefined
  const length = head.readUInt32LE(MAGIC.length)
  if (length > size) return undefined
  const text = read(file, HEAD, length)
  if (crc32(text) !== head.readUInt32LE(MAGIC.length + 4)) return undefined
  const header = JSON.parse(text.toString()) as Header
  if (header.root !== root || header.program !== program) return undefined
  markUsed(file, mtimeMs)
  const { count } = header
  const searched = aligned(HEAD + length) + tableLength(header)
  const facts = searched + aligned(header.haystacks)
  const records = facts + factsLength(header)
  if (records + header.records !== size) return undefined
  const table = read(file, aligned(HEAD + length), tableLength(header))
  if (crc32(table) !== header.table) return undefined
  const cut = new Cutter(table)
  const stamps = cut.floats(count * STAMP)
  const places = cut.floats(count + 1)
  const starts = cut.words(count + 1)
  const checksums = cut.words(count)
  const flags = cut.octets(count)
  const stretches = JSON.parse(cut.octets(header.stretches).toString())
  const names = cut.octets(header.names).toString()
  let haystacks: Buffer | undefined
  let all: Buffer | undefined
  let known: Facts | undefined
  return {
    header,
    stretches,
    names: count === 0 ? [] : names.split('\0'),
    stamps,
    flags,
    filesWith(needles) {
      const haystacks: Bytes = {
        length: header.haystacks,
        read: (into, at) =>
          readSync(file, into, 0, Math.min(into.length, header.haystacks - at), searched + at),
      }
      const { found, sum } = search(haystacks, starts, needles, crc32)
      if (sum !== header.searched) throw new Damaged()
      return found
    },
    haystack(place) {
      haystacks ??= checked(read(file, searched, header.haystacks), header.searched, crc32)
      return haystacks.subarray(starts[place], starts[place + 1])
    },
    facts() {
      known ??= readFacts(read(file, facts, records - facts), header, crc32)
      return known
    },
    record(place) {
      const [start = 0, end = 0] = [places[place], places[place + 1]]
      if (all) return all.subarray(start, end)
      return checked(read(file, records + start, end - start), checksums[place] ?? 0, crc32)
    },
    readAll() {
      all ??= checked(read(file, records, header.records), header.recorded, crc32)
    },
    close: () => closeSync(file),
  }
}

function checked(bytes: Buffer, sum: number, crc32: Checksum): Buffer {
  if (crc32(bytes) !== sum) throw new Damaged()
  return bytes
}

function readFacts(bytes: Buffer, header: Header, crc32: Checksum): Facts {
  const { count } = header
  const cut = new Cutter(checked(bytes, header.facts, crc32))
  return {
    keyStarts: cut.words(count + 1),
    outlineStarts: cut.words(count + 1),
    days: cut.words(count * header.days),
    people: cut.words(count),
    keys: cut.words(header.keys),
    outlines: cut.octets(header.outlines),
  }
}

/** Bytes of a file; fewer when it ends. */
function read(file: number, position: number, length: number): Buffer {
  // Its own memory: tables are seen through it, and must lie at multiples of eight. What it
  // holds before is written over; clearing it first would touch every page twice.
  const bytes = Buffer.allocUnsafeSlow(length)
  let at = 0
  while (at < length) {
    const got = readSync(file, bytes, at, length - at, position + at)
    if (got === 0) break
    at += got
  }
  return bytes.subarray(0, at)
}
