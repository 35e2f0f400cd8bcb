import { PlainScalar } from './plain-nodes.ts'

/** Thrown where a text is not the plain YAML of plain-yaml.ts. */
export class NotPlain extends Error {}

export const [NEWLINE, RETURN, SPACE, QUOTE, HASH, APOSTROPHE, COMMA, DASH, DOT, COLON] = [
  10, 13, 32, 34, 35, 39, 44, 45, 46, 58,
]
export const [OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 92, 93, 123, 125]

/** What gives a scalar another meaning when it stands first: `&anchor`, `|`, `? key` and the like. */
export const SPECIAL = new Uint8Array(128)
for (const char of '&*!|>%@`,#?:[]{}"\'') SPECIAL[char.charCodeAt(0)] = 1

/** What ends a plain scalar in a flow collection: `,[]{}`. */
const isFlowMark = (char: number) =>
  char === COMMA ||
  char === CLOSE_LIST ||
  char === CLOSE_MAP ||
  char === OPEN_LIST ||
  char === OPEN_MAP

/** Whether a space, a line's end or the text's end stands at a place. */
export function isBlank(text: string, at: number): boolean {
  const char = text.charCodeAt(at)
  return char === SPACE || char === NEWLINE || char === RETURN || at >= text.length
}

/** Where the spaces end that stand at a place. */
export function skipSpaces(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === SPACE) at++
  return at
}

/** A scalar without quotes, with its start and end. */
export function readPlain(text: string, start: number, end: number): PlainScalar {
  return new PlainScalar(text.slice(start, end), 'PLAIN', start, end)
}

/** Where a plain scalar in a block ends; a colon is there when it is a key. @throws NotPlain */
export function endOfPlain(text: string, from: number): number {
  let end = from
  for (let at = from; ; at++) {
    const char = text.charCodeAt(at)
    if (char > COLON) end = at + 1
    else if (char === SPACE) {
      if (text.charCodeAt(at + 1) === HASH) return end
    } else if (char === NEWLINE || char === RETURN || at >= text.length) return end
    else if (char === COLON && isBlank(text, at + 1)) {
      if (end === at) return end
      throw new NotPlain()
    } else end = at + 1
  }
}

/** Reads a scalar in quotes, on one line. @throws NotPlain */
export function readQuoted(text: string, start: number): PlainScalar {
  const quote = text.charCodeAt(start)
  let isDoubled = false
  for (let at = start + 1; ; at++) {
    const char = text.charCodeAt(at)
    if (char === quote) {
      if (quote === QUOTE)
        return new PlainScalar(text.slice(start + 1, at), 'QUOTE_DOUBLE', start, at + 1)
      if (text.charCodeAt(at + 1) !== APOSTROPHE) {
        const inner = text.slice(start + 1, at)
        const value = isDoubled ? inner.replaceAll("''", "'") : inner
        return new PlainScalar(value, 'QUOTE_SINGLE', start, at + 1)
      }
      isDoubled = true
      at++
    } else if (char === NEWLINE || at >= text.length || (char === BACKSLASH && quote === QUOTE))
      throw new NotPlain()
  }
}

/** Reads a scalar in a flow collection. @throws NotPlain */
export function readFlowScalar(text: string, start: number): PlainScalar {
  const first = text.charCodeAt(start)
  if (first === QUOTE || first === APOSTROPHE) return readQuoted(text, start)
  const next = text.charCodeAt(start + 1)
  if (SPECIAL[first] === 1) throw new NotPlain()
  if (first === DASH && (isBlank(text, start + 1) || isFlowMark(next))) throw new NotPlain()
  let end = start
  for (let at = start; ; at++) {
    const char = text.charCodeAt(at)
    if (char === SPACE) {
      if (text.charCodeAt(at + 1) === HASH) throw new NotPlain()
    } else if (char === NEWLINE || char === RETURN || at >= text.length) throw new NotPlain()
    else if (isFlowMark(char)) break
    else if (char === COLON && (isBlank(text, at + 1) || isFlowMark(text.charCodeAt(at + 1)))) {
      if (end !== at) throw new NotPlain()
      break
    } else end = at + 1
  }
  if (end === start) throw new NotPlain()
  return readPlain(text, start, end)
}
