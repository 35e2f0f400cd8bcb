import { emailFault } from '../../model/email.ts'
import { decodeTable } from '../decode.ts'
import type { ImportSource } from '../source.ts'
import { findHeadings } from '../table/columns.ts'
import type { Row } from '../table/fields.ts'
import { parseTable } from '../table/parse.ts'
import { readRows } from '../table/read-rows.ts'

const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

/** CSV and TSV, as spreadsheets, address books and mailing services write them. */
export const table: ImportSource = {
  recognises({ name, bytes }) {
    const text = decodeTable(bytes.subarray(0, 65_536 - (65_536 % 2)))
    if (BINARY.test(text) || text.trim() === '') return false
    if (/\.(?:csv|tsv|tab)$/i.test(name) || /^sep=.\r?\n/i.test(text)) return true
    const { rows, separator } = parseTable(text)
    const full = rows.filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
    const headings = findHeadings(full)
    if (headings !== undefined) return isTable(full, headings)
    return separator !== ',' && full.length > 1 && isListOfPeople(full)
  },
  async read({ name, bytes }, options) {
    const { rows, isUnquoted } = parseTable(decodeTable(bytes))
    const { contacts, warnings } = readRows(rows, options, name)
    return { contacts, warnings: [...(isUnquoted ? [QUOTES] : []), ...warnings] }
  },
}

const QUOTES = { code: 'table/quotes' } as const

/** Whether a row follows the headings that has as many cells, more than one. */
const isTable = (rows: readonly Row[], headings: number) => {
  const width = rows[headings]?.cells.length ?? 0
  return width > 1 && rows[headings + 1]?.cells.length === width
}

/** Whether rows have one width, and one column that holds an address in each. */
function isListOfPeople(rows: readonly Row[]): boolean {
  const width = rows[0]?.cells.length ?? 0
  if (width < 2 || rows.slice(0, -1).some(({ cells }) => cells.length !== width)) return false
  return (rows[0]?.cells ?? []).some((_, column) =>
    rows.slice(0, -1).every(({ cells }) => emailFault((cells[column] ?? '').trim()) === undefined),
  )
}
