import { understandPhone } from '../../model/phone.ts'
import type { ImportedPhone } from '../contact.ts'
import { present } from '../present.ts'
import { labelBefore, typeOf } from './phone-labels.ts'

/** A phone number in a line, and where it stands, its label included. */
export interface FoundPhone extends ImportedPhone {
  /** Whether its country's plan does not know it, although its length is right. */
  readonly isUnlikely?: boolean
  readonly start: number
  readonly end: number
}

/** What numbers of a line may be of, best guess first; ISO 3166-1 alpha-2. */
export type Countries = () => readonly string[]

const RUN = /(?:\+{1,2}\s?|\(\+?)?\d[\d\s()./+–—·-]{4,60}\d/gu
const NOT_BEFORE =
  /(?:ISSN|ISBN|ISIN|WKN|SIRET|SIREN|RCS|TVA|VAT|HRB|HRA|IBAN|BP|CS|€|EUR|USD|\$|N°|No\.|#|DE|FR|CH|AT)[\s:]*[\d\s-]{0,4}$/u
const DATE =
  /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{4}\s?[-–/]\s?\d{2,4}|\d{4}\s\d{4})$/
const EXTENSION =
  /^[\s,;–—-]*\(?(?:poste|ext(?:ension)?\.?|x|#|durchwahl|dw\.?|apparat|app\.|toestel|int\.?)\s*[.:]?\s*(\d{1,6})\)?/iu
/** A second number that differs from the one before at its end only. */
const VARIANT =
  /^\s*(?:\/|,|;|oder|ou|or|und|et|bzw\.?|resp\.?)\s*(?:[-–]\s*(\d{2,5})|(\d{2,4}))(?![\d\s.-]*\d)/u

/**
 * The phone numbers of a line. Each is validated by its country's numbering plan; what looks like
 * one and is none comes in `failed`.
 */
export function phonesIn(
  text: string,
  countriesHere: Countries,
): { found: FoundPhone[]; failed: { text: string; start: number; end: number }[] } {
  const countries = /\d{2}/.test(text) ? countriesHere() : []
  const found: FoundPhone[] = []
  const failed: { text: string; start: number; end: number }[] = []
  for (const match of text.matchAll(RUN)) {
    const at = match.index ?? 0
    const before = text.slice(0, at)
    const label = labelBefore(before)
    if (
      /[\p{L}\d@_=&?%/]$/u.test(before) &&
      label === undefined &&
      !(/@$/.test(before) && /^[(+]/.test(match[0]))
    )
      continue
    if (NOT_BEFORE.test(before) && label === undefined) continue
    const behind = text.slice(at + match[0].length)
    // `383-3make`: letters that stand for digits, or no number at all.
    if (
      /^\p{L}{2,}/u.test(behind) &&
      !/^(?:ext|poste|x\d|durchwahl|oder|ou|or)/iu.test(behind) &&
      label !== undefined
    ) {
      failed.push({
        text: `${match[0]}${/^\p{L}+/u.exec(behind)?.[0] ?? ''}`,
        start: label.start,
        end: at + match[0].length,
      })
      continue
    }
    let cursor = at
    for (const piece of numbersOf(
      match[0].replace(/[\s()./+–—·-]+$/u, end => (/^\)/.test(end) ? ')' : '')),
      countries,
    )) {
      const start = text.indexOf(piece.text, cursor)
      let end = start + piece.text.length
      cursor = end
      const own = (found.at(-1)?.end ?? 0) <= at ? label : undefined
      if (piece.e164 === undefined) {
        if (
          own !== undefined ||
          (/^\+/.test(piece.text) && piece.text.replace(/\D/g, '').length > 8)
        )
          failed.push({ text: piece.text, start: own?.start ?? start, end })
        continue
      }
      if (own === undefined && !looksLikePhone(piece.text)) continue
      const behindNumber = piece.extension ? null : EXTENSION.exec(text.slice(end))
      const extension = piece.extension ?? behindNumber?.[1]
      end += behindNumber?.[0].length ?? 0
      const after = /^\s*\(([^()]{1,60})\)/u.exec(text.slice(end))
      const afterType = typeOf(after?.[1])
      if (after && (afterType !== undefined || /\p{L}/u.test(after[1] ?? '')))
        end += after[0].length
      const type = own?.type ?? afterType
      const hours = after && afterType === undefined ? after[1] : own?.hours
      found.push({
        number: piece.text.replace(/^\(?\+{2}/, '+').trim(),
        e164: piece.e164,
        ...present({ type, extension, label: own?.label }),
        ...(/\p{L}/u.test(hours ?? '') && present({ hours })),
        ...(piece.isUnlikely && { isUnlikely: true }),
        start: own?.start ?? start,
        end,
      })
      const variant = VARIANT.exec(text.slice(end))
      const suffix = variant?.[1] ?? variant?.[2]
      if (variant && suffix !== undefined) {
        const digits = piece.text.trimEnd()
        const other = digits.replace(/\d[\d\s]*$/, tail => {
          const flat = tail.replace(/\s/g, '')
          return flat.length >= suffix.length
            ? `${flat.slice(0, flat.length - suffix.length)}${suffix}`
            : suffix
        })
        const read = understood(other, countries)
        if (read?.e164 !== undefined && read.e164 !== piece.e164) {
          cursor = end + variant[0].length
          const { e164 } = read
          found.push({ number: other, e164, ...present({ type }), start: end, end: cursor })
        }
      }
    }
  }
  for (const { index, 0: match, 1: labelled = '', 2: number = '' } of text.matchAll(WITH_LETTERS)) {
    const end = index + match.length
    const start = end - labelled.length
    const isNew = !failed.some(each => each.start < end && each.end > start - 8)
    if (isNew) failed.push({ text: number, start, end })
  }
  const isFree = (each: { start: number; end: number }) =>
    !found.some(({ start, end }) => start < each.end && end > each.start)
  return { found, failed: failed.filter(isFree) }
}

/** A label and what is not a number, for it ends in letters: `Phone: 800-555-HELP`. */
const WITH_LETTERS =
  /(?:^|[\s|,;])((?:t[ée]l(?:[ée]phone)?|telefon|phone)\s*[.:]+\s*([+(]?\d[\d\s().-]{3,20}\d?\p{L}{2,10}))(?=$|[\s,;|])/giu

const WITH_ZERO = new Set('FR DE CH AT BE GB NL SE FI IE AU NZ TR IL'.split(' '))
const WITHOUT_ZERO = new Set('US CA ES PT DK NO LU PL CZ GR MC'.split(' '))

const FRENCH = /^0[1-9](?:[\s.-]\d\d){4}$/
/** Countries that write numbers in pairs now and then. */
const PAIRED = new Set(['BE', 'CH', 'DE', 'TN', 'MA', 'DZ'])

const digitsOf = (text: string) => text.replace(/\D/g, '')

/** Whether a number without a label is written as phones are: by its plus, its zero, or its grouping. */
const looksLikePhone = (text: string) =>
  !DATE.test(text.trim()) &&
  (/^\(?\+/.test(text) ||
    /^00\d/.test(text) ||
    /^\(?0\d/.test(text) ||
    /^\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}$/.test(text) ||
    /^1[\s.-]\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}$/.test(text))

interface Piece {
  readonly text: string
  readonly e164?: string
  readonly isUnlikely?: boolean
  readonly extension?: string
}

/** A run of digits as the numbers in it: as one if it is one, else cut at pluses, slashes, dashes or blanks. */
function numbersOf(run: string, countries: readonly string[]): Piece[] {
  const starts = [
    ...run.matchAll(/(?<=\d[\s)./–—-]{1,4})(?=\(?\+\s?\d|00[1-9]\d[\s\d()./-]{8})/gu),
  ].map(match => match.index ?? 0)
  if (starts.length > 0) {
    const cuts = [0, ...starts, run.length]
    return cuts
      .slice(0, -1)
      .flatMap((from, index) => numbersOf(trimmed(run.slice(from, cuts[index + 1])), countries))
  }
  const twin = /^(.*\d)(\s*[–-]\s*\d{1,5})\s*\/\s*[–-]\s*\d{1,5}$/u.exec(run)
  const whole = twin ? undefined : understood(run, countries)
  if (whole && !whole.isUnlikely) return [{ text: run, ...whole }]
  const french = run.match(/(?<!\d)0\d(?:[\s.-]?\d\d){4}(?!\d)/g)
  if (french && french.length > 1)
    return french.map(text => ({ text, ...understood(text, countries) }))
  for (const separator of [
    /\s+[–—/-]\s+/gu,
    /\s*\/\s*/gu,
    /\s{2,}/gu,
    /\s+[–—-]\s*|\s*[–—-]\s+/gu,
    /\s/gu,
  ])
    for (const cut of run.matchAll(separator)) {
      const at = cut.index ?? 0
      const [left, right] = [trimmed(run.slice(0, at)), trimmed(run.slice(at + cut[0].length))]
      if (digitsOf(left).length < 6 || digitsOf(right).length < 6) continue
      const first = understood(left, countries)
      if (!first) continue
      const second = numbersOf(right, countries)
      if (
        !first.isUnlikely &&
        second.every(
          ({ e164, isUnlikely }) => e164 !== undefined && (!isUnlikely || /[/–—]/.test(cut[0])),
        )
      )
        return [{ text: left, ...first }, ...second]
    }
  // `650-565-9800-752`: an extension behind a whole number; `-70/ -62`: two endings of one.
  if (twin) {
    const text = `${twin[1]}${twin[2]}`
    const read = understood(text, countries)
    if (read) return [{ text, ...read }]
  }
  const extended = /^(.*\d)\s?[–-]\s?(\d{2,5})$/u.exec(run)
  if (extended?.[1] && extended[2]) {
    const read = understood(extended[1], countries)
    if (read && !read.isUnlikely && /^\+1/.test(read.e164))
      return [{ text: extended[1], ...read, extension: extended[2] }]
  }
  return [{ text: run, ...whole }]
}

const trimmed = (text: string) => text.replace(/^[\s./–—-]+|[\s./–—-]+$/gu, '')

/** The number in E.164 where a numbering plan has it: that of its prefix, else of the first country that does. */
function understood(
  written: string,
  countries: readonly string[],
): { e164: string; isUnlikely?: boolean } | undefined {
  const digits = digitsOf(written)
  if (digits.length < 7 || digits.length > 16 || DATE.test(written.trim())) return undefined
  const number = written
    .replace(/^\(?\+{1,2}\s?/, '+')
    .replace(/^(\+[\d\s]{1,5})\)/, '$1 ')
    .replace(/^(\+[\s\d.-]{1,6})\(0\)/, '$1 ')
    .replace(/[–—·]/g, '-')
    .replace(/-\s*\((\d+)\)\s*-/g, ' $1 ')
    .replace(/^0\s(?=1[567]\d)/, '0')
    .replace(/\s+/g, ' ')
    .trim()
  const international = /^(?:\+|00)/.test(number)
  // Pairs after a zero are how France writes its numbers, and nobody else.
  if (
    FRENCH.test(number) &&
    (countries.includes('FR') || !countries.some(country => PAIRED.has(country)))
  ) {
    const french = understandPhone({ number }, 'FR')
    if (french?.e164 !== undefined) return { e164: french.e164 }
  }
  // With a zero in front where there is none, or without where there is one, it is not a number.
  const others = /^\(?0/.test(number) ? WITHOUT_ZERO : WITH_ZERO
  const possible = international ? [undefined] : countries.filter(country => !others.has(country))
  for (const country of possible) {
    const read = understandPhone({ number }, country)
    if (read?.valid && read.e164 !== undefined) return { e164: read.e164 }
  }
  if (possible.length === 0) return undefined
  // Plans grow: a number of the right length in its likeliest country is one, but not surely.
  const e164 = understandPhone({ number }, possible[0])?.e164
  if (e164 === undefined) return undefined
  return /^\+33\d{9}$/.test(e164) ? { e164 } : { e164, isUnlikely: true }
}
