import { plainLine } from './inline-markup.ts'
import type { Line } from './line.ts'

/** A piece of a source's text, one line or less, with what its markup says. */
export interface RawLine {
  readonly text: string
  readonly line: number
  readonly gap: number
  readonly level?: number
  readonly strong?: boolean
  readonly apart?: boolean
  readonly glued?: boolean
  readonly linked?: readonly string[]
}

/** Far beyond any line of a contact: what follows on the line is read as a line of its own. */
const MAX_LENGTH = 4000

/** The lines of plain text or Markdown. */
export function textLines(text: string): Line[] {
  return joinedLines(
    text.split('\n').map((each, index) => ({ text: each, line: index + 1, gap: 0 })),
  )
}

/** The lines that people read, of pieces with or without marks of Markdown; blank ones become gaps. */
export function joinedLines(raw: readonly RawLine[]): Line[] {
  const lines: Line[] = []
  let gap = 3
  for (const { text: source, line, gap: before, ...markup } of raw.flatMap(pieces)) {
    const trimmed = source.trim()
    gap = Math.min(3, Math.max(gap, before))
    if (trimmed === '') {
      gap = Math.min(3, gap + (gap >= 2 ? 1 : 2))
      continue
    }
    const last = lines.at(-1)
    // An underline makes the line above a heading; a rule or a table's rule is a gap.
    if (/^([=~^-])\1{2,}$/.test(trimmed) && gap === 0 && last && last.text.length < 120) {
      lines[lines.length - 1] = { ...last, level: last.level ?? 2 }
      continue
    }
    if (/^[-=_*~#\s|:+]+$/.test(trimmed)) {
      gap = /\|/.test(trimmed) ? gap : 3
      continue
    }
    const plain = plainLine(trimmed)
    if (plain.text === '') continue
    // Markdown's definition lists: `: value` under its term.
    const definition = /^:\s+(.+)$/.exec(plain.text)
    if (definition && last && gap === 0) {
      lines[lines.length - 1] = { ...last, text: `${last.text} : ${definition[1]}` }
      continue
    }
    lines.push({
      line,
      gap: Math.max(gap, plain.item ? 1 : 0),
      ...markup,
      text: plain.text,
      ...(plain.level !== undefined && { level: plain.level }),
      ...(plain.strong && { strong: true }),
      ...((plain.linked ?? markup.linked) && {
        linked: [...(plain.linked ?? []), ...(markup.linked ?? [])],
      }),
    })
    gap = 0
  }
  return lines
}

/** Where paragraphs of a newswire were run into one line: two blanks between sentences, again and again. */
const RUN_IN = /(?<=[.:!?"”\p{Ll}\d)]) {2,3}(?=[\p{Lu}"“])/u

function pieces(raw: RawLine): RawLine[] {
  if (raw.text.length > 400) {
    const parts = raw.text.slice(0, MAX_LENGTH * 10).split(RUN_IN)
    if (parts.length >= 4)
      return [...parts, raw.text.slice(MAX_LENGTH * 10)]
        .filter(part => part.trim() !== '')
        .flatMap((text, index) =>
          short({ ...raw, text, gap: index === 0 ? raw.gap : 2, glued: true }),
        )
  }
  return short(raw)
}

function short(raw: RawLine): RawLine[] {
  if (raw.text.length <= MAX_LENGTH) return [raw]
  const cut: RawLine[] = []
  for (let at = 0; at < raw.text.length; ) {
    const space = raw.text.lastIndexOf(' ', at + MAX_LENGTH)
    const end =
      at + MAX_LENGTH >= raw.text.length ? raw.text.length : space > at ? space : at + MAX_LENGTH
    cut.push({ ...raw, text: raw.text.slice(at, end), gap: at === 0 ? raw.gap : 0 })
    at = end
  }
  return cut
}
