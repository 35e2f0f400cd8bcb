import { type Columns, findColumns, isTable } from './columns.ts'
import type { Row } from './rows.ts'

/** Shares of the usual distance between lines: what parts blocks, and what parts rows of a grid. */
const BLANK = 1.4
const BAND = 1.3
/** More are not a page of text, and not worth looking for columns. */
const MOST_ROWS = 500
/** How far lines stand apart, as a share of the size of their letters. */
const LINE = 1.2

/** Lines so long, and so many, are prose, whose columns are read one after the other. */
const PROSE_LENGTH = 40
const PROSE_LINES = 4

/**
 * The lines of a page in reading order: columns one after the other, the rows of a table with
 * tabs between their cells, an empty line where there is more room between lines than usual.
 */
export function layOut(rows: readonly Row[]): string[] {
  const lines: string[] = []
  const usual = usualGap(rows)
  let i = 0
  const put = (more: readonly string[], first: Row | undefined) => {
    const before = rows[i - 1]
    if (first === undefined) return
    // Large letters stand further apart.
    const size = Math.min(first.size, before?.size ?? 0)
    if (before && first.y - before.y > BLANK * Math.max(usual, LINE * size)) lines.push('')
    lines.push(...more)
  }
  while (i < rows.length) {
    const columns = rows.length > MOST_ROWS ? undefined : findColumns(rows, i)
    for (const to = columns?.from ?? i + 1; i < to; i++) {
      const row = rows[i]
      if (row !== undefined) put([joinCells(row)], row)
    }
    if (columns === undefined) continue
    put([...layOutColumns(rows, columns), ''], rows[i])
    i = columns.to
  }
  while (lines.at(-1) === '') lines.pop()
  return lines.filter((line, at) => line !== '' || (lines[at - 1] ?? '') !== '')
}

const joinCells = ({ cells }: Row) => cells.map(({ text }) => text).join('\t')

function layOutColumns(rows: readonly Row[], { from, to, gutters }: Columns): string[] {
  const within = rows.slice(from, to)
  if (splitAt(within, gutters).some(isProse)) return inTurn(splitAt(within, gutters))
  const bands = toBands(within)
  const records = bands.map(band => splitAt(band, gutters).map(cellText))
  if (bands.length > 1 && isTable(records)) return records.map(cells => cells.join('\t'))
  return bands.flatMap(band => [...layOutBand(band, gutters), ''])
}

function layOutBand(rows: readonly Row[], gutters: readonly number[]): string[] {
  const records = rows.map(row => splitAt([row], gutters).map(cellText))
  return rows.length === 1 || isTable(records)
    ? records.map(cells => cells.join('\t'))
    : inTurn(splitAt(rows, gutters))
}

/** What a cell of a table says: in one line, its lines being broken for want of room. */
const cellText = (rows: readonly Row[]) => joinAddresses(rows).map(joinCells).join(' ')

/** Each column by itself: it may hold columns of its own. */
const inTurn = (columns: readonly (readonly Row[])[]) =>
  columns.flatMap(column => [...layOut(joinAddresses(column)), ''])

/** The rows of each column. */
function splitAt(rows: readonly Row[], gutters: readonly number[]): Row[][] {
  const edges = [-Infinity, ...gutters, Infinity]
  return edges.slice(1).map((right, i) =>
    rows
      .map(row => ({
        ...row,
        cells: row.cells.filter(
          cell =>
            (cell.left + cell.right) / 2 >= (edges[i] ?? 0) && (cell.left + cell.right) / 2 < right,
        ),
      }))
      .filter(({ cells }) => cells.length > 0),
  )
}

function isProse(column: readonly Row[]): boolean {
  const letters = column.reduce((sum, { cells }) => sum + (cells[0]?.text.length ?? 0), 0)
  return column.length >= PROSE_LINES && letters / column.length > PROSE_LENGTH
}

/** Rows of a grid, parted where all columns leave more room than they do at the narrowest. */
function toBands(rows: readonly Row[]): Row[][] {
  const gaps = rows.slice(1).map((row, i) => row.y - (rows[i]?.y ?? 0))
  const narrowest = Math.min(...gaps.map((gap, i) => Math.max(gap, rows[i]?.size ?? 0)))
  const bands: Row[][] = []
  rows.forEach((row, i) => {
    if (i === 0 || (gaps[i - 1] ?? 0) > BAND * narrowest) bands.push([row])
    else bands.at(-1)?.push(row)
  })
  return bands
}

/** The distance that half of the lines keep, or less. */
function usualGap(rows: readonly Row[]): number {
  const gaps = rows
    .slice(1)
    .map((row, i) => row.y - (rows[i]?.y ?? 0))
    .filter((gap, i) => gap >= 0.9 * (rows[i]?.size ?? 0))
    .sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 2)] ?? Infinity
}

/** An e-mail address that may go on, and what it may go on with: no address of the web. */
const ADDRESS = /(?:^|\s)[\w.+-]+@[\w.-]*$/
const REST = /^(?!www\.)[a-z0-9.-]{1,30}$/

/**
 * Puts addresses together that were broken because a cell is too narrow for them: one that
 * reaches to where no line goes beyond, with a scrap under it. Nothing else is glued.
 */
function joinAddresses(column: readonly Row[]): Row[] {
  const edge = Math.max(...column.flatMap(({ cells }) => cells.map(({ right }) => right)))
  const joined: Row[] = []
  for (const row of column) {
    const above = joined.at(-1)?.cells.at(-1)
    const [rest] = row.cells
    if (
      above !== undefined &&
      rest !== undefined &&
      row.cells.length === 1 &&
      above.right > edge - row.size &&
      ADDRESS.test(above.text) &&
      REST.test(rest.text) &&
      isRest(above.text, rest.text)
    ) {
      const last = joined[joined.length - 1]
      if (last !== undefined)
        joined[joined.length - 1] = {
          ...last,
          cells: [...last.cells.slice(0, -1), { ...above, text: above.text + rest.text }],
        }
    } else joined.push(row)
  }
  return joined
}

/** Whether what stands under an address is its end: the address lacks one, or this is not a domain. */
const isRest = (address: string, rest: string) =>
  /[@.-]$/.test(address) || !/@[\w-]+\./.test(address) || !rest.includes('.')
