import { isDate } from '../../model/date.ts'
import type { Source } from '../../model/organisation.ts'
import { foldLetters } from '../../text/fold.ts'
import { present } from '../present.ts'
import type { Line, ReleaseDocument } from './document.ts'
import { headingOf } from './headings.ts'
import { mailboxesIn } from './mailboxes.ts'

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
    'january february march april may june july august september october november december',
    'januar februar marz april mai juni juli august september oktober november dezember',
    'janv fevr mars avr mai juin juil aout sept oct nov dec',
    'jan feb mar apr may jun jul aug sep okt nov dez',
    'janner feber maerz apr mai jun jul aug sept okt nov dez',
  ].flatMap(names => names.split(' ').map((name, index) => [name, index + 1] as const)),
)
const DAY_FIRST = /\b(\d{1,2})\s?(?:er|\.|st|nd|rd|th)?\s(?:of\s)?(\p{L}{3,9})\.?,?\s(\d{4})\b/gu
const MONTH_FIRST = /\b(\p{Lu}\p{L}{2,8})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})\b/gu
const NUMBERS = /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/g
const ISO = /\b(\d{4})-(\d\d)-(\d\d)\b/g

/** The first day that a text names, as ISO 8601 writes it: `15 mai 2024`, `2. Dezember 2022`, `May 15, 2024`, `15/05/2024`. */
export function dayIn(text: string): string | undefined {
  const found: { at: number; date: string }[] = []
  const take = (at: number | undefined, year = '', month: string | number = '', day = '') => {
    const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
    if (isDate(date) && year >= '1980' && year < '2100') found.push({ at: at ?? 0, date })
  }
  const line = text.slice(0, 2000)
  for (const match of line.matchAll(DAY_FIRST))
    take(match.index, match[3], MONTHS[foldLetters(match[2] ?? '')] ?? '', match[1])
  for (const match of line.matchAll(MONTH_FIRST))
    take(match.index, match[3], MONTHS[foldLetters(match[1] ?? '')] ?? '', match[2])
  for (const match of line.matchAll(NUMBERS)) take(match.index, match[3], match[2], match[1])
  for (const match of line.matchAll(ISO)) take(match.index, match[1], match[2], match[3])
  return found.sort((a, b) => a.at - b.at)[0]?.date
}

const KIND_OF_TEXT =
  /^(?:communiqu[ée]s?(?: de presse)?|dossier de presse|press release|news release|media release|pressemitteilung(?: nr\.? ?\S+)?|medienmitteilung|presseinformation|for immediate release|pour diffusion imm[ée]diate|sous embargo.*|embargo.*|comunicado de prensa|actualit[ée]s?|news|presse|espace presse)$/iu
/** Lines that programs read, and a file of a directory: no title. */
const FOR_PROGRAMS =
  /^(?:#\s*)?(?:yaml-language-server:|vim?:|-\*-|<\?|#!)|\$schema\b|^[a-z_]{2,20}:(?:\s|$)/
/** So many lines hold a release's head. */
const HEAD = 40

/** Where contacts were read: the release's title, day and address, as the file states them, else as its head shows them. */
export function originOf(
  document: ReleaseDocument,
  lines: readonly Line[],
  pageTitle?: string,
): Source {
  // Under a heading that announces contacts stand these, and no title.
  const contacts = lines.findIndex(({ text }) => headingOf(text) !== undefined)
  const head = lines.slice(0, contacts === -1 ? HEAD : Math.min(HEAD, contacts))
  const front = frontMatter(document.text)
  const name = document.name === '-' ? undefined : document.name
  const title = document.title ?? front.title ?? titleIn(head) ?? pageTitle ?? name
  const date = document.date ?? front.date ?? dateIn(head, lines)
  return { at: [], ...present({ title: title?.slice(0, 300), date, url: document.url }) }
}

/** The title and day that the YAML in front of a page of Jekyll, Hugo or Pandoc states. */
function frontMatter(text: string): { title?: string; date?: string } {
  const block = /^\uFEFF?---\r?\n([\s\S]{0,5000}?)\r?\n(?:---|\.\.\.)\r?\n/.exec(text)?.[1]
  if (block === undefined) return {}
  const title = /^title:\s*(["']?)(.{1,300}?)\1\s*$/m.exec(block)?.[2]
  const date = dayIn(/^date:\s*["']?(.{1,40})$/m.exec(block)?.[1] ?? '')
  return present({ title, date })
}

function dateIn(head: readonly Line[], lines: readonly Line[]): string | undefined {
  const texts = head.map(({ text }) => text)
  const foot = lines.slice(-10).map(({ text }) => text)
  return [...texts, ...foot.filter(text => BEGINS_WITH_DAY.test(text))].map(dayIn).find(Boolean)
}

/** `Dole, le 15 mai 2024` */
const BEGINS_WITH_DAY = /^(?:\p{L}[\p{L}\s-]{1,30},\s*)?(?:le|den|am|on)?\s*\d/iu

/** The title in a release's head: its first heading, else its first line that is not a date, place or kind of text. */
function titleIn(head: readonly Line[]): string | undefined {
  const isTitle = ({ text }: Line) =>
    text.length >= 8 &&
    text.length <= 250 &&
    !FOR_PROGRAMS.test(text) &&
    !KIND_OF_TEXT.test(text.replace(/[:\s–-]+$/, '')) &&
    headingOf(text) === undefined &&
    mailboxesIn(text).length === 0 &&
    !(text.length < 60 && dayIn(text) !== undefined) &&
    (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2
  const heading = head.find(line => line.level !== undefined && line.level <= 2 && isTitle(line))
  if (heading) return heading.text
  const start = head.slice(0, 8).find(line => isTitle(line))
  // A text that begins in the middle of a sentence has lost its title.
  return start &&
    /^[\p{Lu}\d«"“„]/u.test(start.text) &&
    !/[,;]$/.test(start.text) &&
    start.text.length <= 200
    ? start.text
    : undefined
}
