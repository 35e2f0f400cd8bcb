import type { Range, SourceFile } from '../model/source-file.ts'
import { weakCache } from '../model/weak-cache.ts'

/** A place in a text: 1-based, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** The offsets at which the lines of a text start. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The line and column of an offset, given the text's `lineStarts`. */
export function positionAt(starts: ArrayLike<number>, offset: number): Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

/** The length of each line of a text with its line break, with spaces between. */
export function lineLengths(text: string): string {
  const starts = lineStarts(text)
  return starts.map((start, i) => (starts[i + 1] ?? text.length) - start).join(' ')
}

const startsOf = weakCache((file: Pick<SourceFile, 'text' | 'lineLengths'>) =>
  file.lineLengths === undefined ? lineStarts(file.text) : summed(file.lineLengths),
)

/** The line and column of an offset in a file, whose lines are counted once however often it is asked. */
export function positionIn(
  file: Pick<SourceFile, 'text' | 'lineLengths'>,
  offset: number,
): Position {
  return positionAt(startsOf(file), offset)
}

function summed(lengths: string): number[] {
  let at = 0
  return lengths.split(' ').map(length => {
    at += Number(length)
    return at - Number(length)
  })
}

/** The start of a file: for what is wrong with it as a whole. */
export const START: Range = { start: 0, end: 0 }
