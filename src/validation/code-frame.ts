import { positionIn } from '../files/position.ts'
import type { Range } from '../model/source-file.ts'
import { safe } from '../terminal/safe.ts'
import { stringWidth } from '../terminal/width.ts'

/** A line of a file with a caret under a part of it. */
export interface CodeFrame {
  readonly margin: string
  readonly line: string
  readonly blank: string
  readonly caret: string
}

/** What people see as one character: where it is in its line, and how it is shown. */
interface Cluster extends Range {
  readonly shown: string
}

/** How much of a long line stays before the caret, and of a long range at least after it. */
const BEFORE = 20

/** The longest emoji has 11 units in two columns; only a line meant to annoy has more. */
const UNITS_A_COLUMN = 8

/**
 * The line where a range starts, fit for a terminal of `columns`: control characters made
 * visible, a long line cut around the range, wide characters underlined in their width. A
 * range that goes on is underlined to the end of its first line.
 * @returns undefined when there is no text to show.
 */
export function codeFrame(
  file: { readonly text: string },
  range: Range,
  columns: number,
): CodeFrame | undefined {
  if (file.text === '') return undefined
  const { line: number, column } = positionIn(file, range.start)
  const lineStart = range.start - column + 1
  const line = lineFrom(file.text, lineStart)
  const start = Math.min(range.start - lineStart, line.length)
  const end = Math.max(start, Math.min(range.end - lineStart, line.length))

  const digits = String(number)
  const room = Math.max(2 * BEFORE, columns - digits.length - 7)
  const reach = room * UNITS_A_COLUMN
  const from = Math.max(0, start - reach)
  const clusters = clustersOf(line.slice(from, start + reach), from)
  const before = clusters.filter(each => each.end <= start)
  const marked = clusters.filter(each => each.end > start && each.start < end)
  const after = clusters.filter(each => each.end > start && each.start >= end)

  const isCut = from > 0 || widthOf(before) + Math.min(widthOf(marked), BEFORE) > room
  const head = isCut ? `…${shown(last(before, BEFORE))}` : shown(before)
  const kept = first([...marked, ...after], room - stringWidth(head))
  const isWhole = (kept.at(-1)?.end ?? start) >= line.length
  const under = stringWidth(shown(kept.slice(0, marked.length)))
  return {
    margin: `  ${digits} | `,
    line: head + shown(kept) + (isWhole ? '' : '…'),
    blank: `  ${' '.repeat(digits.length)} | `,
    caret: ' '.repeat(stringWidth(head)) + '^'.repeat(Math.max(1, under)),
  }
}

/** The line that starts at an offset, without its line break. */
function lineFrom(text: string, start: number): string {
  const next = text.indexOf('\n', start)
  const line = text.slice(start, next === -1 ? undefined : next)
  return next !== -1 && line.endsWith('\r') ? line.slice(0, -1) : line
}

/** A text in the characters that people see; `from` is where it starts in its line. */
function clustersOf(text: string, from: number): Cluster[] {
  const segments = /^[\x20-\x7e]*$/.test(text)
    ? [...text].map((segment, index) => ({ segment, index }))
    : [...new Intl.Segmenter().segment(text)]
  return segments.map(({ segment, index }) => ({
    start: from + index,
    end: from + index + segment.length,
    shown: visible(segment),
  }))
}

/** A tab as one space, control characters by the pictures that Unicode has of them. */
function visible(cluster: string): string {
  return safe(
    cluster
      .replaceAll('\t', ' ')
      .replace(/[\0-\x1f]/g, char => String.fromCharCode(0x2400 + char.charCodeAt(0)))
      .replaceAll('\x7f', '\u2421')
      .replace(/[\u0085\u2028\u2029]/g, '\ufffd'),
  )
}

const shown = (clusters: readonly Cluster[]) => clusters.map(each => each.shown).join('')

const widthOf = (clusters: readonly Cluster[]) => stringWidth(shown(clusters))

/** As many of the first characters as fit into some columns. */
function first(clusters: readonly Cluster[], columns: number): readonly Cluster[] {
  let width = 0
  const over = clusters.findIndex(each => {
    width += stringWidth(each.shown)
    return width > columns
  })
  return over === -1 ? clusters : clusters.slice(0, over)
}

/** As many of the last characters as fit into some columns. */
const last = (clusters: readonly Cluster[], columns: number) =>
  first(clusters.toReversed(), columns).toReversed()
