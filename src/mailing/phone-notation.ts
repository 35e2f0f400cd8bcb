import { understandPhone } from '../model/phone.ts'

/** Numbers written in the French plan under a calling code of their own, besides 33: dialled from the mainland as its own. */
const FRENCH_CODES = ['262', '590', '594', '596', '508']

/** One or several numbers that a French spreadsheet would count with: in groups of three digits, or in none. */
const COUNTABLE = /^\d+(?: \d{3})*(?:, \d+(?: \d{3})*)*$/

/** Whether a spreadsheet would make one number of a number for a phone. */
export const isCountable = (numbers: string): boolean => COUNTABLE.test(numbers)

/**
 * A number in international notation with blanks alone between its digits (E.123): in some
 * countries it has hyphens, by which a spreadsheet would subtract. Others stay as they are.
 */
export function withBlanks(number: string): string {
  if (!/^\+\d[\d\s.\-/‐‑–]*$/.test(number)) return number
  return `+${number.match(/\d+/g)?.join(' ') ?? ''}`
}

/**
 * A number as it reads in its organisation's country, without a plus at its start: national
 * notation at home, `(+32) 2 123 45 67` abroad and where the national one could be counted with.
 * @param country ISO 3166-1 alpha-2.
 */
export function withoutPlus(number: string, country: string | undefined): string {
  const read = understandPhone({ number }, country)
  const { callingCode = '' } = read ?? {}
  if (callingCode === '') return number
  const isHome =
    read?.country === country || (country === 'FR' && FRENCH_CODES.includes(callingCode))
  const national = (read?.national ?? '').replace(/[-/.‐‑–]/g, ' ')
  if (isHome && !isCountable(national)) return national
  const international = withBlanks(read?.international ?? '')
  return `(+${callingCode})${international.slice(1 + callingCode.length)}`
}
