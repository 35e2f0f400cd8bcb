import type { ReadFile } from '../directory/assemble.ts'
import { type KnownFacts, KnownFile } from '../directory/known-file.ts'
import { type Places, placedPaths } from '../directory/places.ts'
import type { Problem, Range, SourceFile } from '../directory/source-file.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import { type KnownPhones, rememberPhones } from '../model/known-phones.ts'
import type { WrittenOrganisation } from '../model/organisation.ts'
import type { Path } from '../model/schema.ts'
import { type Packed, unpack } from './pack.ts'

/** What is kept of a file, besides what it is searched by. */
export interface FileRecord extends Aside {
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
interface Aside {
  /** The lengths of its lines, with spaces between. */
  readonly lineLengths: string
  /** Start and end of each of its `placedPaths`, with spaces between. */
  readonly places: string
  readonly phones: KnownPhones
}

/** A record as text. */
export const recordText = (
  record: Omit<FileRecord, keyof Aside>,
  { lineLengths, places, phones }: Aside,
): string => `${JSON.stringify(record)}\n${lineLengths}\n${places}\n${phones}`

/** Reads what `recordText` wrote. */
export function readRecord(bytes: Buffer): FileRecord {
  const head = bytes.indexOf(LINE_FEED)
  const record = JSON.parse(bytes.toString('utf8', 0, head))
  const aside = bytes.toString('utf8', head + 1)
  const first = aside.indexOf('\n')
  const second = aside.indexOf('\n', first + 1)
  record.lineLengths = aside.slice(0, first)
  record.places = aside.slice(first + 1, second)
  record.phones = aside.slice(second + 1)
  return record
}

const LINE_FEED = 10

const placeKey = (path: Path) => path.join('/')

/** Makes a file whose text is read when it is asked for; absent where nobody asks. */
export type LazyFile = (known: KnownFacts) => SourceFile

/** A file as it was when its record was made. The record is used up. */
export function recalled(
  { kind, id, path, absolutePath }: Pick<SourceFile, 'kind' | 'id' | 'path' | 'absolutePath'>,
  record: FileRecord,
  lazyFile: LazyFile = withoutText,
): ReadFile {
  const { checksum, bom, problems = NONE, lines = NONE, ids } = record
  const { lineLengths, places, phones } = record
  const value = record.value && unpack(FILE_FIELDS[kind], record.value)
  if (phones !== '') rememberPhones(phones)
  const placed =
    places === '' ? undefined : placesOf(value as unknown as WrittenOrganisation, places)
  const at = { kind, id, path, absolutePath }
  const file = lazyFile({ ...at, bom, problems, lineLengths, places: placed, checksum })
  return { file, value, lines, ids }
}

const NONE: readonly never[] = []

/** Finds where values stand; the table is made when it is first asked. */
function placesOf(value: WrittenOrganisation, written: string): Places {
  let made: Map<string, Range> | undefined
  return path => {
    if (made) return made.get(placeKey(path))
    const ranges = written.split(' ').map(Number)
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
