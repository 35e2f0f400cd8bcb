import stringWidth from 'fast-string-width'
import { lineStarts, positionAt } from '../directory/position.ts'
import type { Range } from '../directory/source-file.ts'
import { safe } from '../terminal/safe.ts'

/** A line of a file with a caret under a part of it. */
export interface CodeFrame {
  readonly margin: string
  readonly line: string
  readonly blank: string
  readonly caret: string
}

/**
 * The line where a range starts, fit for a terminal of `columns`: control characters made
 * visible, a long line cut around the range, wide characters underlined in their width.
 * @returns undefined when there is no text to show.
 */
export function codeFrame(
  text: string,
  { start, end }: Range,
  columns: number,
): CodeFrame | undefined {
  if (text === '') return undefined
  const starts = lineStarts(text)
  const { line, column } = positionAt(starts, start)
  const from = starts[line - 1] ?? 0
  const source = text.slice(from, starts[line] ?? text.length).replace(/[\r\n]+$/, '')
  const at = Math.min(column - 1, source.length)
  const to = Math.max(at, Math.min(source.length, at + end - start))
  const number = String(line)
  const room = Math.max(20, columns - number.length - 5)
  // A caret far along a long line keeps some of what stands before it.
  const cutFrom = at > room - 20 ? at - 20 : 0
  const head = (cutFrom > 0 ? '…' : '') + oneToOne(source.slice(cutFrom, at))
  const marked = oneToOne(source.slice(at, Math.min(to, cutFrom + room)))
  const tail = oneToOne(source.slice(to, Math.max(to, cutFrom + room)))
  return {
    margin: `  ${number} | `,
    line: head + marked + tail + (cutFrom + room < source.length ? '…' : ''),
    blank: `  ${' '.repeat(number.length)} | `,
    caret: ' '.repeat(stringWidth(head)) + '^'.repeat(Math.max(1, stringWidth(marked))),
  }
}

const oneToOne = (text: string) => safe(text.replaceAll('\t', ' '))
