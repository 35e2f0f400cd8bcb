import { mailboxKey } from '../../model/identity.ts'
import { foldWords } from '../../text/fold.ts'
import { nearest } from '../../text/similar.ts'
import type { ImportedContact } from '../contact.ts'
import { contactOf } from '../record/contact.ts'
import { readEmails } from '../record/emails.ts'
import type { Remark } from '../remark.ts'
import type { Reading, ReadingOptions } from '../source.ts'
import { tidyLine } from '../tidy.ts'
import { type Column, ColumnsError, columnsByContent, columnsOf, findHeadings } from './columns.ts'
import { type Row, TABLE_FIELDS, type TableField } from './fields.ts'
import { type Held, type MembershipColumns, membershipColumns } from './membership-columns.ts'
import { recordOfRow } from './row-record.ts'

const isBlank = ({ cells }: Row) => cells.every(cell => cell.trim() === '')

/**
 * The contacts of a table's rows, by its headings or as the user says.
 * @param title the table's, which is their source.
 * @throws ColumnsError where it has neither headings nor columns that tell what they are, or not those that the user names.
 */
export function readRows(rows: readonly Row[], options: ReadingOptions, title: string): Reading {
  const full = rows.filter(row => !isBlank(row))
  const { start, columns, warnings } = columnsIn(full, options)
  const people = full.slice(start)
  const membership = membershipColumns(columns, people, options.today)
  const { held, addresses } = heldBack(people, columns, membership)
  const contacts: ImportedContact[] = []
  const skipped: Remark[] = []
  for (const row of people) {
    if (held.has(row)) continue
    const contact = contactOf(recordOfRow(row, columns), options, { at: [], title })
    const { line } = row
    if (contact === undefined || isTitle(row, contact))
      skipped.push({ code: 'row/empty', about: shown(row), line })
    else if (contact.emails.some(({ address }) => addresses.has(mailboxKey(address))))
      skipped.push({ code: 'row/same-address', about: shown(row), line })
    else contacts.push(contact)
  }
  const remarks = notImported(columns, people, membership)
  return { contacts, warnings: [...warnings, ...remarks, ...heldRemarks(held), ...skipped] }
}

/** Rows that say that the person opted out or left, why, and the addresses in the rows of who opted out. */
function heldBack(
  rows: readonly Row[],
  columns: readonly Column[],
  { heldBy }: MembershipColumns,
): { readonly held: ReadonlyMap<Row, Held>; readonly addresses: ReadonlySet<string> } {
  const held = new Map<Row, Held>()
  const addresses = new Set<string>()
  for (const row of rows) {
    const why = heldBy(row)
    if (why === undefined) continue
    held.set(row, why)
    if (why.membership === 'left') continue
    for (const { index, field } of columns)
      if (field === 'email')
        for (const { address } of readEmails({ text: row.cells[index] ?? '' }).emails)
          addresses.add(mailboxKey(address))
  }
  return { held, addresses }
}

/** One remark per column, and per what it says of the people. */
function heldRemarks(held: ReadonlyMap<Row, Held>): Remark[] {
  const groups = new Map<string, { why: Held; values: Set<string>; lines: number[] }>()
  for (const [{ line }, why] of held) {
    const key = `${why.column.index} ${why.membership}`
    const group = groups.get(key) ?? { why, values: new Set(), lines: [] }
    groups.set(key, group)
    group.values.add(tidyLine(why.said.slice(0, 60)))
    group.lines.push(line)
  }
  return [...groups.values()].map(({ why, values, lines }) => ({
    code: why.membership === 'left' ? 'row/left' : 'row/opted-out',
    about: shownHeading(why.column),
    line: lines[0] ?? 0,
    held: { values: [...values].slice(0, 5), lines },
  }))
}

/** A column as people and `--map` name it: by its heading, else by its number from 1. */
const shownHeading = ({ heading, index }: Column) =>
  tidyLine(heading.slice(0, 60)) || `${index + 1}`

/** A row of one cell above others, such as the name of a part of the table, is nobody. */
const isTitle = ({ cells }: Row, { emails, phones }: ImportedContact) =>
  emails.length + phones.length === 0 &&
  cells.length > 1 &&
  cells.filter(cell => cell.trim() !== '').length === 1

const shown = ({ cells }: Row) =>
  tidyLine(
    cells
      .map(cell => cell.slice(0, 60).trim())
      .filter(Boolean)
      .join(', ')
      .slice(0, 120),
  )

/** The columns, and the first row below their headings. */
function columnsIn(rows: readonly Row[], options: ReadingOptions) {
  const wanted = options.columns ?? {}
  const isMapped = Object.keys(wanted).length > 0
  const found = findHeadings(rows) ?? (isMapped ? headingsOf(wanted, rows) : undefined)
  if (found !== undefined) {
    const start = found + 1
    const columns = columnsOf(rows[found]?.cells ?? [], rows.slice(start))
    return { start, columns: mapColumns(columns, wanted), warnings: [] }
  }
  const columns = mapColumns(columnsByContent(rows), wanted)
  const known = columns.filter(({ field }) => field !== undefined)
  if (known.length === 0 && rows.length > 0)
    throw new ColumnsError('headings/none', rows[0] === undefined ? '' : shown(rows[0]))
  const about = known.map(({ heading, field }) => `${heading}=${field}`).join(', ')
  const warnings: Remark[] = rows.length === 0 ? [] : [{ code: 'table/by-content', about }]
  return { start: 0, columns, warnings }
}

/** The row that holds every heading that the user names. */
function headingsOf(wanted: Readonly<Record<string, string>>, rows: readonly Row[]) {
  const names = Object.keys(wanted).filter(name => !/^\d+$/.test(name))
  if (names.length === 0) return undefined
  const index = rows.slice(0, 30).findIndex(({ cells }) => {
    const columns = cells.map((heading, i): Column => ({ index: i, heading }))
    return names.every(name => columnNamed(columns, name) !== undefined)
  })
  return index === -1 ? undefined : index
}

/** Columns that hold something and were not understood, or that no field of an import holds. */
function notImported(
  columns: readonly Column[],
  rows: readonly Row[],
  { understood }: MembershipColumns,
): Remark[] {
  const holding = columns.filter(
    column =>
      !understood.has(column) &&
      rows.some(({ cells }) => (cells[column.index] ?? '').trim() !== ''),
  )
  const named = (list: readonly Column[]) => list.slice(0, 30).map(shownHeading).join(', ')
  const unknown = holding.filter(({ field }) => field === undefined)
  const unused = holding.filter(({ field }) => field === 'ignore')
  return [
    ...(unknown.length > 0 ? [{ code: 'table/columns', about: named(unknown) } as const] : []),
    ...(unused.length > 0 ? [{ code: 'table/unused', about: named(unused) } as const] : []),
  ]
}

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
function mapColumns(
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
function columnNamed(columns: readonly Column[], name: string): Column | undefined {
  const folded = foldWords(name).join(' ')
  return (
    columns.find(({ heading }) => heading.trim() === name.trim()) ??
    columns.find(({ heading }) => folded !== '' && foldWords(heading).join(' ') === folded) ??
    (/^\d+$/.test(name) ? columns[Number(name) - 1] : undefined)
  )
}
