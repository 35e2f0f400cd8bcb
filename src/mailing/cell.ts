import { type EntryField, entryFields, nationalPhone } from '../model/entry-fields.ts'
import { oneLine } from './mailbox.ts'
import { isCountable, type PhoneCountries, withBlanks, withoutPlus } from './phone-notation.ts'
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

/** FIGURE SPACE: keeps a text a text in Excel and LibreOffice, which ignore a leading no-break space. */
const FIGURE_SPACE = '\u2007'

/** Whether a spreadsheet would take a text for a formula. */
export const startsFormula = (text: string): boolean => FORMULA.test(text)

/** How cells are written. */
export interface CellSettings {
  /** See `plain`; dates become dates there. */
  readonly excel?: boolean | undefined
  /** The directory's, where numbers are in national notation; ISO 3166-1 alpha-2. */
  readonly country?: string | undefined
}

/** A recipient's field as a cell that no spreadsheet computes. */
export function cell(
  recipient: Recipient,
  field: EntryField,
  { excel = false, country: reader }: CellSettings = {},
): string {
  const { entry } = recipient
  if (entry && field === 'phone_national' && !excel)
    return plain(oneLine(nationalPhone(entry, reader) ?? ''))
  if (entry && (PHONE_FIELDS.includes(field) || field === 'phone_national')) {
    const numbers = entryFields[field === 'phone_national' ? 'phone' : field](entry)
    const { country } = entry.organisation
    return phoneCell(
      numbers.map(number => number ?? ''),
      { country, reader, excel },
    )
  }
  const text = recipientText(recipient, field)
  if (excel && DATE_FIELDS.includes(field) && /^\d{4}-\d\d-\d\d$/.test(text)) return text
  return plain(text, excel)
}

/**
 * Phone numbers as a cell, which stay text everywhere.
 * @param countries with whether Excel opens the file itself: no number starts with a plus there.
 * @param extension of the only number.
 */
export function phoneCell(
  numbers: readonly string[],
  { excel, ...countries }: PhoneCountries & { readonly excel: boolean },
  extension = '',
): string {
  const write = excel ? (number: string) => withoutPlus(number, countries) : withBlanks
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
