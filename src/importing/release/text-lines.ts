import { present } from '../present.ts'
import { revealed } from './characters.ts'
import type { Line } from './document.ts'
import { type ShownLink, shownLink } from './mailboxes.ts'
import { LEGAL_FORM } from './words.ts'

const LABEL =
  'Tel|Tél|Téléphone|Telefon|Telephone|Phone|Mobile?|Fax|Telefax|E-?[Mm]ail|eMail|Mail|Web(?:site)?|Courriel|Internet'
/** Straight after a letter or number. */
const GLUED = '(?<=[\\p{Ll}\\d)]|[A-Z]{2})(?<!(?:^|[\\s(])e)'
const LABEL_GLUED = new RegExp(`${GLUED}(?=(?:${LABEL})\\s?[.:+\\d])`, 'u')
const LABEL_CUT = new RegExp(
  `${GLUED}(?=(?:${LABEL})(?:\\s?[.:+\\d]|\\s[\\w.]+@|\\s*$| senden))`,
  'gu',
)
/** A number straight before the local part of a mailbox. */
const DIGITS_GLUED = /(?<=\d[\d\s()./-]{6,24}\d)(?=\p{L}[\p{L}\p{N}._-]{0,63}@)/gu
/** The end of a domain straight before a capital. */
const DOMAIN_GLUED =
  /(?<=@[\p{L}\p{N}.-]{1,80}\.[a-z]{2,10}|www\.[\p{L}\p{N}.-]{1,80}\.[a-z]{2,10})(?=\p{Lu}\p{Ll}|\p{Lu}{2,})/gu
/** The name of a heading straight before a capital. */
const HEADING_GLUED =
  /^(?:(?:(?:[Pp]resse?|PRESSE?|[Mm]edi[ae]n?|[Ii]nvestor|Your|Further) ?)?(?:[Cc]ontacts?|[Kk]ontakte?)(?: [Dd]etails| [Ii]nformation| [Pp]resse)?|Press|Presse|Media|Investors?|(?:[Cc]ontact for )?(?:Media|Investor) Relations)(?=\p{Lu}[\p{Ll}\p{Lu}]+[ ,])/u
const HEADING_COLON = /^[\p{L} ]{3,40}:(?=\p{Lu}\p{Ll})/u
/** A legal form straight before a word or a mailbox. */
const LEGAL_GLUED = new RegExp(
  `(?<=\\s(?:${LEGAL_FORM}))(?=\\p{Lu}\\p{Ll}+|[+(]\\d|(?:T|M|E|P|F)[:.]?\\s?[+\\d(]|[a-z][\\w.-]*@)`,
  'gu',
)
/** Lower case straight before a capital. */
const CASE_CUT = /(?<=\p{Ll}{2}|\bDr|\d)(?=\p{Lu}\p{Ll}{2}|(?:Dr|Dipl)\b|\p{Lu}{2,6}\b)/gu
/** Words that have a capital inside by themselves. */
const CAMEL = /^(?:Mc|Mac|De|Le|La|Van|Fitz|Di|Du|O)$/

/**
 * The lines that stood where one stands whose line ends were lost: cut only where there is
 * evidence, as a label straight after a word, or digits straight before a mailbox.
 */
export function unglued(line: Line): Line[] {
  const { text } = line
  if (text.length < 12 || !/@|\d{4}|Tel|Kontakt|Contact|Presse?|Media|Invest/i.test(text))
    return [line]
  const isGlued =
    LABEL_GLUED.test(text) ||
    text.search(DIGITS_GLUED) >= 0 ||
    text.search(DOMAIN_GLUED) >= 0 ||
    text.search(LEGAL_GLUED) >= 0 ||
    HEADING_GLUED.test(text)
  const colon = HEADING_COLON.exec(text)
  if (!isGlued && !(colon && /contact|kontakt|presse|media/i.test(colon[0]))) return [line]
  const cut = text
    .replace(LABEL_CUT, '\n')
    .replace(DIGITS_GLUED, '\n')
    .replace(DOMAIN_GLUED, '\n')
    .replace(LEGAL_GLUED, '\n')
    .replace(HEADING_GLUED, '$&\n')
    .replace(HEADING_COLON, '$& ')
    .split('\n')
    .flatMap(part => (/@|www\.|^\S+\.\S+$/.test(part) ? splitAround(part) : splitCase(part)))
    .map(part => part.trim())
    .filter(part => part !== '')
  return cut.map((part, index) => ({
    ...line,
    text: part,
    gap: index === 0 ? line.gap : 0,
    glued: true,
  }))
}

/** Cuts at changes of case, but not inside mailboxes and addresses of pages. */
function splitAround(part: string): string[] {
  return part.split(/(\S*(?:@|www\.)\S*)/).reduce<string[]>(
    (all, piece, index) => {
      const pieces = index % 2 === 1 ? [piece] : splitCase(piece)
      const [first = '', ...rest] = pieces
      return [...all.slice(0, -1), `${all.at(-1) ?? ''}${first}`, ...rest]
    },
    [''],
  )
}

function splitCase(part: string): string[] {
  return part
    .replace(CASE_CUT, (_, at: number) => {
      const word = /[\p{L}\d]+$/u.exec(part.slice(0, at))?.[0] ?? ''
      return CAMEL.test(word) || (/\d$/.test(word) && /\p{L}/u.test(word)) ? '' : '\n'
    })
    .split('\n')
}

/** A piece of a source's text, one line or less, with what its markup says. */
export type RawLine = Omit<Line, 'listed'>

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

/** A line freed of markup. */
interface PlainLine {
  readonly text: string
  readonly level?: number
  readonly strong?: boolean
  readonly item?: boolean
  readonly linked?: readonly string[]
}

const LINK = /!?\[([^[\]]{0,500})\]\(\s{0,5}<?([^()\s<>]{0,2000})>?(?:\s[^()]{0,300})?\)/g
const BULLET = /^(?:[-*+•‣▪▫◦●○■□–—·►▶➤→❯✓✔]\s+|>\s?)+/u

/**
 * A line of Markdown, reStructuredText or Typst, or of plain text where people use their marks,
 * as people read it: links are what they show, emphasis, bullets and marks of headings are gone.
 */
function plainLine(source: string): PlainLine {
  const linked: string[] = []
  const take = ({ text, other }: ShownLink) => {
    if (other !== undefined) linked.push(other)
    return text
  }
  let text = source.trim()
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(text)
  if (heading) text = heading[2] ?? ''
  const item = BULLET.test(text) && !/^[*_]{2}/.test(text)
  if (item) text = text.replace(BULLET, '')
  text = text
    .replace(/\{\s?(['"`])([^'"`{}]{0,200})\1\s?\}/g, '$2')
    .replace(/\{\/\*.{0,200}?\*\/\}|\{'\s*'\}|\{%.{0,200}?%\}|\{\{.{0,200}?\}\}/g, ' ')
    .replace(/#link\("([^"]{0,500})"\)\[([^[\]]{0,300})\]/g, (_, href, shown) =>
      take(shownLink(shown, href)),
    )
    .replace(/#\p{L}{1,20}(?:\([^()]{0,200}\))?\[([^[\]]{0,300})\]/gu, '$1')
    .replace(/\\href\{([^{}]{0,500})\}\{([^{}]{0,300})\}/g, (_, href, shown) =>
      take(shownLink(shown, href)),
    )
    .replace(/\\[a-z]{2,12}\{([^{}]{0,300})\}/g, '$1')
    .replace(/`([^`<>]{0,200}) <(?:mailto:)?([^<>`\s]{1,300})>`__?/g, (_, shown, href) =>
      take(shownLink(shown, href)),
    )
    .replace(/<(?:mailto:)?([^<>\s@]{1,64}@[^<>\s]{1,200})>/gi, ' $1 ')
    .replace(/<(?:https?:\/\/[^<>\s]{1,2000})>/gi, ' ')
  if (text.includes(']('))
    text = text.replace(LINK, (all, shown: string, href: string, at: number, whole: string) =>
      all.startsWith('!')
        ? ' '
        : take(shownLink(shown, href, whole.slice(Math.max(0, at - 70), at))),
    )
  const strong = /^(\*\*|__)[^*]+\1\s*:?$|^\*\*[^*]+:\*\*$/.test(text)
  text = text
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/(?<![\p{L}\p{N}])\*{1,3}|\*{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<![\p{L}\p{N}.@-])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}@.])/gu, '')
    .replace(/[`\\]/g, '')
    .replace(/[\p{Extended_Pictographic}\u2700-\u27bf\u260e\u2706]+\ufe0f?/gu, icon =>
      /^[\d#*©®™]+$/u.test(icon) ? icon : ' | ',
    )
  if (/^\|.*\|$/.test(text)) text = text.slice(1, -1)
  text = revealed(text)
    .replace(/[ \t]*\t[ \t]*/g, ' | ')
    .replace(/ {3,}/g, '   ')
    .replace(/^[\s|]+|[\s|]+$/g, '')
  // A small l or a capital I stands for a bar now and then.
  if (text.includes('@') && (text.match(/\s[lI]\s/g)?.length ?? 0) >= 2)
    text = text.replace(/\s[lI]\s/g, ' | ')
  return {
    text,
    ...(heading && { level: heading[1]?.length ?? 1 }),
    ...(strong && { strong }),
    ...(item && { item }),
    ...present({ linked }),
  }
}
