import { checksumFor } from '../text/checksum.ts'
import { aligned, HEAD, type Header, type Identity, MAGIC } from './layout.ts'
import type { OwnFile } from './own-file.ts'
import { put } from './put.ts'

/** A file to be kept in an index; texts in UTF-8. */
export interface Indexed {
  readonly name: string
  readonly flags: number
  readonly haystack: Uint8Array
  /** JSON. */
  readonly record: Uint8Array
  /** As model/addressee.ts packs them, or nothing. */
  readonly addressees: Uint8Array
  /** How many contacts it has, plus one; 0 for what is no organisation. */
  readonly people: number
  readonly keys: ArrayLike<number>
  /** As many as the layer says. */
  readonly days: ArrayLike<number>
}

/** What is written besides the files. */
export interface LayerHead extends Identity, Pick<Header, 'changesOf' | 'basis' | 'days'> {
  readonly stretches: readonly (readonly [folder: string, count: number])[]
}

/**
 * Writes a file of an index (layout.ts), whole or not at all; only its owner can read it.
 * @param stamps `STAMP` numbers a file.
 * @returns what it begins with.
 * @throws the file system's error.
 */
export async function writeLayer(
  to: OwnFile,
  { stretches: stretched, ...head }: LayerHead,
  stamps: Float64Array,
  files: readonly Indexed[],
): Promise<Header> {
  const crc32 = await checksumFor(files.reduce((sum, { record }) => sum + record.length, 0))
  const count = files.length
  const startsOf = (lengthOf: (file: Indexed) => number) => {
    const starts = new Uint32Array(count + 1)
    files.forEach((file, i) => {
      starts[i + 1] = (starts[i] ?? 0) + lengthOf(file)
    })
    return starts
  }
  const places = new Float64Array(count + 1)
  files.forEach(({ record }, i) => {
    places[i + 1] = (places[i] ?? 0) + record.length
  })
  const starts = startsOf(({ haystack }) => haystack.length)
  const keyStarts = startsOf(({ keys }) => keys.length)
  const outlineStarts = startsOf(({ addressees }) => addressees.length && addressees.length + 1)
  const keys = new Uint32Array(keyStarts[count] ?? 0)
  const days = new Uint32Array(count * head.days)
  files.forEach((file, i) => {
    keys.set(file.keys, keyStarts[i])
    days.set(file.days, i * head.days)
  })
  const names = Buffer.from(files.map(({ name }) => name).join('\0'))
  const stretches = Buffer.from(JSON.stringify(stretched))
  const table = joined([
    stamps,
    places,
    starts,
    Uint32Array.from(files, ({ record }) => crc32(record)),
    Uint8Array.from(files, ({ flags }) => flags),
    stretches,
    names,
  ])
  const haystacks = joined([Buffer.concat(files.map(({ haystack }) => haystack))])
  const lineEnd = Buffer.from('\n')
  const facts = joined([
    keyStarts,
    outlineStarts,
    days,
    Uint32Array.from(files, ({ people }) => people),
    keys,
    Buffer.concat(
      files.flatMap(({ addressees }) => (addressees.length > 0 ? [addressees, lineEnd] : [])),
    ),
  ])
  const header: Header = {
    ...head,
    count,
    stretches: stretches.length,
    names: names.length,
    haystacks: starts[count] ?? 0,
    keys: keys.length,
    outlines: outlineStarts[count] ?? 0,
    records: places[count] ?? 0,
    table: crc32(table),
    searched: crc32(haystacks.subarray(0, starts[count])),
    facts: crc32(facts),
    recorded: files.reduce((sum, { record }) => crc32(record, sum), 0),
  }
  const text = Buffer.from(JSON.stringify(header))
  const start = Buffer.alloc(aligned(HEAD + text.length))
  MAGIC.copy(start)
  start.writeUInt32LE(text.length, MAGIC.length)
  start.writeUInt32LE(crc32(text), MAGIC.length + 4)
  text.copy(start, HEAD)
  put(to, [start, table, haystacks, facts, ...files.map(({ record }) => record)])
  return header
}

/** Tables one after the other, each at a multiple of eight. */
function joined(tables: readonly NodeJS.ArrayBufferView[]): Buffer {
  return Buffer.concat(
    tables.flatMap(({ buffer, byteOffset, byteLength }) => [
      Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength),
      Buffer.alloc(aligned(byteLength) - byteLength),
    ]),
  )
}
