import { understandPhone } from './phone.ts'
import { plainSigns } from './written-number.ts'

/** More holds no list of numbers for one person; splitting tries every piece as a number. */
const MAX_LENGTH = 200

/** A word between two numbers. */
const WORD = '(?<=[\\d)\\s])(?:ou|et|or|and|oder|und|puis|&)(?=[\\s\\d(+])'

/** What parts numbers, the surest first: a comma, a slash or a dash may be inside a number, too. */
const SEPARATORS = [
  '[;|\\n]',
  `[;|\\n]|${WORD}`,
  `[;|\\n,]|${WORD}`,
  `[;|\\n,/]|${WORD}`,
  '\\s-\\s',
  '\\s+(?=\\+)',
].map(each => new RegExp(each, 'iu'))

/** French numbers in pairs, one behind the other. */
const FRENCH = /^(?:0\d(?:[ .-]?\d\d){4}\s+)+0\d(?:[ .-]?\d\d){4}$/

/** The last digits of a number like the one before: `01.42.34.20.00/01`. */
const LAST_DIGITS = /^-?\s*\d{2,4}$/

/**
 * The numbers in a text that holds more than one, each as it is written; of one that differs from
 * the number before in its last digits alone (`01.42.34.20.00/01`), the whole number.
 * @param country of numbers in national notation; ISO 3166-1 alpha-2.
 * @returns undefined unless every part of the text is certainly a number that the plans have.
 */
export function severalNumbers(
  text: string,
  country: string | undefined,
): readonly string[] | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const plain = plainSigns(text)
  if (isNumber(plain, country)) return undefined
  const pairs = FRENCH.test(plain) ? plain.match(/0\d(?:[ .-]?\d\d){4}/g) : null
  if (pairs?.every(each => isNumber(each, country))) return pairs
  for (const separator of SEPARATORS) {
    const numbers = numbersOf(plain.split(separator), country)
    if (numbers !== undefined && numbers.length > 1) return numbers
  }
  return undefined
}

function numbersOf(
  pieces: readonly string[],
  country: string | undefined,
): readonly string[] | undefined {
  const numbers: string[] = []
  for (const piece of pieces.map(each => each.trim()).filter(each => each !== '')) {
    const before = numbers.at(-1)
    const number =
      before !== undefined && LAST_DIGITS.test(piece)
        ? withLastDigits(before, piece.replace(/\D/g, ''))
        : piece
    if (!isNumber(number, country)) return undefined
    numbers.push(number)
  }
  return numbers
}

/** The number with its last digits replaced; separators are kept. */
function withLastDigits(number: string, digits: string): string {
  let left = digits.length
  return [...number]
    .reverse()
    .map(char => (left > 0 && /\d/.test(char) ? digits[--left] : char))
    .reverse()
    .join('')
}

/** Whether a text is a number of a numbering plan; a short code is not sure enough. */
function isNumber(text: string, country: string | undefined): boolean {
  const read = understandPhone({ number: text }, country)
  return read?.valid === true && read.e164 !== undefined
}
