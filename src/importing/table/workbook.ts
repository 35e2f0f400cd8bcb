import type { Cell, CellValue, Sheet } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import { listArchive, MOST_ENTRIES } from '../documents/archive.ts'
import { UnreadableSource } from '../source.ts'
import type { Row } from './fields.ts'

/** A sheet that is shown. */
export interface WorkbookSheet {
  readonly name: string
  readonly rows: readonly Row[]
}

/** Bounds of a table of contacts: a file beyond them was made to exhaust a machine. */
const MOST = { unpacked: 128 * 1024 * 1024, rows: 200_000, cells: 5_000_000 }

/**
 * The sheets of an XLSX file that are shown, cells as text: numbers as the sheet shows them
 * where it shows their zeros, dates as ISO 8601, merged cells in each of their rows.
 * @throws UnreadableSource when it is damaged, encrypted or too large.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  const { entries, count } = listArchive(bytes)
  // The library unpacks no more of a file than is stated, unless nothing is.
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  if (count > MOST_ENTRIES || unpacked > MOST.unpacked) throw tooLarge(`${MOST.unpacked >> 20} MiB`)
  if (count === 0 || entries.length < count)
    throw new UnreadableSource({ code: 'file/damaged', about: 'XLSX' })
  const { sheets } = await readXlsx(bytes, {
    readStyles: true,
    // A cell far away, which somebody left there, would make a sheet as large as its place.
    range: `A1:IV${MOST.rows + 1}`,
    sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
  }).catch((cause: unknown) => {
    if (/over the \d+ limit/.test(String(cause)))
      throw tooLarge(`${MOST.rows} × ${MOST.cells / MOST.rows}`)
    throw new UnreadableSource({ code: 'file/damaged', about: 'XLSX' }, { cause })
  })
  return sheets.map(sheet => {
    const width = sheet.rows.reduce((most, { length }) => Math.max(most, length), 0)
    if (sheet.rows.length > MOST.rows || sheet.rows.length * width > MOST.cells)
      throw tooLarge(`${MOST.rows} × ${MOST.cells / MOST.rows}`)
    return { name: sheet.name, rows: rowsOf(sheet) }
  })
}

const tooLarge = (about: string) => new UnreadableSource({ code: 'file/too-large', about })

function rowsOf(sheet: Sheet): Row[] {
  const texts = sheet.rows.map((row, r) =>
    row.map((value, c) => textOf(value, sheet.cells?.get(`${r},${c}`))),
  )
  for (const { startRow, startCol, endRow } of sheet.merges ?? [])
    for (let r = startRow + 1; r <= Math.min(endRow, texts.length - 1); r++) {
      const cells = texts[r]
      if (cells !== undefined) cells[startCol] = texts[startRow]?.[startCol] ?? ''
    }
  return texts.map((cells, r) => ({
    cells: Array.from(cells, cell => cell ?? ''),
    line: r + 1,
    links: linksOf(sheet, r, cells.length),
  }))
}

function linksOf(sheet: Sheet, row: number, width: number): ReadonlyMap<number, string> {
  const links = new Map<number, string>()
  if (sheet.cells === undefined) return links
  for (let c = 0; c < width; c++) {
    const target = sheet.cells.get(`${row},${c}`)?.hyperlink?.target
    if (target !== undefined && /^mailto:/i.test(target)) links.set(c, target)
  }
  return links
}

/** A format that shows all digits of a whole number, and zeros before them: `0#" "##" "##" "##" "##`, `00000`. */
const ZEROS = /^0[0#]*(?:[ .-]?[0#]+)*$/

function textOf(value: CellValue, cell: Partial<Cell> | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : isoDate(value)
  if (typeof value !== 'number') return String(value)
  const format =
    (cell?.style?.numFmt ?? '').replace(/"([ .-]?)"|\\([ .-])/g, '$1$2').split(';')[0] ?? ''
  return Number.isSafeInteger(value) && value >= 0 && ZEROS.test(format)
    ? withZeros(value, format)
    : String(value)
}

/** A whole number's digits in the places of a format, from the right. */
function withZeros(value: number, format: string): string {
  const digits = [...String(value)]
  let shown = ''
  for (const place of [...format].toReversed())
    if (/[0#]/.test(place)) shown = (digits.pop() ?? (place === '0' ? '0' : '')) + shown
    else if (shown !== '') shown = place + shown
  return (digits.join('') + shown).trim()
}

const isoDate = (date: Date) => date.toISOString().replace(/T00:00:00\.000Z$/, '')
