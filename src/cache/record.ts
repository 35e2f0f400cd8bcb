import { organisation, type ReadFile } from '../directory/assemble.ts'
import type { Problem, SourceFile } from '../directory/source-file.ts'
import type { Organisation } from '../model/directory.ts'
import type { Phone, Settings, WrittenOrganisation } from '../model/organisation.ts'
import { digitForms, type PhoneReader } from '../query/match.ts'
import { haystack } from '../query/needles.ts'

/** What an index keeps of a file, besides what it is searched by. */
export interface FileRecord {
  readonly bom?: true
  readonly problems: readonly Problem[]
  readonly value?: unknown
  readonly lines: readonly number[]
  /** The digits of the notations of its phone numbers, by `phoneKey`. */
  readonly digits?: Readonly<Record<string, readonly string[]>>
}

/** A file's record and what it is searched by. */
export interface Recorded {
  readonly record: FileRecord
  readonly haystack: string
}

/**
 * What to keep of a file that was read.
 * @param known the digits of an earlier record, which save reading its numbers again.
 * @param phoneReader loads the numbering plans; asked only when a number is new.
 */
export async function recorded(
  read: ReadFile,
  settings: Settings,
  known: FileRecord['digits'],
  phoneReader: () => Promise<PhoneReader>,
): Promise<Recorded> {
  const { file, value, lines } = read
  const record = {
    ...(file.bom && { bom: true as const }),
    problems: file.problems,
    ...(value !== undefined && { value }),
    lines,
  }
  if (file.kind !== 'organisation' || value === undefined) return { record, haystack: '' }
  const made = organisation(file, value as WrittenOrganisation, settings, lines)
  const digits: Record<string, readonly string[]> = {}
  for (const phone of phonesOf(made)) {
    const key = phoneKey(phone, made.country)
    digits[key] ??= known?.[key] ?? digitForms(phone, (await phoneReader())(phone, made.country))
  }
  const forms = Object.values(digits).flat()
  return { record: { ...record, digits }, haystack: haystack(made, [...new Set(forms)]) }
}

const phonesOf = ({ phone, contacts }: Organisation): Phone[] => [
  ...phone,
  ...contacts.flatMap(each => each.phone),
]

const phoneKey = ({ number = '', extension = '' }: Phone, country = '') =>
  `${country} ${number} ${extension}`

/** A file as it was when its record was made; its text and tree are not kept. */
export function recalled(
  at: Pick<SourceFile, 'kind' | 'id' | 'path' | 'absolutePath'>,
  { bom, problems, value, lines }: FileRecord,
): ReadFile {
  const file: SourceFile = {
    ...at,
    ...(bom && { bom }),
    problems,
    get text(): string {
      throw new Error(`the text of ${at.path} was not asked for`)
    },
  }
  return { file, value, lines }
}
