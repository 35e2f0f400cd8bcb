/** A piece of a line between separators. */
export interface Segment {
  readonly text: string
  /** Whether a colon is behind it. */
  readonly colon: boolean
  /** Whether a comma is before it, rather than a stronger separator. */
  readonly comma: boolean
  /** Whether a slash is before it. */
  readonly slash?: boolean
}

const OPENING = '(«“„['
const CLOSING = ')»”“]'

/** The pieces of a text between dashes, bars, commas and colons; not inside brackets and quotation marks. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  let depth = 0
  let start = 0
  let comma = false
  let slash = false
  const ends = [...CLOSING].map(closing => text.lastIndexOf(closing))
  const push = (end: number, colon: boolean) => {
    const piece = text
      .slice(start, end)
      .replace(/^[\s,;|·•–—/:-]+(?=[\s\p{L}«"“(]|$)|[\s,;|·•–—-]+$/gu, '')
      .trim()
    if (piece !== '') segments.push({ text: piece, colon, comma, ...(slash && { slash }) })
  }
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    const bracket = OPENING.indexOf(char)
    const isOpen = bracket >= 0 && depth === 0 && (ends[bracket] ?? 0) <= at
    if (bracket >= 0 && (ends[bracket] ?? 0) > at) depth++
    else if (CLOSING.includes(char) && depth > 0) depth--
    if (depth > 0) continue
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' ']
    const isDash = /[–—-]/.test(char) && /\s/.test(before) && (/\s/.test(after) || char !== '-')
    const isSlash =
      char === '/' &&
      /[\s/]/.test(before) &&
      /[\s/]/.test(after) &&
      (before !== '/' || after !== '/')
    const isColon = char === ':' && (/\s/.test(after) || /\s/.test(before))
    const isComma = char === ',' && /\s/.test(after)
    const isStop =
      char === '.' &&
      /\s/.test(after) &&
      /\p{Ll}{3}$/u.test(text.slice(Math.max(start, at - 3), at)) &&
      at > start + 10
    const isBlank = char === ' ' && text.startsWith('   ', at)
    // A bracket whose end was taken out of the line with an address.
    const isBracket = isOpen && char === '('
    const isMark = /[|·•;]/.test(char)
    if ([isMark, isBracket, isDash, isSlash, isColon, isComma, isStop, isBlank].includes(true)) {
      push(at, isColon)
      start = at + 1
      comma = isComma
      slash = isSlash
    }
  }
  push(text.length, false)
  return segments
}
