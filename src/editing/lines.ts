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

/** Whether nothing but blanks stands before an offset in its line. */
export const startsLine = (text: string, offset: number): boolean =>
  text.slice(lineStart(text, offset), offset).trim() === ''

/** Whether two offsets stand in one line. */
export const inOneLine = (text: string, a: number, b: number): boolean =>
  !text.slice(a, b).includes('\n')

/** The line that starts at an offset, without its end. */
export function lineAt(text: string, start: number): string {
  return text.slice(start, nextLine(text, start)).replace(/\r?\n$/, '')
}
