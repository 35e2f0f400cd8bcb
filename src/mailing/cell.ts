import { type EntryField, entryFields } from '../model/entry-fields.ts'
import { oneLine } from './one-line.ts'
import { isCountable, withBlanks, withoutPlus } from './phone-notation.ts'
import { type Recipient, recipientText } from './recipient.ts'
import { isConverted } from './spreadsheet.ts'

/** What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection), full-width signs too. */
const FORMULA = /^[\s'"]*[=+\-@＝＋－＠]/

/**
 * What would start such a cell where a file is opened with another separator than its own
 * (a French Excel takes every file for one with semicolons), and would do more than count.
 */
const FORMULA_INSIDE = /([;,][\s"]*)(?=[=+\-@＝＋－＠][^;,]*[(|])/g

/** Numbers in international notation: digits and blanks compute nothing. */
const PHONES = /^\+\d[\d ]*(?:, \+?\d[\d ]*)*(?: ext\. \d+)?$/

const PHONE_FIELDS: readonly EntryField[] = ['phone', 'phones', 'mobile', 'landline', 'fax']
const DATE_FIELDS: readonly EntryField[] = ['informed', 'until', 'opt_out', 'verified']

/** By which a text stays text for Excel and LibreOffice: they pass over a no-break space, not over this one. */
const FIGURE_SPACE = '\u2007'

/** Whether a spreadsheet would take a text for a formula. */
export const startsFormula = (text: string): boolean => FORMULA.test(text)

/** A recipient's field as a cell that no spreadsheet computes. @param excel see `plain`; dates become dates there. */
export function cell(recipient: Recipient, field: EntryField, excel = false): string {
  const { entry } = recipient
  if (entry && PHONE_FIELDS.includes(field)) {
    const numbers = entryFields[field](entry).map(number => number ?? '')
    return phoneCell(numbers, entry.organisation.country, excel)
  }
  const text = recipientText(recipient, field)
  if (excel && field === 'phone_national') return isCountable(text) ? FIGURE_SPACE + text : text
  if (excel && DATE_FIELDS.includes(field) && /^\d{4}-\d\d-\d\d$/.test(text)) return text
  return plain(text, excel)
}

/**
 * Phone numbers as a cell, which stay text everywhere.
 * @param country the organisation's; ISO 3166-1 alpha-2.
 * @param excel whether Excel opens the file itself: no number starts with a plus there.
 * @param extension of the only number.
 */
export function phoneCell(
  numbers: readonly string[],
  country: string | undefined,
  excel = false,
  extension = '',
): string {
  const write = excel ? (number: string) => withoutPlus(number, country) : withBlanks
  const dialled = numbers.map(write).join(', ')
  const text = oneLine(extension === '' ? dialled : `${dialled} ext. ${extension}`)
  if (!excel || startsFormula(text)) return plain(text, excel)
  return isCountable(text) ? FIGURE_SPACE + text : neutral(text)
}

/**
 * A text as a cell that no spreadsheet computes: an apostrophe goes before what would be a
 * formula.
 * @param excel whether Excel opens the file itself: what it would make another value of
 *   starts with a figure space (U+2007), by which it stays text.
 */
export function plain(text: string, excel = false): string {
  if (PHONES.test(text) || (excel && isConverted(text) && !startsFormula(text)))
    return excel ? FIGURE_SPACE + text : text
  return neutral(text)
}

const neutral = (text: string) =>
  (startsFormula(text) ? `'${text}` : text).replace(FORMULA_INSIDE, "$1'")
