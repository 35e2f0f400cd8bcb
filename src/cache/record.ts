import { organisation, type ReadFile } from '../directory/assemble.ts'
import { locate } from '../directory/locate.ts'
import { placedPaths } from '../directory/places.ts'
import { lineLengths } from '../directory/position.ts'
import { packAddressees } from '../model/addressee.ts'
import type { Organisation } from '../model/directory.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import { phoneKey, written } from '../model/known-phones.ts'
import type { Phone, Settings, WrittenOrganisation } from '../model/organisation.ts'
import { digitForms, type PhoneReader } from '../query/match.ts'
import { haystack } from '../query/needles.ts'
import { checksum } from '../text/checksum.ts'
import { FLAG } from './layout.ts'
import { type Packed, pack } from './pack.ts'
import { recordText } from './recall.ts'

/** All that is kept of a file. */
export interface Recorded {
  /** As layout.ts names them. */
  readonly flags: number
  /** What it is searched by. */
  readonly haystack: string
  /** Its record (recall.ts); empty where its text is kept instead. */
  readonly record: string
  /** Its text, where it will hardly be asked for: a record would be made in vain. */
  readonly text?: string | undefined
  /** Its addressees (model/addressee.ts); empty where there are none. */
  readonly addressees: string
  /** How many contacts it has, plus one; 0 for what is no organisation. */
  readonly people: number
  /** What rules that look further know it by; absent where they were not asked. */
  readonly traces?: Traces | undefined
}

/** What rules that look across files, or at the calendar, know a file by: numbers of their own. */
export interface Traces {
  readonly keys: readonly number[]
  readonly days: readonly number[]
}

/** What checking a file by itself found. */
export interface Checked {
  /** In what language, say. */
  readonly by: string
  /** In a form that JSON keeps. */
  readonly found: unknown
  readonly isReported: boolean
  readonly isFailing: boolean
  readonly traces?: Traces | undefined
}

/** What making records needs besides the file. */
export interface Recording {
  /** Those of its directory. */
  readonly settings: Settings
  readonly readPhone: PhoneReader
  /** Whether the files will be searched by their haystacks. */
  readonly isSearched: boolean
}

/** What to keep of a file that was read. */
export function recorded(
  read: ReadFile,
  { settings, readPhone, isSearched }: Recording,
  checked: Checked | undefined,
): Recorded {
  const { file, value, lines } = read
  const isBroken = file.problems.length > 0
  const flags =
    (isBroken ? FLAG.broken : 0) |
    (checked ? FLAG.checked : 0) |
    (checked?.isReported ? FLAG.reported : 0) |
    (checked?.isFailing ? FLAG.failing : 0)
  const record = {
    checksum: checksum(Buffer.from(file.text)),
    ...(file.bom && { bom: true as const }),
    ...(isBroken && { problems: file.problems }),
    ...(value !== undefined && { value: pack(FILE_FIELDS[file.kind], value as Packed) }),
    ...(checked?.isReported && { checked: { by: checked.by, found: checked.found } }),
  }
  const aside = { lineLengths: lineLengths(file.text), places: '', phones: '' }
  const kept = { flags, traces: checked?.traces }
  if (file.kind !== 'organisation' || value === undefined)
    return { ...kept, haystack: '', addressees: '', people: 0, record: recordText(record, aside) }
  const made = organisation(read, settings)
  const phones: string[] = []
  const digits = new Set<string>()
  for (const phone of phonesOf(made)) {
    const meant = readPhone(phone, made.country)
    const key = phoneKey(phone, made.country)
    if (!key.includes('\n')) phones.push(key, written(meant))
    for (const form of digitForms(phone, meant)) digits.add(form)
  }
  const places = placedPaths(value as WrittenOrganisation).flatMap(path => {
    const { start, end } = locate(file, path)
    return [start, end]
  })
  return {
    ...kept,
    haystack: isSearched ? haystack(made, [...digits]) : '',
    addressees: packAddressees(made),
    people: made.contacts.length + 1,
    record: recordText(
      { ...record, lines, ids: made.contacts.map(({ id }) => id) },
      { ...aside, places: places.join(' '), phones: phones.join('\n') },
    ),
  }
}

/** What to keep, instead of all that `recorded` makes, of an organisation's file in which nothing was found. */
export function noted(read: ReadFile, settings: Settings, { traces }: Checked): Recorded {
  const made = organisation(read, settings)
  return {
    flags: FLAG.checked,
    haystack: '',
    record: '',
    text: read.file.text,
    // Whom objections and lists concern, is asked of all.
    addressees: packAddressees(made),
    people: made.contacts.length + 1,
    traces,
  }
}

const phonesOf = ({ phone, contacts }: Organisation): Phone[] => [
  ...phone,
  ...contacts.flatMap(each => each.phone),
]
