import type { Directory } from '../model/directory.ts'
import type { OrganisationKeys } from '../model/keys.ts'
import type { Path } from '../model/schema.ts'
import type { SourceFile } from '../model/source-file.ts'

const FIELDS = ['verified', 'informed', 'until', 'opt_out'] as const

/** A date of a contact, of a source or of an objection, as it is written. */
export interface WrittenDate {
  /** Absent for an objection's. */
  readonly organisation?: OrganisationKeys
  readonly file: SourceFile
  readonly field: (typeof FIELDS)[number] | 'source' | 'objection'
  readonly date: string
  /** Where the record stands that has it, and under which key. */
  readonly within: Path
  readonly key: string
}

/** Every date of a directory: in a list, made in plain loops, since there are many. */
export function writtenDates({
  organisations,
  objections,
}: Pick<Directory, 'objections'> & {
  readonly organisations: readonly OrganisationKeys[]
}): WrittenDate[] {
  const all: WrittenDate[] = []
  for (const organisation of organisations) {
    const { file } = organisation
    for (const contact of organisation.contacts) {
      for (const field of FIELDS) {
        const date = contact[field]
        if (typeof date === 'string')
          all.push({ organisation, file, field, date, within: contact.at, key: field })
      }
      for (const { date, at } of contact.source)
        if (date !== undefined)
          all.push({ organisation, file, field: 'source', date, within: at, key: 'date' })
    }
  }
  const { file, entries } = objections
  for (const { date, at } of entries)
    if (file && date !== undefined)
      all.push({ file, field: 'objection', date, within: at, key: 'date' })
  return all
}
