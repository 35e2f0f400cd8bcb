import type { ImportedContact } from '../contact.ts'
import { contactOf } from '../record/contact.ts'
import { tidyLine } from '../record/tidy.ts'
import type { Remark } from '../remark.ts'
import type { Reading, ReadingOptions } from '../source.ts'
import { type Column, columnsByContent, columnsOf, findHeadings } from './columns.ts'
import { ColumnsError } from './columns-error.ts'
import { columnNamed, mapColumns } from './map-columns.ts'
import { cellText, type Row } from './row.ts'
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
  const remarks: Remark[] = [...warnings, ...notImported(columns, full.slice(start))]
  const contacts: ImportedContact[] = []
  for (const row of full.slice(start)) {
    const refused = refusal(row, columns, options.today)
    const contact =
      refused === undefined
        ? contactOf(recordOfRow(row, columns), options, { at: [], title })
        : undefined
    const isBare = contact === undefined || isTitle(row, contact)
    if (isBare) remarks.push({ code: refused ?? 'row/empty', about: shown(row), line: row.line })
    else contacts.push(contact)
  }
  return { contacts, warnings: remarks }
}

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
    throw new ColumnsError(
      'headings/none',
      rows[0] === undefined ? '' : shown(rows[0]),
      undefined,
      [],
    )
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
function notImported(columns: readonly Column[], rows: readonly Row[]): Remark[] {
  const holding = columns.filter(({ index }) =>
    rows.some(({ cells }) => (cells[index] ?? '').trim() !== ''),
  )
  const named = (list: readonly Column[]) =>
    list
      .slice(0, 30)
      .map(({ heading, index }) => tidyLine(heading.slice(0, 60)) || `${index + 1}`)
      .join(', ')
  const unknown = holding.filter(({ field }) => field === undefined)
  const unused = holding.filter(({ field }) => field === 'ignore')
  return [
    ...(unknown.length > 0 ? [{ code: 'table/columns', about: named(unknown) } as const] : []),
    ...(unused.length > 0 ? [{ code: 'table/unused', about: named(unused) } as const] : []),
  ]
}

/** Why a row is not to come in: who opted out, or has left by a day (`YYYY-MM-DD`), stays out. */
function refusal(
  row: Row,
  columns: readonly Column[],
  today = '9999-12-31',
): 'row/opted-out' | 'row/left' | undefined {
  const held = (field: Column['field']) =>
    columns
      .filter(column => column.field === field)
      .map(({ index }) => cellText(row.cells[index] ?? ''))
      .filter(text => !/^(?:|0|-|n|no|non|nein|false|faux)$/i.test(text))
  if (held('opt_out').length > 0) return 'row/opted-out'
  const isOver = (day: string) => !/^\d{4}-\d\d-\d\d$/.test(day) || day < today
  return held('until').some(isOver) ? 'row/left' : undefined
}
