import { foldLetters } from '../text/fold.ts'

/** Whether a text is a day of the calendar as ISO 8601 writes it: `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (known.has(text)) return true
  const is = isDay(text)
  if (is && known.size < MAX_KNOWN) known.add(text)
  return is
}

/** Days that were asked for: the same few are in most files. */
const known = new Set<string>()
const MAX_KNOWN = 5000

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = Number(text.slice(8))
  // Nobody who wrote a year before 100 meant one.
  return text > '0100' && day >= 1 && day <= daysIn(text.slice(0, 4), text.slice(5, 7))
}

/** The days of a month; 0 of one that there is not. */
function daysIn(written: string, month: string): number {
  const year = Number(written)
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === '02' && isLeap ? 29 : (DAYS[Number(month) - 1] ?? 0)
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
    'january february march april may june july august september october november december',
    'janv fevr mars avr mai juin juil aout sept oct nov dec',
    'jan feb mar apr may jun jul aug sep oct nov dec',
  ].flatMap(names => names.split(' ').map((name, index) => [name, index + 1])),
)

/** A date as ISO 8601 writes the day, and whether it can be no other. */
export interface MeantDate {
  readonly date: string
  readonly certain: boolean
}

/**
 * What `15/05/2024`, `15.5.2024`, `15 mai 2024`, `2024/05/15`, `20240515` and `2024-05-15T…`
 * mean; undefined when it is not such a date. A day up to 12 before a month is certain only
 * where the day comes first; a year of two digits never is.
 */
export function meantDate(text: string, monthFirst = false): MeantDate | undefined {
  const written = readDate(text, monthFirst)
  return written && isDate(written.date) ? written : undefined
}

/**
 * What helps to write a date rightly: the day that was meant, `YYYY-MM-DD`; or, where the month
 * has no such day (30 February), the last one that it has. Undefined for what is not a date at all.
 */
export function dateAdvice(
  text: string,
  monthFirst = false,
): { readonly meant: string } | { readonly lastDay: string } | undefined {
  const date = readDate(text, monthFirst)?.date ?? ''
  if (isDate(date)) return { meant: date }
  const lastDay = lastDayOf(date.slice(0, 7))
  return isDate(lastDay) && date > lastDay ? { lastDay } : undefined
}

/** The last day of a month, `YYYY-MM`; of one that there is not, no date. */
export const lastDayOf = (month: string): string =>
  `${month}-${String(daysIn(month.slice(0, 4), month.slice(5, 7))).padStart(2, '0')}`

/** A date in another notation, whether there is such a day or not. */
function readDate(text: string, monthFirst: boolean): MeantDate | undefined {
  const written = text.trim()
  const iso = /^(\d{4})[./ -]?(\d{1,2})[./ -]?(\d{1,2})(?:[T ].*)?$/.exec(written)
  if (iso) return asIso(iso[1], iso[2], iso[3], true)
  const french = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4}|\d{2})$/.exec(written)
  if (french) {
    const [, day = '', month = '', year = ''] = french
    if (year.length === 2) return asIso(`20${year}`, month, day, false)
    return asIso(year, month, day, !monthFirst || Number(day) > 12 || day === month)
  }
  const named = /^(?:le )?(\d{1,2})(?:er|st|nd|rd|th)?\.? (\p{L}+)\.?,? (\d{4})$/iu.exec(written)
  const month = MONTHS[foldLetters(named?.[2] ?? '')]
  return named && month ? asIso(named[3], String(month), named[1], true) : undefined
}

const asIso = (year = '', month = '', day = '', certain: boolean): MeantDate => ({
  date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  certain,
})
