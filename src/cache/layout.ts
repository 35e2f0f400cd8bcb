import { positionAt } from '../directory/position.ts'

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

/** What an index's file begins with, in JSON. */
export interface Header extends Identity {
  readonly basis: string
  readonly count: number
  readonly names: number
  readonly haystacks: number
  readonly records: number
  readonly checksum: number
}

/** Says what a file is, and in which version of the layout. */
export const MAGIC = Buffer.from('presscontacts\u00012\n')

/** Before the header stand the mark, its length and its checksum, 4 bytes each. */
export const HEAD = MAGIC.length + 8

/** The next offset at which numbers of eight bytes can lie. */
export const aligned = (length: number) => Math.ceil(length / 8) * 8

/** The bytes of the tables of so many files. */
export const tablesLength = (count: number) =>
  count * STAMP * 8 + (count + 1) * 8 + (count + 1) * 4 + count * 4 + count

/** What a file is searched by. */
export const haystackOf = ({ haystacks, starts }: Index, place: number): Buffer =>
  haystacks.subarray(starts[place], starts[place + 1])

/** Where each name stands in an index; -1 for one that it does not know. */
export function placesIn(index: Index, names: readonly string[]): Int32Array {
  const places = new Int32Array(names.length).fill(-1)
  let known: Map<string, number> | undefined
  let next = 0
  names.forEach((name, i) => {
    // Both are in order of path: mostly the one that follows.
    if (index.names[next] !== name) {
      known ??= new Map(index.names.map((each, place) => [each, place]))
      next = known.get(name) ?? -1
    }
    places[i] = next
    next++
  })
  return places
}

/** The files of which the haystack holds one of the needles. */
export function filesWith({ haystacks, starts }: Index, needles: readonly string[]): Set<number> {
  const found = new Set<number>()
  for (const needle of needles) {
    const bytes = Buffer.from(needle)
    for (let at = haystacks.indexOf(bytes); at !== -1; ) {
      const place = positionAt(starts, at).line - 1
      found.add(place)
      at = haystacks.indexOf(bytes, starts[place + 1])
    }
  }
  return found
}
