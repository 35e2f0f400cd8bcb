import { foldLetters } from '../text/fold.ts'

/** Whether a text is a day of the calendar as ISO 8601 writes it: `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return (
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year
  )
}

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
 * mean; undefined when it is no such date. A day up to 12 before a month is certain only
 * where the day comes first; a year of two digits never is.
 */
export function meantDate(text: string, monthFirst = false): MeantDate | undefined {
  const written = text.trim()
  const iso = /^(\d{4})[./ -]?(\d{1,2})[./ -]?(\d{1,2})(?:[T ].*)?$/.exec(written)
  if (iso) return meant(iso[1], iso[2], iso[3], true)
  const french = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4}|\d{2})$/.exec(written)
  if (french) {
    const [, day = '', month = '', year = ''] = french
    if (year.length === 2) return meant(`20${year}`, month, day, false)
    return meant(year, month, day, !monthFirst || Number(day) > 12 || day === month)
  }
  const named = /^(?:le )?(\d{1,2})(?:er|st|nd|rd|th)?\.? (\p{L}+)\.?,? (\d{4})$/iu.exec(written)
  const month = MONTHS[foldLetters(named?.[2] ?? '')]
  return named && month ? meant(named[3], String(month), named[1], true) : undefined
}

function meant(year = '', month = '', day = '', certain: boolean): MeantDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? { date, certain } : undefined
}
