import type { Cell, Row } from './rows.ts'

/** The share of cells that must be of a kind. */
const MOST = 0.6

/**
 * Whether records, given by what they have in each column, are those of a table: most have
 * something in each, and a column holds details of one kind alone. Blocks side by side hold
 * details of all kinds in each column.
 */
export function isTable(records: readonly (readonly string[])[]): boolean {
  const columns = (records[0] ?? []).map((_, i) => records.map(record => record[i] ?? ''))
  const filled = columns.flat().filter(text => text !== '').length
  return (
    filled >= MOST * columns.flat().length &&
    columns.some(column => KINDS.some(kind => isOf(column, kind)))
  )
}

const KINDS: readonly RegExp[] = [
  /^\S+@\S+$/,
  /^[+(]?\d[\d\s().+/-]{5,}$/,
  // A label, such as 'Tél. :'.
  /^\p{L}[\p{L}\s.’'-]{0,20}:$/u,
]

const isOf = (column: readonly string[], kind: RegExp) => {
  const matching = column.filter(text => kind.test(text)).length
  return matching > 1 && matching >= MOST * column.length
}

/** Rows that are in columns, and where these are parted. */
export interface Columns {
  /** Index of the first row, and of the one after the last. */
  readonly from: number
  readonly to: number
  /** An x within each gap between columns. */
  readonly gutters: readonly number[]
}

/** An empty stripe down the rows. */
interface Stripe {
  readonly left: number
  readonly right: number
}

/** Shares of the size of the letters. */
const NARROWEST_GUTTER = 0.8
/** Lines further apart do not belong to one paragraph. */
const FAR = 1.9

/** What no page of text goes beyond, for the sake of time. */
const MOST_ROWS = 200
const MOST_GUTTERS = 12

/**
 * Finds the first rows from `start` that are in columns: an empty stripe runs down between
 * texts on both sides of it that stand beside each other, be their lines level or not.
 */
export function findColumns(rows: readonly Row[], start: number): Columns | undefined {
  let stripes: readonly Stripe[] = [{ left: -Infinity, right: Infinity }]
  let found: Columns | undefined
  /** What was found above the last empty line. */
  let block: Columns | undefined
  for (let to = start; to < Math.min(rows.length, start + MOST_ROWS); to++) {
    const row = rows[to]
    if (row === undefined) break
    stripes = cutOut(stripes, row)
    if (to > start && row.y - (rows[to - 1]?.y ?? row.y) > FAR * row.size) {
      // What is above an empty line, and beside nothing, begins no columns.
      if (rows.slice(start, to).every(({ cells }) => cells.length === 1)) break
      block = found
    }
    const gutters = stripes
      .filter(({ left, right }) => Number.isFinite(left) && Number.isFinite(right))
      .slice(0, MOST_GUTTERS)
      .map(({ left, right }) => (left + right) / 2)
      .filter(x => standBeside(rows.slice(start, to + 1), x))
    // Another table begins, with other columns.
    if (block !== undefined && gutters.length < block.gutters.length) return trim(rows, block)
    if (gutters.length > 0) found = { from: start, to: to + 1, gutters }
    // A row across the stripe ends the columns.
    else if (found !== undefined) break
  }
  return found && trim(rows, found)
}

function cutOut(stripes: readonly Stripe[], { cells, size }: Row): Stripe[] {
  return cells
    .reduce<readonly Stripe[]>(
      (left, cell) =>
        left.flatMap(stripe => [
          { left: stripe.left, right: Math.min(stripe.right, cell.left) },
          { left: Math.max(stripe.left, cell.right), right: stripe.right },
        ]),
      stripes,
    )
    .filter(({ left, right }) => right - left > NARROWEST_GUTTER * size)
}

/** Whether texts on both sides of an x stand beside each other, in two rows at least. */
function standBeside(rows: readonly Row[], x: number): boolean {
  const left = rows.filter(({ cells }) => (cells[0]?.right ?? Infinity) <= x)
  const right = rows.filter(({ cells }) => (cells.at(-1)?.left ?? -Infinity) >= x)
  const top = Math.max(left[0]?.y ?? Infinity, right[0]?.y ?? Infinity)
  const foot = Math.min(left.at(-1)?.y ?? -Infinity, right.at(-1)?.y ?? -Infinity)
  return [left, right].every(side => side.filter(({ y }) => y >= top && y <= foot).length >= 2)
}

/** Leaves out rows above and below that have a text on one side alone, unless they go on with a column. */
function trim(rows: readonly Row[], { from, to, gutters }: Columns): Columns {
  const beside = gutters.map(x => {
    const indices = (is: (cell: Cell) => boolean) =>
      rows.flatMap(({ cells }, i) => (i >= from && i < to && cells.some(is) ? [i] : []))
    const left = indices(cell => cell.right <= x)
    const right = indices(cell => cell.left >= x)
    return {
      first: Math.max(left[0] ?? 0, right[0] ?? 0),
      last: Math.min(left.at(-1) ?? 0, right.at(-1) ?? 0),
    }
  })
  let first = Math.min(...beside.map(each => each.first))
  let last = Math.max(...beside.map(each => each.last))
  // What is above the left column alone is read before it anyway.
  const isRight = (row?: Row) => row?.cells.some(cell => cell.left >= (gutters[0] ?? Infinity))
  while (first > from && isRight(rows[first - 1]) && goesOn(rows.slice(first, to), rows[first - 1]))
    first--
  while (last + 1 < to && goesOn(rows.slice(from, last + 1).reverse(), rows[last + 1])) last++
  return { from: first, to: last + 1, gutters }
}

/** Whether a row is the next of a column: near the first of these rows that is above or below it. */
function goesOn(rows: readonly Row[], row: Row | undefined): boolean {
  if (row === undefined) return false
  const next = rows.find(({ cells }) =>
    cells.some(cell => row.cells.some(own => overlap(cell, own))),
  )
  return next !== undefined && Math.abs(next.y - row.y) <= FAR * Math.max(next.size, row.size)
}

const overlap = (a: Cell, b: Cell) => a.left < b.right && b.left < a.right
