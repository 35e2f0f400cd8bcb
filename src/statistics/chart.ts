import type { Messages } from '../messages/index.ts'
import type { Duration } from '../model/duration.ts'
import { safe } from '../terminal/safe.ts'
import type { Style, Terminal } from '../terminal/terminal.ts'
import { stringWidth } from '../terminal/width.ts'
import { type Drawn, type GridColumn, grid, shortened } from './grid.ts'
import { COVERAGE, type Counts, FRESHNESS, GDPR, type Statistics } from './statistics.ts'

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** How much of a whole a part is, from 0 to 1; nothing of nothing. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** A share in whole hundredths; 0 and 100 are said of none and of all alone. */
export function percent(part: number, whole: number): number {
  const rounded = Math.round(share(part, whole) * 100)
  if (part === 0 || part === whole) return rounded
  return Math.min(99, Math.max(1, rounded))
}

/** A bar of block characters, an eighth of a column fine; somebody is never drawn as nobody. */
export function bar(part: number, whole: number, width: number): string {
  const eighths = Math.round(share(part, whole) * width * 8)
  const drawn = part > 0 ? Math.max(1, eighths) : 0
  return '█'.repeat(drawn >> 3) + EIGHTHS[drawn & 7]
}

/**
 * Shares a width among parts, each at least a column where there is any of it and the
 * width lasts; what rounding leaves goes to the largest.
 */
export function segments(parts: readonly number[], width: number): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  if (whole === 0) return parts.map(() => 0)
  const widths = parts.map(part =>
    part === 0 ? 0 : Math.max(1, Math.round(share(part, whole) * width)),
  )
  const excess = widths.reduce((sum, each) => sum + each, 0) - width
  const largest = widths.indexOf(Math.max(...widths))
  return widths.map((each, index) => (index === largest ? Math.max(0, each - excess) : each))
}

/** Wider bars say no more. */
const WIDEST = 100
const SHORTEST_BAR = 3
const GAP = 2
const SHADES = ['█', '▒', '░'] as const

/** What the columns are drawn with. */
interface Drawing {
  readonly m: Messages['stats']
  readonly style: Style
  /** What is left beside the labels. */
  readonly room: number
}

/** Statistics drawn for a terminal: what is known of people, how fresh it is, and what data protection asks. */
export function renderChart(
  { types, total }: Statistics,
  { maxAge }: { readonly maxAge: Duration },
  { stats: m }: Messages,
  terminal: Terminal,
): string {
  const { style } = terminal
  const width = Math.min(terminal.columns ?? 80, WIDEST)
  const rows: readonly Counts[] = [...types, total]
  const labels = [...types.map(({ type }) => (type === undefined ? m.noType : safe(type))), m.all]
  const short = labels.map(label => shortened(label, width))
  const titles = [m.coverage, m.freshness, m.gdpr]
  const head = Math.max(...[...titles, ...short].map(text => stringWidth(text)))
  const drawing: Drawing = { m, style, room: width - head }
  const draw = (title: string, columns: readonly GridColumn[]) =>
    grid(title, short, columns, { width, style })
  const summary = m.summary(total.contacts, total.desks, total.organisations)
  return [
    `${style.bold(summary)}\n`,
    draw(m.coverage, coverageColumns(rows, drawing)),
    draw(m.freshness, freshnessColumns(rows, drawing)) + legend(maxAge, drawing),
    draw(
      m.gdpr,
      GDPR.map(each => {
        const values = rows.map(({ gdpr }) => gdpr[each])
        return numbers(m.gdprTitles[each], values, style)
      }),
    ),
  ].join('\n')
}

function coverageColumns(rows: readonly Counts[], { m, style, room }: Drawing): GridColumn[] {
  const contacts = rows.map(each => each.contacts)
  const people = numbers(m.contacts, contacts, style)
  const numberWidth = m.percent(100).length
  const size = barWidth(room - GAP - people.title.length, numberWidth)
  const columns = COVERAGE.map((field): GridColumn => {
    const cells = rows.map(({ contacts, coverage }) => {
      if (contacts === 0) return plain('')
      const drawn = bar(coverage[field], contacts, size).padEnd(size)
      const share = m.percent(percent(coverage[field], contacts)).padStart(numberWidth)
      return { plain: `${drawn} ${share}`, styled: `${style.cyan(drawn)} ${share}` }
    })
    return { title: m.fields[field], cells }
  })
  return [people, ...columns]
}

function freshnessColumns(rows: readonly Counts[], { m, style, room }: Drawing): GridColumn[] {
  const columns = FRESHNESS.map(each => {
    const values = rows.map(({ freshness }) => freshness[each])
    return numbers(m.freshTitles[each], values, style)
  })
  const beside = room - GAP - columns.reduce((sum, { title }) => sum + title.length + GAP, 0)
  // On a narrow terminal the numbers go below the bars.
  const size = beside > SHORTEST_BAR * 2 ? beside : room - GAP
  const cells = rows.map(({ freshness }) => {
    const values = FRESHNESS.map(each => freshness[each])
    const parts = segments(values, size).map((each, index) => SHADES[index]?.repeat(each) ?? '')
    const styled = parts.map((part, index) => (part === '' ? '' : shade(part, index, style)))
    return { plain: parts.join(''), styled: styled.join('') }
  })
  return [{ title: '', cells }, ...columns]
}

function legend({ unit, count }: Duration, { m, style }: Drawing): string {
  return FRESHNESS.map((each, index) => {
    const sign = shade(SHADES[index] ?? '', index, style)
    return `${sign} ${m.freshLegend(each, unit, count)}\n`
  }).join('')
}

const shade = (text: string, index: number, { green, yellow, red }: Style) =>
  [green, yellow, red][index]?.(text) ?? text

const plain = (text: string): Drawn => ({ plain: text, styled: text })

const numbers = (title: string, values: readonly number[], style: Style): GridColumn => ({
  title,
  align: 'right',
  cells: values.map(value =>
    value === 0 ? { plain: '0', styled: style.dim('0') } : plain(String(value)),
  ),
})

/** How wide each bar may be for as many columns as fit, evenly many a band. */
function barWidth(room: number, numberWidth: number): number {
  const least = GAP + SHORTEST_BAR + 1 + numberWidth
  const fitting = Math.max(1, Math.min(COVERAGE.length, Math.floor(room / least)))
  const beside = Math.ceil(COVERAGE.length / Math.ceil(COVERAGE.length / fitting))
  return Math.max(SHORTEST_BAR, Math.floor(room / beside) - GAP - 1 - numberWidth)
}
