import stringWidth from 'fast-string-width'
import { positionIn } from '../directory/position.ts'
import type { Range } from '../directory/source-file.ts'
import { safe } from '../terminal/safe.ts'

/** A line of a file with a caret under a part of it. */
export interface CodeFrame {
  readonly margin: string
  readonly line: string
  readonly blank: string
  readonly caret: string
}

/** How much of a long line stays before the caret. */
const BEFORE = 20

/**
 * The line where a range starts, fit for a terminal of `columns`: control characters made
 * visible, a long line cut around the range, wide characters underlined in their width.
 * @returns undefined when there is no text to show.
 */
export function codeFrame(
  file: { readonly text: string },
  { start, end }: Range,
  columns: number,
): CodeFrame | undefined {
  const { text } = file
  if (text === '') return undefined
  const { line, column } = positionIn(file, start)
  const from = start - column + 1
  const next = text.indexOf('\n', from)
  let lineEnd = next === -1 ? text.length : next
  while (lineEnd > from && text[lineEnd - 1] === '\r') lineEnd--
  const at = Math.min(start, lineEnd)
  const to = Math.max(at, Math.min(end, lineEnd))
  const number = String(line)
  const room = Math.max(2 * BEFORE, columns - number.length - 7)

  let head = visible(text.slice(Math.max(from, at - room), at))
  if (at - from > room || stringWidth(head) > room - BEFORE)
    head = `…${last(text.slice(Math.max(from, at - 2 * BEFORE), at), BEFORE)}`
  const marked = first(text.slice(at, Math.min(to, at + room)), room - stringWidth(head))
  const rest = first(
    text.slice(to, Math.min(lineEnd, to + room)),
    room - stringWidth(head) - stringWidth(marked),
  )
  const isCut = to - at > marked.length || lineEnd - to > rest.length
  return {
    margin: `  ${number} | `,
    line: head + marked + (to - at > marked.length ? '' : rest) + (isCut ? '…' : ''),
    blank: `  ${' '.repeat(number.length)} | `,
    caret: ' '.repeat(stringWidth(head)) + '^'.repeat(Math.max(1, stringWidth(marked))),
  }
}

/** Each character as one: what is cut by length stays in step. */
const visible = (text: string) => safe(text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]/g, ' '))

/** As much of the start of a text as fits into some columns, characters kept whole. */
function first(text: string, columns: number): string {
  let shown = ''
  let width = 0
  for (const each of text) {
    const char = visible(each)
    width += stringWidth(char)
    if (width > columns) break
    shown += char.length === each.length ? char : char.padEnd(each.length, '\u200d')
  }
  return shown
}

/** As much of the end of a text as fits into some columns. */
function last(text: string, columns: number): string {
  let shown = ''
  for (const each of [...text].reverse()) {
    const char = visible(each)
    if (stringWidth(char) + stringWidth(shown) > columns) break
    shown = char + shown
  }
  return shown
}
