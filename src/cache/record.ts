import { crc32 } from 'node:zlib'
import { organisation, type ReadFile } from '../directory/assemble.ts'
import type { KnownFile } from '../directory/lazy-file.ts'
import { type Places, placedPaths } from '../directory/places.ts'
import type { Problem, Range, SourceFile } from '../directory/source-file.ts'
import type { Organisation } from '../model/directory.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import { type KnownPhones, phoneKey, rememberPhones, written } from '../model/known-phones.ts'
import type { Phone, Settings, WrittenOrganisation } from '../model/organisation.ts'
import type { Path } from '../model/schema.ts'
import { digitForms, type PhoneReader } from '../query/match.ts'
import { haystack } from '../query/needles.ts'
import { type Packed, pack, unpack } from './pack.ts'

/** What is kept of a file, besides what it is searched by. */
export interface FileRecord {
  /** The CRC-32 of its text. */
  readonly checksum: number
  readonly bom?: true
  readonly problems?: readonly Problem[]
  readonly value?: Packed
  readonly lines?: readonly number[]
  /** Start and end of each of its `placedPaths`. */
  readonly places?: readonly number[]
  readonly phones?: KnownPhones
  /** What checking found, and what it was checked by. */
  readonly checked?: { readonly by: string; readonly found: unknown }
}

/** A file's record as JSON, and what it is searched by. */
export interface Recorded {
  readonly isBroken: boolean
  readonly haystack: string
  readonly record: string
}

/** What to make records with: `locate` of directory/locate.ts and `readPhone` of model/phone.ts. */
export interface Recording {
  readonly locate: (file: SourceFile, path: Path) => Range
  readonly readPhone: PhoneReader
  /** Whether the files will be searched by their haystacks. */
  readonly isSearched: boolean
}

/**
 * What to keep of a file that was read.
 * @param settings those of its directory.
 * @param checked what checking it found.
 */
export function recorded(
  { file, value, lines }: ReadFile,
  settings: Settings,
  { locate, readPhone, isSearched }: Recording,
  checked: FileRecord['checked'],
): Recorded {
  const record: FileRecord = {
    checksum: crc32(file.text),
    ...(file.bom && { bom: true as const }),
    ...(file.problems.length > 0 && { problems: file.problems }),
    ...(value !== undefined && { value: pack(FILE_FIELDS[file.kind], value as Packed) }),
    ...(checked && { checked }),
  }
  const isBroken = file.problems.length > 0
  if (file.kind !== 'organisation' || value === undefined)
    return { isBroken, haystack: '', record: JSON.stringify(record) }
  const made = organisation(file, value as WrittenOrganisation, settings, lines)
  const phones: Record<string, string> = {}
  const digits = new Set<string>()
  for (const phone of phonesOf(made)) {
    const read = readPhone(phone, made.country)
    phones[phoneKey(phone, made.country)] = written(read)
    for (const form of digitForms(phone, read)) digits.add(form)
  }
  const places = placedPaths(value as WrittenOrganisation).flatMap(path => {
    const { start, end } = locate(file, path)
    return [start, end]
  })
  return {
    isBroken,
    haystack: isSearched ? haystack(made, [...digits]) : '',
    record: JSON.stringify({ ...record, lines, places, phones }),
  }
}

const phonesOf = ({ phone, contacts }: Organisation): Phone[] => [
  ...phone,
  ...contacts.flatMap(each => each.phone),
]

const placeKey = (path: Path) => path.join('/')

/** Makes a file whose text is read when it is asked for; absent where nobody asks. */
export type LazyFile = (known: KnownFile, checksum: number) => SourceFile

/** A file as it was when its record was made. The record is used up. */
export function recalled(
  at: Pick<SourceFile, 'kind' | 'id' | 'path' | 'absolutePath'>,
  record: FileRecord,
  lazyFile: LazyFile = withoutText,
): ReadFile {
  const { checksum, bom, problems = [], lines = [], phones, places } = record
  const value = record.value && unpack(FILE_FIELDS[at.kind], record.value)
  if (phones) rememberPhones(phones)
  const file = lazyFile(
    {
      ...at,
      ...(bom && { bom }),
      problems,
      ...(places && { places: placesOf(value as unknown as WrittenOrganisation, places) }),
    },
    checksum,
  )
  return { file, value, lines }
}

/** Finds where values stand; the table is made when it is first asked. */
function placesOf(value: WrittenOrganisation, ranges: readonly number[]): Places {
  let made: Map<string, Range> | undefined
  return path => {
    made ??= new Map(
      placedPaths(value).map((each, i) => [
        placeKey(each),
        { start: ranges[2 * i] ?? 0, end: ranges[2 * i + 1] ?? 0 },
      ]),
    )
    return made.get(placeKey(path))
  }
}

const withoutText: LazyFile = known => ({
  ...known,
  get text(): string {
    throw new Error(`the text of ${known.path} was not asked for`)
  },
})
