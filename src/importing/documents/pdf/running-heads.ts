import type { Row } from './rows.ts'

/** The share of a page where its head and its foot may be. */
const EDGE = 0.2

/** A page's rows, and how high it is. */
export interface Page {
  readonly rows: readonly Row[]
  readonly height: number
}

/**
 * Leaves what every page repeats at its top on the first that does, and at its foot on the
 * last, so that it stands between no two lines that go on from page to page.
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
