/** A piece of text where a page shows it; y grows downwards, in points. */
export interface Fragment {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of its baseline. */
  readonly y: number
  readonly size: number
}

/** What is in a line without a wide gap in it: a line of a column, a cell of a table. */
export interface Cell {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** What stands on a baseline, from left to right. */
export interface Row {
  readonly y: number
  readonly size: number
  readonly cells: readonly Cell[]
}

/** Shares of the size of the letters: baselines that are one, gaps that part words and cells. */
const SAME_LINE = 0.5
const WORD_GAP = 0.12
const CELL_GAP = 1.3

/** Puts the fragments of a page into rows from top to bottom, each parted at its wide gaps. */
export function toRows(fragments: readonly Fragment[]): Row[] {
  const rows: Fragment[][] = []
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (first && fragment.y - first.y < SAME_LINE * Math.max(first.size, fragment.size))
      row?.push(fragment)
    else rows.push([fragment])
  }
  return rows.map(toRow)
}

function toRow(fragments: readonly Fragment[]): Row {
  const size = Math.max(...fragments.map(each => each.size))
  const y = fragments.find(each => each.size === size)?.y ?? 0
  const cells: Cell[] = []
  for (const fragment of [...fragments].sort((a, b) => a.left - b.left)) {
    const { text, left, right } = fragment
    const cell = cells.at(-1)
    if (isNoteMark(fragment, size, y)) {
      if (cell) cells[cells.length - 1] = { ...cell, right }
      continue
    }
    const gap = left - (cell?.right ?? 0)
    // Some programs make letters bold by writing them twice.
    if (cell && gap < 0 && cell.text.endsWith(text) && right <= cell.right + WORD_GAP * size)
      continue
    if (cell === undefined || (gap > CELL_GAP * size && !isBullet(cell.text)))
      cells.push({ text, left, right })
    else {
      const space = gap > WORD_GAP * size && !/\s$/.test(cell.text) && !/^\s/.test(text) ? ' ' : ''
      cells[cells.length - 1] = { ...cell, text: cell.text + space + text, right }
    }
  }
  return { y, size, cells: cells.map(cell => ({ ...cell, text: cell.text.trim() })) }
}

/** The small raised number of a note, which would grow into the word before it. */
const isNoteMark = ({ text, size, y }: Fragment, lineSize: number, lineY: number) =>
  size < 0.8 * lineSize && y < lineY - 0.1 * lineSize && /^\d{1,2}$/.test(text.trim())

const isBullet = (text: string) =>
  /^\s*(?:[•·▪●◦‣■□○➢➤✓\uf0b7\uf0a7*–—-]|\d{1,2}[.)])\s*$/.test(text)

/** The share of a page where its head and its foot may be. */
const EDGE = 0.2

/** A page's rows, and how high it is. */
export interface Page {
  readonly rows: readonly Row[]
  readonly height: number
}

/**
 * Leaves what every page repeats at its top on the first that does, and at its foot on the
 * last, so that it is between no two lines that go on from page to page.
 */
export function dropRepeats(pages: readonly Page[]): Page[] {
  const tops = pages.map(page => marks(page, y => y < EDGE * page.height))
  const feet = pages.map(page => marks(page, y => y > (1 - EDGE) * page.height))
  const seenBefore = (at: number, mark: string) => tops.slice(0, at).some(each => each.has(mark))
  const seenAfter = (at: number, mark: string) => feet.slice(at + 1).some(each => each.has(mark))
  return pages.map((page, at) => ({
    ...page,
    rows: page.rows.filter(row => {
      const mark = markOf(row)
      return !(
        (tops[at]?.has(mark) && seenBefore(at, mark)) ||
        (feet[at]?.has(mark) && seenAfter(at, mark))
      )
    }),
  }))
}

const marks = ({ rows }: Page, isThere: (y: number) => boolean) =>
  new Set(rows.filter(({ y }) => isThere(y)).map(markOf))

/** What a row says and where, but for the number of the page. */
const markOf = ({ y, cells }: Row) =>
  `${Math.round(y / 4)} ${cells.map(({ text }) => text.replace(/\d{1,3}\b/g, '#')).join(' ')}`
