import { foldWords } from '../../text/fold.ts'
import { nearest } from '../../text/similar.ts'
import type { ReadingOptions } from '../source.ts'
import { type Column, ColumnsError } from './columns.ts'
import { TABLE_FIELDS, type TableField } from './fields.ts'

/** Words that other commands have for a field of a table. */
const ALSO: Readonly<Record<string, TableField>> = {
  emails: 'email',
  phones: 'phone',
  work: 'landline',
  organization: 'organisation',
  org: 'organisation',
  topic: 'topics',
  tag: 'tags',
  language: 'languages',
  notes: 'note',
  address_country: 'country',
  phone_extensions: 'extension',
  phone_hours: 'hours',
}

/**
 * The columns as the user says (`--map column=field`), by heading or by number from 1.
 * @throws ColumnsError for a column that is not there, or a field that nothing knows.
 */
export function mapColumns(
  columns: readonly Column[],
  wanted: NonNullable<ReadingOptions['columns']>,
): Column[] {
  const mapped = [...columns]
  for (const [name, field] of Object.entries(wanted)) {
    const found = columnNamed(columns, name)
    if (found === undefined) {
      const headings = columns.map(({ heading }) => heading).filter(Boolean)
      throw new ColumnsError('column/unknown', name, nearest(name, headings))
    }
    const known = TABLE_FIELDS.find(each => each === field) ?? ALSO[field]
    if (known === undefined)
      throw new ColumnsError(
        'field/unknown',
        field,
        nearest(field, [...TABLE_FIELDS, ...Object.keys(ALSO)]),
      )
    const { index, heading } = found
    mapped[index] = { index, heading, field: known, isMapped: true }
  }
  return mapped
}

/** A column by its heading as written, else folded, else by its number. */
export function columnNamed(columns: readonly Column[], name: string): Column | undefined {
  const folded = foldWords(name).join(' ')
  return (
    columns.find(({ heading }) => heading.trim() === name.trim()) ??
    columns.find(({ heading }) => folded !== '' && foldWords(heading).join(' ') === folded) ??
    (/^\d+$/.test(name) ? columns[Number(name) - 1] : undefined)
  )
}
