import type { Collection, Entry } from './layout.ts'

/** Where the line of an offset starts. */
export const lineStart = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1

/** Where the line below that of an offset starts; the end of the text below the last line. */
export function nextLine(text: string, offset: number): number {
  const found = text.indexOf('\n', offset)
  return found === -1 ? text.length : found + 1
}

/** `nextLine`, but an offset that starts a line already, behind a value that ends with one, stays. */
export const lineBehind = (text: string, end: number): number =>
  end > 0 && text[end - 1] === '\n' ? end : nextLine(text, end)

/** The line end that a text has at an offset; that of its first line where it has none there. */
export function lineEndAt(text: string, offset: number): string {
  const below = text.indexOf('\n', offset)
  const found = below === -1 ? text.indexOf('\n') : below
  return found > 0 && text[found - 1] === '\r' ? '\r\n' : '\n'
}

/** How far from the start of its line an offset stands. */
export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset)

/** Whether nothing but blanks is before an offset in its line. */
export const startsLine = (text: string, offset: number): boolean =>
  text.slice(lineStart(text, offset), offset).trim() === ''

/** Whether two offsets are in one line. */
export const inOneLine = (text: string, a: number, b: number): boolean =>
  !text.slice(a, b).includes('\n')

/** The line that starts at an offset, without its end. */
export function lineAt(text: string, start: number): string {
  return text.slice(start, nextLine(text, start)).replace(/\r?\n$/, '')
}

/** Whole lines of a text: from the start of one up to the start of another. */
export interface Lines {
  readonly start: number
  readonly end: number
}

/** A comment that is an entry commented out: it belongs to no contact. */
const DISUSED = { item: /^#+\s*-(\s|$)/, pair: /^#+\s*["']?[a-z_]+["']?:(\s|$)/ }

/**
 * The lines of an entry that starts a line, with the comments that belong to it: those
 * directly above that start in its column, unless they are an entry out of use; those at the
 * ends of its lines; and those below it that stand further in than it does.
 * @param isHead whether what is above it heads the whole file.
 */
export function ownLines(
  text: string,
  { entries, isMap }: Collection,
  entry: Entry,
  isHead: boolean,
): Lines {
  const before = entries[entries.indexOf(entry) - 1]
  const column = columnOf(text, entry.head)
  const first = lineStart(text, entry.head)
  const floor = before ? lineBehind(text, before.end) : 0
  return {
    start: isHead && before === undefined ? first : topOf(text, first, floor, column, isMap),
    end: bottomOf(text, lineBehind(text, entry.end), column),
  }
}

function topOf(text: string, first: number, floor: number, column: number, isMap: boolean): number {
  let top = first
  while (top > floor) {
    const above = lineStart(text, top - 1)
    const line = lineAt(text, above)
    if (above < floor || line.search(/\S/) !== column || line[column] !== '#') break
    top = above
  }
  const isDisused = DISUSED[isMap ? 'pair' : 'item'].test(lineAt(text, top).slice(column))
  return isDisused ? first : top
}

/** Below the comments that stand further in than a column, from a line on. */
export function bottomOf(text: string, from: number, column: number): number {
  let bottom = from
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const line = lineAt(text, at)
    const indent = line.search(/\S/)
    if (indent === -1) continue
    if (line[indent] !== '#' || indent <= column) break
    bottom = nextLine(text, at)
  }
  return bottom
}

/** Where the blank lines from a line on end. */
export function belowBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && lineAt(text, at).trim() === '') at = nextLine(text, at)
  return at
}

/** Where the blank lines above a line start, down to a floor. */
export function aboveBlanks(text: string, from: number, floor: number): number {
  let at = from
  while (at > floor) {
    const above = lineStart(text, at - 1)
    if (above < floor || lineAt(text, above).trim() !== '') break
    at = above
  }
  return at
}
