import type { ReadFile } from '../directory/assemble.ts'
import { type KnownFacts, KnownFile } from '../directory/known-file.ts'
import { type Places, placedPaths } from '../directory/places.ts'
import type { Problem, Range, SourceFile } from '../directory/source-file.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import { type KnownPhones, rememberPhones } from '../model/known-phones.ts'
import type { WrittenOrganisation } from '../model/organisation.ts'
import type { Path } from '../model/schema.ts'
import { fromAscii, jsonInAscii, toAscii } from '../text/ascii.ts'
import { type Packed, unpack } from './pack.ts'

/** What is kept of a file, besides what it is searched by. */
export interface FileRecord {
  /** The CRC-32 of its text. */
  readonly checksum: number
  readonly bom?: true
  readonly problems?: readonly Problem[]
  readonly value?: Packed
  readonly lines?: readonly number[]
  /** The id of each contact. */
  readonly ids?: readonly string[]
  /** What checking found, if anything, and what it was checked by. */
  readonly checked?: { readonly by: string; readonly found: unknown }
}

/** What stands in a record as plain text, behind a line of JSON: it is parsed only when it is asked for. */
export interface Aside {
  /** The lengths of its lines, with spaces between. */
  readonly lineLengths: string
  /** Start and end of each of its `placedPaths`, with spaces between. */
  readonly places: string
  readonly phones: KnownPhones
}

/** A record as text, all of it ASCII. */
export const recordText = (record: FileRecord, { lineLengths, places, phones }: Aside): string =>
  [
    jsonInAscii(JSON.stringify(record)),
    lineLengths,
    places,
    phones.split('\n').map(toAscii).join('\n'),
  ].join('\n')

/** A record as it is read back. */
export interface KeptRecord extends FileRecord {
  readonly aside: Aside
}

/** Reads what `recordText` wrote. */
export function readRecord(bytes: Buffer): KeptRecord {
  const text = bytes.toString('latin1')
  const end = text.indexOf('\n')
  const record = JSON.parse(text.slice(0, end))
  record.aside = new LateAside(text, end + 1)
  return record
}

/** Most of it is never asked for. */
class LateAside implements Aside {
  private readonly text: string
  private readonly start: number

  constructor(text: string, start: number) {
    this.text = text
    this.start = start
  }

  get lineLengths(): string {
    return this.text.slice(this.start, this.lineEnd(1))
  }

  get places(): string {
    return this.text.slice(this.lineEnd(1) + 1, this.lineEnd(2))
  }

  get phones(): KnownPhones {
    return fromAscii(this.text.slice(this.lineEnd(2) + 1))
  }

  private lineEnd(line: number): number {
    const end = this.text.indexOf('\n', this.start)
    return line === 1 ? end : this.text.indexOf('\n', end + 1)
  }
}

const placeKey = (path: Path) => path.join('/')

/** Makes a file whose text is read when it is asked for; absent where nobody asks. */
export type LazyFile = (known: KnownFacts) => SourceFile

/** A file as it was when its record was made. The record is used up. */
export function recalled(
  { kind, id, path, absolutePath }: Pick<SourceFile, 'kind' | 'id' | 'path' | 'absolutePath'>,
  record: KeptRecord,
  lazyFile: LazyFile = withoutText,
): ReadFile {
  const { checksum, bom, problems = NONE, lines = NONE, ids, aside } = record
  const value = record.value && unpack(FILE_FIELDS[kind], record.value)
  const { phones } = aside
  if (phones !== '') rememberPhones(phones)
  const places =
    kind === 'organisation' && value
      ? placesOf(value as unknown as WrittenOrganisation, aside)
      : undefined
  const at = { kind, id, path, absolutePath }
  return {
    file: lazyFile({ ...at, bom, problems, aside, places, checksum }),
    value,
    lines,
    ids,
  }
}

const NONE: readonly never[] = []

/** Finds where values stand; the table is made when it is first asked. */
function placesOf(value: WrittenOrganisation, aside: Aside): Places {
  let made: Map<string, Range> | undefined
  return path => {
    if (made) return made.get(placeKey(path))
    const ranges = aside.places.split(' ').map(Number)
    made = new Map(
      placedPaths(value).map((each, i) => [
        placeKey(each),
        { start: ranges[2 * i] ?? 0, end: ranges[2 * i + 1] ?? 0 },
      ]),
    )
    return made.get(placeKey(path))
  }
}

/** A file whose text nobody asks for. */
export const withoutText: LazyFile = known => new Textless(known)

class Textless extends KnownFile {
  get text(): string {
    throw new Error(`the text of ${this.path} was not asked for`)
  }
}
