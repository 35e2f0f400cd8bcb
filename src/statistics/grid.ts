import type { Style } from '../terminal/terminal.ts'
import { stringWidth } from '../terminal/width.ts'
import { cut } from '../views/table.ts'

/** A column of cells, its title on top. */
export interface GridColumn {
  readonly title: string
  readonly cells: readonly Drawn[]
  readonly align?: 'right'
}

/** Text of ours, and how it is shown: the same with its colours. */
export interface Drawn {
  readonly plain: string
  readonly styled: string
}

const GAP = '  '

/**
 * Rows under a title, each with its label; columns that find no room beside the others go
 * below them, under the same labels. The last row sums up.
 */
export function grid(
  title: string,
  labels: readonly string[],
  columns: readonly GridColumn[],
  { width, style }: { readonly width: number; readonly style: Style },
): string {
  const head = Math.max(...[title, ...labels].map(text => stringWidth(text)))
  const bands: GridColumn[][] = []
  let room = 0
  for (const column of columns) {
    const needed = GAP.length + widthOf(column)
    const band = bands.at(-1)
    if (band && needed <= room) band.push(column)
    else {
      bands.push([column])
      room = width - head
    }
    room -= needed
  }
  return bands.map(band => drawBand(title, labels, band, head, style)).join('\n')
}

function drawBand(
  title: string,
  labels: readonly string[],
  columns: readonly GridColumn[],
  head: number,
  style: Style,
): string {
  const line = (label: Drawn, cells: readonly Drawn[]) => {
    const padded = cells.map((cell, index) => {
      const column = columns[index] as GridColumn
      const gap = ' '.repeat(Math.max(0, widthOf(column) - stringWidth(cell.plain)))
      return column.align ? gap + cell.styled : cell.styled + gap
    })
    const gap = ' '.repeat(Math.max(0, head - stringWidth(label.plain)))
    return `${[label.styled + gap, ...padded].join(GAP).trimEnd()}\n`
  }
  const bold = (plain: string) => ({ plain, styled: style.bold(plain) })
  const rows = labels.map((label, row) =>
    line(
      row === labels.length - 1 ? bold(label) : { plain: label, styled: label },
      columns.map(({ cells }) => cells[row] ?? { plain: '', styled: '' }),
    ),
  )
  return [
    line(
      bold(title),
      columns.map(column => bold(column.title)),
    ),
    ...rows,
  ].join('')
}

const widthOf = ({ title, cells }: GridColumn) =>
  Math.max(stringWidth(title), ...cells.map(({ plain }) => stringWidth(plain)))

/** A label no wider than a quarter of the width. */
export const shortened = (label: string, width: number): string =>
  cut(label, Math.max(12, Math.floor(width / 4)))
