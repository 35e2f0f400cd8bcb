import { safe } from '../terminal/safe.ts'
import { link, type Terminal } from '../terminal/terminal.ts'
import { stringWidth } from '../terminal/width.ts'

/** Tab-separated values, whole, under one header line; a tab or line break in a value is a space. */
export function renderTsv(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return [titles, ...rows].map(row => `${row.map(safe).join('\t')}\n`).join('')
}

export interface Column {
  readonly title: string
  /** Never cut short. */
  readonly keep?: true
  /** What matters least has the lowest and is cut first. */
  readonly weight?: number
}

/** A cell's lines: a contact may have several addresses. */
export type Cell = Line | readonly Line[]

interface Line {
  readonly text: string
  /** A URI. */
  readonly link?: string | undefined
}

const GAP = '  '
/** Fewer columns of a text say too little. */
const LEAST = 8

/**
 * A table as wide as the terminal, or as its content where there is none. Empty columns
 * are left out. When what may be cut does not make enough room, each row is a small block
 * of lines instead, so that no address or number is ever cut. No column is narrower than its title.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  terminal: Terminal,
): string {
  const lines = rows.map(row => row.map(linesOf))
  const used = columns.flatMap((column, index) =>
    lines.some(row => row[index]?.some(({ text }) => text !== '')) ? [{ column, index }] : [],
  )
  const natural = used.map(({ column, index }) =>
    Math.max(
      stringWidth(column.title),
      ...lines.flatMap(row => row[index]?.map(({ text }) => stringWidth(text)) ?? []),
    ),
  )
  const widths = fit(
    used.map(({ column }) => column),
    natural,
    terminal.columns,
  )
  if (widths === undefined) return renderBlocks(lines, terminal)
  const { style } = terminal
  const head = used.map(({ column }, i) =>
    pad(style.bold(column.title), column.title, widths[i] ?? 0),
  )
  const body = lines.flatMap(row => {
    const height = Math.max(...used.map(({ index }) => row[index]?.length ?? 0))
    return Array.from({ length: height }, (_, line) =>
      used.map(({ index }, i) => {
        const cell = row[index]?.[line] ?? { text: '' }
        const text = cut(cell.text, widths[i] ?? 0)
        return pad(cell.link ? link(terminal, text, cell.link) : text, text, widths[i] ?? 0)
      }),
    )
  })
  return [head, ...body].map(cells => `${cells.join(GAP).trimEnd()}\n`).join('')
}

function linesOf(cell: Cell): Line[] {
  const lines = Array.isArray(cell) ? (cell as readonly Line[]) : [cell as Line]
  const shown = lines.map(line => ({ ...line, text: safe(line.text) }))
  return shown.length > 0 ? shown : [{ text: '' }]
}

/** Column widths that fit, taking from what matters least first; undefined when none do. */
function fit(
  columns: readonly Column[],
  natural: readonly number[],
  available: number | undefined,
): number[] | undefined {
  const widths = [...natural]
  if (available === undefined) return widths
  const total = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1)
  let excess = total - available
  const order = columns
    .map(({ title, keep, weight = 0 }, index) => {
      const least = Math.max(LEAST, stringWidth(title))
      return { keep, weight, index, least }
    })
    .filter(({ keep }) => !keep)
    .sort((a, b) => a.weight - b.weight)
  for (const { index, least } of order) {
    const width = widths[index] ?? 0
    const taken = Math.max(0, Math.min(excess, width - Math.min(least, width)))
    widths[index] = width - taken
    excess -= taken
  }
  return excess > 0 ? undefined : widths
}

function renderBlocks(rows: readonly (readonly Line[])[][], terminal: Terminal): string {
  const blocks = rows.map(row => {
    const [first = [], ...rest] = row
    const shown = (line: Line) => (line.link ? link(terminal, line.text, line.link) : line.text)
    const heads = first.map(line => `${terminal.style.bold(shown(line))}\n`)
    const others = rest.flat().filter(({ text }) => text !== '')
    return [...heads, ...others.map(line => `  ${shown(line)}\n`)].join('')
  })
  return blocks.join('\n')
}

function pad(styled: string, plain: string, width: number): string {
  return styled + ' '.repeat(Math.max(0, width - stringWidth(plain)))
}

/** Cuts between what people see as characters. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const more = stringWidth(segment)
    if (used + more > width - 1) break
    kept += segment
    used += more
  }
  return `${kept}…`
}
