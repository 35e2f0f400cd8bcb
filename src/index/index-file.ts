import { closeSync, fstatSync } from 'node:fs'
import { markUsed, type OwnFile, openOwnFile, readAt } from '../cache/own-file.ts'
import { STAMP } from '../files/list-files.ts'
import { type Checksum, checksum, checksumFor } from '../text/checksum.ts'
import { findInTexts } from '../text/find-in-texts.ts'
import {
  aligned,
  COLUMN,
  COLUMNS,
  Damaged,
  HEADER_BYTES,
  type Header,
  type Identity,
  MAGIC,
  SECTIONS,
  type SectionName,
} from './layout.ts'

/** An index's file, open for reading. Files are known by their place in it. */
export class IndexFile {
  readonly header: Header
  /** Below the root, with `/`. */
  readonly paths: readonly string[]
  private readonly numbers: Float64Array
  private readonly file: number
  private readonly crc32: Checksum
  private readonly places: ReturnType<typeof placesOf>
  private records: Buffer | undefined

  private constructor(file: number, header: Header, crc32: Checksum) {
    this.file = file
    this.header = header
    this.crc32 = crc32
    this.places = placesOf(header)
    const { buffer, byteOffset } = this.section('numbers')
    this.numbers = new Float64Array(buffer, byteOffset, header.count * COLUMNS)
    this.paths = header.count === 0 ? [] : this.section('paths').toString().split('\n')
  }

  /**
   * Opens an index; undefined if there is none, it is of another directory or build, it is
   * damaged, or others can write it.
   */
  static async open(at: OwnFile, { root, build }: Identity): Promise<IndexFile | undefined> {
    const file = openOwnFile(at)
    if (file === undefined) return undefined
    try {
      const { size, mtimeMs } = fstatSync(file)
      const header = readHeader(file)
      if (header?.root === root && header.build === build && placesOf(header).end === size) {
        markUsed(file, mtimeMs)
        return new IndexFile(file, header, await checksumFor(size))
      }
    } catch {
      // What cannot be read is rebuilt.
    }
    closeSync(file)
    return undefined
  }

  close(): void {
    closeSync(this.file)
  }

  /** @throws Damaged */
  section(name: SectionName): Buffer {
    const [length, sum] = this.header.sections[name]
    return this.checked(readAt(this.file, this.places[name], length), sum)
  }

  /** The lines of a section, by the place of their file; each is decoded when it is asked for. @throws Damaged */
  lines(name: 'people' | 'keys'): (place: number) => string {
    const bytes = this.section(name)
    const starts = [0]
    for (let at = bytes.indexOf('\n'); at !== -1; at = bytes.indexOf('\n', at + 1))
      starts.push(at + 1)
    return place => bytes.toString('utf8', starts[place], (starts[place + 1] ?? 0) - 1)
  }

  /** A number of the file at a place, by its column (layout.ts). */
  number(place: number, column: number): number {
    return this.numbers[place * COLUMNS + column] as number
  }

  /** Whether a file is what it was. @param stamps those of a listing, in which it is the file at `index`. */
  isSame(place: number, stamps: Float64Array, index: number): boolean {
    for (let at = 0; at < STAMP; at++)
      if (stamps[index * STAMP + at] !== this.numbers[place * COLUMNS + at]) return false
    return true
  }

  /** The places of the files of which the search text holds one of some texts. @throws Damaged */
  search(texts: readonly string[]): ReadonlySet<number> {
    return findInTexts(this.section('searchTexts'), this.searchStarts(), texts)
  }

  /** Where each search text begins, and where the last one ends. */
  searchStarts(): readonly number[] {
    const starts = [0]
    for (let place = 0; place < this.header.count; place++)
      starts.push(this.number(place, COLUMN.searchEnd))
    return starts
  }

  /** The record of the file at a place, as JSON. @throws Damaged */
  record(place: number): Buffer {
    const start = place === 0 ? 0 : this.number(place - 1, COLUMN.recordEnd)
    const end = this.number(place, COLUMN.recordEnd)
    if (this.records) return this.records.subarray(start, end)
    const bytes = readAt(this.file, this.places.records + start, end - start)
    return this.checked(bytes, this.number(place, COLUMN.checksum))
  }

  /** Reads all records at once, for when most of them will be asked for. @throws Damaged */
  readRecords(): void {
    this.records ??= this.section('records')
  }

  private checked(bytes: Buffer, expected: number): Buffer {
    if (this.crc32(bytes) !== expected) throw new Damaged()
    return bytes
  }
}

/** The header of an open index; undefined when it is not one. */
export function readHeader(file: number): Header | undefined {
  const [magic, sum, json = ''] = readAt(file, 0, HEADER_BYTES).toString().split('\n')
  if (magic !== MAGIC || sum !== `${checksum(Buffer.from(json))}`) return undefined
  return JSON.parse(json) as Header
}

/** A header as it is written; undefined when there is no room for it: its root is very long. */
export function headerBytes(header: Header): Buffer | undefined {
  const json = JSON.stringify(header)
  const text = `${MAGIC}\n${checksum(Buffer.from(json))}\n${json}\n`
  const bytes = Buffer.alloc(HEADER_BYTES, ' ')
  if (Buffer.byteLength(text) > HEADER_BYTES) return undefined
  bytes.write(text)
  return bytes
}

/** Where each section begins, and where the file ends. */
function placesOf({ sections }: Header): Readonly<Record<SectionName | 'end', number>> {
  const places = {} as Record<SectionName | 'end', number>
  places.end = SECTIONS.reduce((at, name) => {
    places[name] = at
    return at + aligned(sections[name][0])
  }, HEADER_BYTES)
  return places
}
