import type { Terminal } from './terminal.ts'

/** Light modules around a code (ISO/IEC 18004, 6.3.8), and how few do where there is no room. */
const MARGIN = 4
const NARROW_MARGIN = 2

/** Lines that stay free of a code: the one that the prompt comes back on. */
const OTHER_LINES = 1

/** The most modules a side of a code that a terminal shows whole, two rows of modules a line. */
export const mostModules = ({ columns = 177, rows = 177 }: Pick<Terminal, 'columns' | 'rows'>) =>
  Math.min(columns, 2 * (rows - OTHER_LINES)) - 2 * NARROW_MARGIN

/** The lines that a code of so many modules a side takes at least, with what stands around it. */
export const linesFor = (size: number): number => Math.ceil(columnsFor(size) / 2) + OTHER_LINES

/** The columns that a code of so many modules a side takes at least. */
export const columnsFor = (size: number): number => size + 2 * NARROW_MARGIN

/**
 * A QR code drawn with half blocks, two rows of modules a line. In colours it is black on
 * white; without, blocks are light, since most terminals are dark.
 * @param modules rows, true where dark.
 */
export function drawQr(modules: readonly (readonly boolean[])[], terminal: Terminal): string {
  const size = modules.length
  const { style } = terminal
  // One line more for the name below.
  const room = mostModules(terminal) + 2 * NARROW_MARGIN - 2
  const margin = size + 2 * MARGIN <= room ? MARGIN : NARROW_MARGIN
  const isInk = (row: number, column: number) => {
    const isDark = modules[row]?.[column] === true
    return terminal.hasColor ? isDark : !isDark
  }
  const lines: string[] = []
  for (let row = -margin; row < size + margin; row += 2) {
    let line = ''
    for (let column = -margin; column < size + margin; column++) {
      const upper = isInk(row, column)
      // The number of rows is odd: nothing is drawn below the last.
      const lower = row + 1 < size + margin && isInk(row + 1, column)
      line += upper ? (lower ? '█' : '▀') : lower ? '▄' : ' '
    }
    lines.push(style.paper(line))
  }
  return `${lines.join('\n')}\n`
}
