import { organisation, type ReadFile } from '../directory/assemble.ts'
import { locate } from '../directory/locate.ts'
import { placedPaths } from '../directory/places.ts'
import type { Organisation } from '../model/directory.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import { phoneKey, written } from '../model/known-phones.ts'
import type { Phone, Settings, WrittenOrganisation } from '../model/organisation.ts'
import { digitForms, type PhoneReader } from '../query/match.ts'
import { haystack } from '../query/needles.ts'
import { checksum } from '../text/checksum.ts'
import { type Packed, pack } from './pack.ts'
import type { FileRecord } from './recall.ts'

/** A file's record as JSON, and what it is searched by. */
export interface Recorded {
  readonly isBroken: boolean
  readonly haystack: string
  readonly record: string
}

/** What making records needs besides the file. */
export interface Recording {
  /** Those of its directory. */
  readonly settings: Settings
  readonly readPhone: PhoneReader
  /** Whether the files will be searched by their haystacks. */
  readonly isSearched: boolean
}

/**
 * What to keep of a file that was read.
 * @param checked what checking it found.
 */
export function recorded(
  { file, value, lines }: ReadFile,
  { settings, readPhone, isSearched }: Recording,
  checked: FileRecord['checked'],
): Recorded {
  const record: FileRecord = {
    checksum: checksum(Buffer.from(file.text)),
    ...(file.bom && { bom: true as const }),
    ...(file.problems.length > 0 && { problems: file.problems }),
    ...(value !== undefined && { value: pack(FILE_FIELDS[file.kind], value as Packed) }),
    ...(checked && { checked }),
  }
  const isBroken = file.problems.length > 0
  if (file.kind !== 'organisation' || value === undefined)
    return { isBroken, haystack: '', record: JSON.stringify(record) }
  const made = organisation(file, value as WrittenOrganisation, settings, lines)
  const phones: string[] = []
  const digits = new Set<string>()
  for (const phone of phonesOf(made)) {
    const read = readPhone(phone, made.country)
    const key = phoneKey(phone, made.country)
    if (!key.includes('\n')) phones.push(key, written(read))
    for (const form of digitForms(phone, read)) digits.add(form)
  }
  const places = placedPaths(value as WrittenOrganisation).flatMap(path => {
    const { start, end } = locate(file, path)
    return [start, end]
  })
  return {
    isBroken,
    haystack: isSearched ? haystack(made, [...digits]) : '',
    record: JSON.stringify({
      ...record,
      lines,
      places: places.join(' '),
      phones: phones.join('\n'),
    }),
  }
}

const phonesOf = ({ phone, contacts }: Organisation): Phone[] => [
  ...phone,
  ...contacts.flatMap(each => each.phone),
]
