import type { EntryField } from '../model/entry-fields.ts'
import { type Recipient, recipientText } from './recipient.ts'

/** What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection), full-width signs too. */
const FORMULA = /^[\s'"]*[=+\-@＝＋－＠]/

/** Numbers in international notation: digits, blanks and commas compute nothing. */
const PHONE = /^\+[\d ,+]+(?: ext\. \d+)?$/

/** What Excel makes a number of, so that a leading zero or the digits beyond the fifteenth are lost. */
const NUMBER = /^\d[\d ]*$/

/** Whether a spreadsheet would take a text for a formula. */
export const startsFormula = (text: string): boolean => FORMULA.test(text)

/** A recipient's field as a cell that no spreadsheet computes. @param excel see `plain`. */
export function cell(recipient: Recipient, field: EntryField, excel = false): string {
  return plain(recipientText(recipient, field), excel)
}

/**
 * A text as a cell that no spreadsheet computes: an apostrophe goes before what would be a
 * formula.
 * @param excel whether Excel opens the file itself: what it would make a number of starts
 *   with a figure space (U+2007), by which it stays text; LibreOffice and Excel pass over a no-break one.
 */
export function plain(text: string, excel = false): string {
  if (PHONE.test(text) || NUMBER.test(text)) return excel ? `\u2007${text}` : text
  return startsFormula(text) ? `'${text}` : text
}
