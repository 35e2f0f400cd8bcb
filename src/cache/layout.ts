/** What an index is of; one of anything else is no use. */
export interface Identity {
  /** The directory's real path. */
  readonly root: string
  /** The build of the program, which the records depend on. */
  readonly program: string
}

/** What is known of a file without decoding its record; bits. */
export const FLAG = {
  /** Something in it could not be read. */
  broken: 1,
  /** The rules about a file have looked at it. */
  checked: 2,
  /** They found something, or a comment in it silences something. */
  reported: 4,
  /** What they found is an error, or a comment in it silences something. */
  failing: 8,
  /** One of its keys stands in another file too, or twice in it. */
  shared: 16,
  /** Likewise, of a rule whose findings are errors. */
  sharedFailing: 32,
} as const

/** Of keys, the lowest bit says that two of them are an error. */
export const FAILING_KEY = 1

/**
 * What an index's file begins with, in JSON. Then follow four parts: the `table`, which
 * every run reads; the haystacks; the `facts`, for checks and mailings; the records. Numbers are bytes.
 */
export interface Header extends Identity {
  /** Of what this tells the changes: the checksum of another index's table; absent in that one. */
  readonly changesOf?: number
  /** What all records were made with besides their files. */
  readonly basis: string
  /** How many files. */
  readonly count: number
  readonly stretches: number
  readonly names: number
  readonly haystacks: number
  /** How many days are kept of each file. */
  readonly days: number
  /** How many keys there are. */
  readonly keys: number
  readonly outlines: number
  readonly records: number
  /** CRC-32 of the table. */
  readonly table: number
  /** CRC-32 of the haystacks. */
  readonly searched: number
  /** CRC-32 of the facts. */
  readonly facts: number
  /** CRC-32 of all records; each has one of its own in the table. */
  readonly recorded: number
}

/** Says what a file is, and in which version of the layout. */
export const MAGIC = Buffer.from('presscontacts\u00018\n')

/** Before the header stand the mark, its length and its checksum, 4 bytes each. */
export const HEAD = MAGIC.length + 8

/** The next offset at which numbers of eight bytes can lie. */
export const aligned = (length: number) => Math.ceil(length / 8) * 8

/** What takes numbers and bytes out of a buffer, one table after the other; each table begins at a multiple of eight. */
export class Cutter {
  private readonly bytes: Buffer
  private at = 0

  /** @param bytes at the beginning of their memory, or at a multiple of eight in it. */
  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  floats = (count: number) => new Float64Array(this.bytes.buffer, this.next(count * 8), count)
  words = (count: number) => new Uint32Array(this.bytes.buffer, this.next(count * 4), count)
  octets = (count: number) => Buffer.from(this.bytes.buffer, this.next(count), count)

  private next(length: number): number {
    const start = this.at
    this.at += aligned(length)
    return this.bytes.byteOffset + start
  }
}

/** The bytes that tables of these lengths take. */
export const lengthOf = (...tables: readonly number[]) =>
  tables.reduce((sum, length) => sum + aligned(length), 0)

/** The length of an index's table: stamps, places of records, starts of haystacks, checksums, flags, stretches, names. */
export const tableLength = ({ count, stretches, names }: Header) =>
  lengthOf(count * 32, (count + 1) * 8, (count + 1) * 4, count * 4, count, stretches, names)

/** The length of an index's facts: starts of keys and outlines, days, numbers of contacts, keys, outlines. */
export const factsLength = ({ count, days, keys, outlines }: Header) =>
  lengthOf((count + 1) * 4, (count + 1) * 4, count * days * 4, count * 4, keys * 4, outlines)
