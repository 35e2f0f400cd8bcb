import type { Remark } from '../remark.ts'
import { decodeRaw, type Property, parseProperty } from './property.ts'

/** A card as its file has it. */
export interface RawCard {
  readonly properties: readonly Property[]
  /** Where it begins, 1-based. */
  readonly line: number
  readonly isClosed: boolean
}

/** A line with what was folded off it. */
interface Folded {
  readonly pieces: string[]
  readonly line: number
  readonly isQuotedPrintable: boolean
  readonly isBinary: boolean
  /** Whether it ends in QUOTED-PRINTABLE's soft line break. */
  isOpen: boolean
}

const BEGIN = /^begin[ \t]*:[ \t]*vcard[ \t]*$/i
const END = /^end[ \t]*:[ \t]*vcard[ \t]*$/i

/** Pictures, sounds and keys: never read, and large. */
const BINARY = /^(?:[\w-]+\.)?(?:photo|logo|sound|key|x-ms-cardpicture)[;:]/i

/**
 * The cards of a file, whose text has a character for each of its bytes: folding cuts letters
 * of several bytes in two, and each value may have a charset of its own. Lines end by CR LF, LF
 * or CR. A card that another begins in is closed there; the card of an AGENT is skipped.
 */
export function readCards(text: string): { cards: RawCard[]; warnings: Remark[] } {
  const cards: RawCard[] = []
  const warnings: Remark[] = []
  let card: { properties: Property[]; folded: Folded[]; line: number } | undefined
  let folded: Folded | undefined
  let depth = 0

  const close = (isClosed: boolean) => {
    if (card === undefined) return
    cards.push({ properties: unfold(card.folded, warnings), line: card.line, isClosed })
    card = undefined
    folded = undefined
  }
  for (const [line, physical] of physicalLines(text)) {
    if (folded?.isOpen && !END.test(physical)) {
      extend(folded, physical)
    } else if (BEGIN.test(physical)) {
      if (depth > 0 || (card !== undefined && folded && isAgent(folded))) {
        if (depth === 0) warnings.push({ code: 'card/nested', line })
        depth++
        continue
      }
      close(false)
      card = { properties: [], folded: [], line }
    } else if (END.test(physical)) {
      if (depth > 0) depth--
      else close(true)
    } else if (card === undefined || depth > 0 || physical.trim() === '') {
    } else if (/^[ \t]/.test(physical) && folded !== undefined) {
      if (!folded.isBinary) folded.pieces.push(physical)
    } else {
      folded = begin(physical, line)
      card.folded.push(folded)
    }
  }
  close(false)
  return { cards, warnings }
}

const isAgent = ({ pieces }: Folded) => /^(?:[\w-]+\.)?agent[^:]*:\s*$/i.test(pieces.join(''))

function begin(text: string, line: number): Folded {
  const head = text.slice(0, 2000)
  const isQuotedPrintable = /^[^:]*;(?:encoding=)?"?quoted-printable/i.test(head)
  const isBinary = BINARY.test(head)
  const folded: Folded = { pieces: [], line, isQuotedPrintable, isBinary, isOpen: false }
  extend(folded, text)
  return folded
}

/** Adds a line; of a picture no more than what names it. */
function extend(folded: Folded, text: string): void {
  const trimmed = folded.isQuotedPrintable ? text.trimEnd() : text
  folded.isOpen = folded.isQuotedPrintable && trimmed.endsWith('=')
  const piece = folded.isOpen ? trimmed.slice(0, -1) : text
  folded.pieces.push(folded.isBinary ? piece.slice(0, 500) : piece)
}

/** vCard 2.1 folds before a blank that stays; later versions add one. */
function unfold(lines: readonly Folded[], warnings: Remark[]): Property[] {
  const is21 = lines.some(({ pieces }) => /^version:\s*2\.1/i.test(pieces[0] ?? ''))
  const properties: Property[] = []
  let afterBinary = false
  for (const { pieces, line, isQuotedPrintable, isBinary } of lines) {
    const text = isQuotedPrintable
      ? pieces.join('')
      : pieces.map((piece, i) => (i === 0 || is21 ? piece : piece.slice(1))).join('')
    const property = parseProperty(text, line)
    if (property !== undefined) properties.push(property)
    // What a picture goes on with, where it was not folded.
    else if (!afterBinary)
      warnings.push({ code: 'card/line', about: decodeRaw(text.slice(0, 60)), line })
    afterBinary = isBinary || (afterBinary && property === undefined)
  }
  return properties
}

function* physicalLines(text: string): Generator<[number, string]> {
  let start = 0
  let line = 1
  for (const { index, 0: end } of text.matchAll(/\r\r\n|\r\n|[\r\n]/g)) {
    yield [line++, withoutMark(text.slice(start, index))]
    start = index + end.length
  }
  yield [line, withoutMark(text.slice(start))]
}

/** Files that were put together have a byte order mark before each. */
const withoutMark = (line: string) => (line.startsWith('\xef\xbb\xbf') ? line.slice(3) : line)
