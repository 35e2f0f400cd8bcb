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
export interface FileRecord {
  /** The CRC-32 of its text. */
  readonly checksum: number
  readonly bom?: true
  readonly problems?: readonly Problem[]
  readonly value?: Packed
  readonly lines?: readonly number[]
  /** Start and end of each of its `placedPaths`, with spaces between: parsed only when it is asked for. */
  readonly places?: string
  readonly phones?: KnownPhones
  /** The lengths of its lines, with spaces between. */
  readonly lineLengths: string
  /** What checking found, if anything, and what it was checked by. */
  readonly checked?: { readonly by: string; readonly found: unknown }
}

const placeKey = (path: Path) => path.join('/')

/** Makes a file whose text is read when it is asked for; absent where nobody asks. */
export type LazyFile = (known: KnownFacts, checksum: number) => SourceFile

/** A file as it was when its record was made. The record is used up. */
export function recalled(
  at: Pick<SourceFile, 'kind' | 'id' | 'path' | 'absolutePath'>,
  record: FileRecord,
  lazyFile: LazyFile = withoutText,
): ReadFile {
  const { checksum, bom, problems = [], lines = [], phones, places, lineLengths } = record
  const value = record.value && unpack(FILE_FIELDS[at.kind], record.value)
  if (phones) rememberPhones(phones)
  const file = lazyFile(
    {
      ...at,
      ...(bom && { bom }),
      problems,
      lineLengths,
      ...(places && { places: placesOf(value as unknown as WrittenOrganisation, places) }),
    },
    checksum,
  )
  return { file, value, lines }
}

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

const withoutText: LazyFile = known => new Textless(known)

class Textless extends KnownFile {
  get text(): string {
    throw new Error(`the text of ${this.path} was not asked for`)
  }
}
