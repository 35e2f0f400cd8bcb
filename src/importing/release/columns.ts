import type { Line } from './document.ts'
import { headingOf } from './headings.ts'
import { mailboxesIn } from './mailboxes.ts'
import { nameLikelihood } from './names.ts'
import { isRole } from './words.ts'

const BREAK = /\s{3,}|\s\|\s|\s*\t\s*/

/**
 * Lines that stand side by side in columns, each column one below the other: rows with as many
 * cells, in one of which two mailboxes stand beside each other.
 */
export function withoutColumns(lines: readonly Line[]): Line[] {
  const all: Line[] = []
  for (let at = 0; at < lines.length; ) {
    const rows = rowsFrom(lines, at)
    const count = rows[0]?.length ?? 0
    const isColumns =
      rows.length >= 2 &&
      (rows.some(cells => cells.filter(cell => mailboxesIn(cell).length > 0).length >= 2) ||
        (rows.length >= 3 &&
          rows.some(cells => cells.every(cell => nameLikelihood(cell) >= 0.5)) &&
          rows.some(cells => cells.every(cell => /^[^@]*\d{2}[^@]*$|@/u.test(cell))))) &&
      !rows.some(hasWhole)
    // The first column may go on below the others.
    const tail = isColumns ? lines[at + rows.length] : undefined
    const isTail =
      tail !== undefined && tail.gap === 0 && /^\S*@\S+$|^[+\d][\d\s().-]{8,}$/.test(tail.text)
    if (!isColumns) {
      const line = lines[at]
      if (line) all.push(line)
      at++
      continue
    }
    for (let column = 0; column < count; column++)
      rows.forEach((cells, index) => {
        const line = lines[at + index]
        if (line)
          all.push({
            ...line,
            text: cells[column] ?? '',
            gap: index === 0 ? Math.max(2, line.gap) : 0,
            ...(index === 0 && isOthersColumn(rows[0] ?? [], column) && { apart: true }),
          })
        if (isTail && column === 0 && index === rows.length - 1) all.push(tail)
      })
    at += rows.length + (isTail ? 1 : 0)
  }
  return all.filter(({ text }) => text !== '')
}

/** Whether a column stands under somebody's office beside one under a press heading. */
const isOthersColumn = (heads: readonly string[], column: number) =>
  column > 0 &&
  headingOf(heads[0] ?? '')?.kind === 'press' &&
  headingOf(heads[column] ?? '') === undefined &&
  isRole(heads[column] ?? '')

/** A cell that is a contact by itself: rows of such are not columns. */
const hasWhole = (cells: readonly string[]) =>
  cells.some(cell => mailboxesIn(cell).length > 0 && cell.split(/\s+/).length > 6)

function rowsFrom(lines: readonly Line[], at: number): string[][] {
  const rows: string[][] = []
  for (let index = at; index < lines.length && rows.length < 12; index++) {
    const line = lines[index]
    if (!line || line.text.length > 300 || (index > at && line.gap > 1)) break
    const cells = line.text.split(BREAK).map(cell => cell.trim())
    if (cells.length < 2 || cells.length > 4 || cells.length !== (rows[0]?.length ?? cells.length))
      break
    rows.push(cells)
  }
  return rows
}
