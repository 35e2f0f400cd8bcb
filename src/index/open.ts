import { realpathSync } from 'node:fs'
import { sweep } from '../cache/kept-indexes.ts'
import { idOf, organisation, type ReadFile } from '../files/assemble.ts'
import { type KnownFacts, KnownFile, type TextReader } from '../files/known-file.ts'
import { fileAt, type Listing } from '../files/list-files.ts'
import { pathsShownFrom, shownPath } from '../files/shown-path.ts'
import type { Organisation } from '../model/directory.ts'
import type { Addressee, OrganisationKeys } from '../model/keys.ts'
import type { Settings } from '../model/organisation.ts'
import type { FileKind, SourceFile } from '../model/source-file.ts'
import { nearest } from '../query/near.ts'
import { namesIn } from '../query/search-text.ts'
import { type Compared, compare, type Opening } from './compare.ts'
import { IndexFile } from './index-file.ts'
import { readKeys } from './keys.ts'
import { COLUMN, FLAG } from './layout.ts'
import { readPeople } from './people.ts'
import { type FileRecord, recall } from './record.ts'
import type { IndexedFile } from './write-index.ts'

/** So many changed files are read into memory by every look-up; of more, an index is written. */
const FEW = 50

/** The files of a directory as its index describes them; changed files were read again. A file is identified by its position in the listing. */
export class Index {
  readonly settings: Settings
  readonly listing: Listing
  private readonly file: IndexFile
  /** Where each file is in the index; -1 for one that was read again. */
  private readonly places: Int32Array
  private readonly read: ReadonlyMap<number, IndexedFile>
  private readonly reader: TextReader | undefined
  private readonly shown: (path: string) => string
  private readonly cwd: string
  /** What was recalled, with what rules about single files found. */
  private readonly recalled = new Map<
    number,
    { readonly read: ReadFile; readonly found: unknown }
  >()
  private readonly outlines = new Map<number, SourceFile>()
  private readonly byFile = new Map<SourceFile, number>()

  constructor(
    { file, listing, places, settings }: Compared & { readonly file: IndexFile },
    read: ReadonlyMap<number, IndexedFile>,
    { cwd, reader }: Opening,
  ) {
    this.file = file
    this.listing = listing
    this.places = places
    this.settings = settings
    this.read = read
    this.reader = reader
    this.shown = pathsShownFrom(listing.root, cwd)
    this.cwd = cwd
  }

  close = (): void => this.file.close()

  /** What findings across files are kept for: other files have another version. Absent where some were read into memory. */
  get version(): string | undefined {
    const root = shownPath(this.listing.root, this.cwd)
    const seenFrom = root.startsWith('..') ? this.cwd : root
    return this.read.size > 0 ? undefined : JSON.stringify([this.file.header, seenFrom])
  }

  /** As layout.ts names them. */
  flags(i: number): number {
    return this.read.get(i)?.flags ?? this.number(i, COLUMN.flags)
  }

  /** How many contacts a file has; -1 for what is not an organisation. */
  contacts(i: number): number {
    return this.read.get(i)?.contacts ?? this.number(i, COLUMN.contacts)
  }

  /** The places of the organisations of which the search text holds one of some texts; of all without texts. @throws Damaged */
  matching(texts?: readonly string[]): number[] {
    const all = this.ofKind('organisation').filter(i => this.contacts(i) >= 0)
    if (texts === undefined || texts.length === 0) return texts ? [] : all
    const found = this.file.search(texts)
    return all.filter(i => {
      const read = this.read.get(i)?.searchText.toString()
      if (read === undefined) return found.has(this.places[i] as number)
      return texts.some(each => read.includes(each))
    })
  }

  /** The places of the organisations with the names nearest to some words. @param asked folded. @throws Damaged */
  near(asked: readonly string[]): number[] {
    const texts = this.file.section('searchTexts')
    const starts = this.file.searchStarts()
    const textOf = (place: number) => texts.subarray(starts[place], starts[place + 1])
    const names = this.matching().flatMap(i => {
      const text = this.read.get(i)?.searchText ?? textOf(this.places[i] as number)
      return namesIn(text).map(line => [line, i] as const)
    })
    return [...new Set(nearest(names, asked))].sort((a, b) => a - b)
  }

  /** The places of the files of a kind. */
  ofKind(kind: FileKind): number[] {
    const places: number[] = []
    for (let i = 0; i < this.listing.count; i++) if (this.listing.kinds[i] === kind) places.push(i)
    return places
  }

  /** A file as far as it was understood. @throws Damaged */
  readFile = (i: number): ReadFile => this.recall(i).read

  /** Every organisation, each made when it comes, and not kept. @throws Damaged at once */
  every(): Iterable<Organisation> {
    this.readRecords()
    const places = this.matching()
    const make = (i: number) => organisation(this.make(i).read, this.settings)
    return (function* () {
      for (const i of places) yield make(i)
    })()
  }

  /** Reads all records at once, for when most of them will be asked for. @throws Damaged */
  readRecords = (): void => this.file.readRecords()

  /** What rules about single files found in a file; undefined for nothing. @throws Damaged */
  findings(i: number): unknown {
    return this.flags(i) & FLAG.reported ? this.recall(i).found : undefined
  }

  /** Everybody, in the directory's order. @throws Damaged */
  people(): Addressee[] {
    const people = this.lines('people')
    return this.matching().flatMap(i =>
      readPeople(people(i), idOf(this.listing.paths[i] as string)),
    )
  }

  /** What rules across organisations know of each, in the directory's order. @throws Damaged */
  keys(): OrganisationKeys[] {
    const [people, keys] = [this.lines('people'), this.lines('keys')]
    return this.matching().map(i => readKeys(people(i), keys(i), facts => this.outline(i, facts)))
  }

  /** A file of which no more is known than where it is, and what is given; the one that was read where one was. */
  outline(i: number, facts: Partial<KnownFacts> = {}): SourceFile {
    const known = this.recalled.get(i)?.read.file ?? this.outlines.get(i)
    if (known) return known
    const file = this.fileOf(i, { problems: [], ...this.identity(i), ...facts })
    this.outlines.set(i, file)
    return file
  }

  /** The place of a file that came from here. */
  placeOf = (file: SourceFile): number => this.byFile.get(file) ?? -1

  private fileOf(i: number, facts: KnownFacts): SourceFile {
    const file = new KnownFile(facts, this.reader)
    this.byFile.set(file, i)
    return file
  }

  private number(i: number, column: number): number {
    return this.file.number(this.places[i] as number, column)
  }

  private recall(i: number) {
    const known = this.recalled.get(i)
    if (known) return known
    const made = this.make(i)
    this.recalled.set(i, made)
    return made
  }

  private make(i: number) {
    const bytes = this.read.get(i)?.record ?? this.file.record(this.places[i] as number)
    const record: FileRecord = JSON.parse(bytes.toString())
    const fileOf = (facts: KnownFacts) => this.fileOf(i, facts)
    return { read: recall(this.identity(i), record, fileOf), found: record.findings?.found }
  }

  private identity(i: number) {
    const { kind, absolutePath } = fileAt(this.listing, i)
    return { kind, id: idOf(absolutePath), path: this.shown(absolutePath), absolutePath }
  }

  private lines(section: 'people' | 'keys'): (i: number) => string {
    const lines = this.file.lines(section)
    return i => this.read.get(i)?.[section] ?? lines(this.places[i] as number)
  }
}

/**
 * Opens a directory through its index, which is written again where there is none, many files
 * changed, or findings of changed files are asked for.
 * @returns undefined where there is no place for an index.
 * @throws the file system's error when the folder itself cannot be read.
 */
export async function openIndex(root: string, opening: Opening): Promise<Index | undefined> {
  const identity = { root: realpathSync(root), build: opening.build }
  const compared = await compare(root, identity, opening)
  sweep(opening.at, opening.now)
  const { file, places, gone } = compared
  const changed = [...places.keys()].filter(i => places[i] === -1)
  const isWritten = opening.checks ? changed.length + gone > 0 : changed.length + gone > FEW
  try {
    if (file !== undefined && !isWritten) {
      if (changed.length === 0) return new Index({ ...compared, file }, new Map(), opening)
      const { makeIndexed } = await import('./make.ts')
      const files = changed.map(i => fileAt(compared.listing, i))
      const made = makeIndexed(files, { root, cwd: opening.cwd, settings: compared.settings })
      const read = new Map(changed.map((i, n) => [i, made[n] as IndexedFile]))
      return new Index({ ...compared, file }, read, opening)
    }
    const { rewriteIndex } = await import('./rewrite.ts')
    if (!(await rewriteIndex(compared, changed.length, identity, opening))) return undefined
    const fresh = await IndexFile.open(opening.at, identity)
    if (fresh?.header.count !== places.length) return undefined
    const same = { ...compared, file: fresh, places: places.map((_, i) => i) }
    return new Index(same, new Map(), opening)
  } finally {
    if (file === undefined || isWritten) file?.close()
  }
}
