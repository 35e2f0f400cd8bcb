import { numberReadIn, understandPhone } from '../model/phone.ts'

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

/** Where a number is from, and where it is read; ISO 3166-1 alpha-2. */
export interface PhoneCountries {
  /** The organisation's, of numbers in national notation. */
  readonly country: string | undefined
  /** The directory's. */
  readonly reader: string | undefined
}

/**
 * A number as it reads in the directory's country, without a plus at its start: national notation
 * at home, `(+32) 2 123 45 67` abroad and where the national one could be counted with.
 */
export function withoutPlus(number: string, { country, reader }: PhoneCountries): string {
  const read = understandPhone({ number }, country)
  if (read?.e164 === undefined) return number
  const { callingCode = '', national, international } = read
  const blanks = national.replace(/[-/.‐‑–]/g, ' ')
  if (numberReadIn(read, reader) === national && !isCountable(blanks)) return blanks
  return `(+${callingCode})${withBlanks(international).slice(1 + callingCode.length)}`
}
