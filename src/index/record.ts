import type { ReadFile } from '../files/assemble.ts'
import { type KnownFacts, textFacts } from '../files/known-file.ts'
import type { Organisation } from '../model/directory.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import type { WrittenOrganisation } from '../model/organisation.ts'
import { restore, type Slim, slim } from '../model/slim.ts'
import type { Problem, SourceFile } from '../model/source-file.ts'
import { packPhone, rememberAll, type UnderstoodPhone } from '../model/understood-phone.ts'

/** What is kept of a file, as JSON. */
export interface FileRecord {
  /** CRC-32 of its text. */
  readonly checksum: number
  readonly bom?: true
  readonly problems?: readonly Problem[]
  readonly value?: Slim
  /** The line of each contact, 1-based, and its id. */
  readonly lines?: readonly number[]
  readonly ids?: readonly string[]
  /** What was understood of each of `phonesOf` (model/understood-phone.ts). */
  readonly phones?: readonly string[]
  /** What rules about single files found, and the language of its messages. */
  readonly findings?: { readonly language: string; readonly found: unknown }
  /** For the positions of findings (directory/position.ts). */
  readonly lineLengths?: string
}

/** The record of a file that was read. @param organisation the one that was made of it, if any. */
export function recordOf(
  { file, value, lines }: ReadFile,
  organisation: Organisation | undefined,
  phones: readonly (UnderstoodPhone | undefined)[],
  findings: FileRecord['findings'],
): FileRecord {
  const facts = textFacts(file)
  return {
    ...(findings ? facts : { checksum: facts.checksum, ...(facts.bom && { bom: facts.bom }) }),
    ...(file.problems.length > 0 && { problems: file.problems }),
    ...(value !== undefined && { value: slim(FILE_FIELDS[file.kind], value as Slim) }),
    ...(lines.length > 0 && { lines }),
    ...(organisation && { ids: organisation.contacts.map(({ id }) => id) }),
    ...(phones.length > 0 && {
      phones: phones.map(each => packPhone(each, organisation?.country)),
    }),
    ...(findings && { findings }),
  }
}

/** A file as it was when its record was made. The record is used up. */
export function recall(
  at: Pick<SourceFile, 'kind' | 'id' | 'path' | 'absolutePath'>,
  record: FileRecord,
  fileOf: (facts: KnownFacts) => SourceFile,
): ReadFile {
  const { problems = [], value, lines = [], ids, phones = [], checksum, bom, lineLengths } = record
  const restored = value && restore(FILE_FIELDS[at.kind], value)
  if (restored && at.kind === 'organisation')
    rememberAll(restored as unknown as WrittenOrganisation, phones)
  const file = fileOf({ ...at, checksum, bom, lineLengths, problems })
  return { file, value: restored, lines, ids }
}
