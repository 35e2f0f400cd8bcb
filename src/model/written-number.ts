/** What people write before an extension. */
const EXTENSION_WORD =
  'poste|p\\.?|ext(?:ension)?\\.?|extn\\.?|int(?:erne)?\\.?|x|#|durchwahl|dw\\.?|apparat|app\\.?|toestel'

/** `poste 12`, `(poste 12)`, `p. 12`, `int. 12`, `ext 12`, `x12`, `#12`, `;ext=12`: the extension at the end of a number; its digits are the first group. */
export const EXTENSION = new RegExp(
  `[\\s,;–—-]*[([]?\\s*(?:;ext=|${EXTENSION_WORD})\\s*[:.]?\\s*(?:n[°o]\\s*)?(\\d{1,7})\\s*[)\\]]?\\s*$`,
  'iu',
)

/** A phone number as somebody wrote it, in the notation that numbering plans are asked in. */
export interface WrittenNumber {
  /** Digits, with a plus in front for a country's code, and blanks, dots, dashes, slashes, `(0)` as they were. */
  readonly number: string
  readonly extension?: string
}

/** Far beyond any number: patterns are tried on no more, since some take the square of its time. */
const MAX_LENGTH = 200

/** Blanks, dots, dashes and brackets of other scripts and keyboards, and what stands for them here. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\p{Cf}/gu, ''],
  [/[\p{Zs}\t]+/gu, ' '],
  [/[·•∙⋅‧・･．。]/gu, '.'],
  [/[‐‑‒–—―−－ー]/gu, '-'],
  [/＋/gu, '+'],
  [/[[（［]/gu, '('],
  [/[\]）］]/gu, ')'],
  [/／/gu, '/'],
]

/** Arabic, Persian and full-width digits, of which the last four bits are the value. */
const FOREIGN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/gu

/** A word for a phone before the number: `Tél. :`, `T.`, `tel:`; a word that says more, such as `Fax`, is not such a word. */
const WORD = /^(?:t[ée]l(?:[ée]phone)?s?|phone|ph|t|n°)(?!\p{L})[\s.:]*(?=[\d+(])/iu

/** A country's code with a plus or 00, in brackets anyhow: `(+33)`, `+(33)`, `(0033)`, `(00 33)`, `00 (33)`, `++33`. */
const CODE = /^\(?\s*(?:\++|\+?00|\(\s*(?:\+|00)\s*\))\s*\(?\s*(?:00\s*)?([1-9]\d{0,2})\s*\)\s*/u

/** Brackets around the whole of a number. */
const WHOLE_IN_BRACKETS = /^\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/u

/** What is left is a number: digits and the signs between them. */
const NUMBER = /^\+?[\d\s().\-/]*\d[\d\s().\-/]*$/u

/** Text in the signs that numbers are written with here: ASCII digits, `+`, dots, dashes, round brackets, single blanks. */
export function plainSigns(text: string): string {
  const digits = text
    .normalize('NFC')
    .replace(FOREIGN_DIGITS, digit => `${(digit.codePointAt(0) ?? 0) & 15}`)
  return SIGNS.reduce((plain, [sign, by]) => plain.replace(sign, by), digits).trim()
}

/** A number with the code of its country behind a plus, without brackets: `(+33)(0)1 40`, `+(33) 1 40` and `++33 1 40` are `+33 1 40`. */
export const withPlainCode = (number: string): string =>
  number
    .replace(WHOLE_IN_BRACKETS, '$1')
    .trim()
    .replace(CODE, '+$1 ')
    .replace(/^\++\s*(?:00\s*)?/, '+')

/**
 * Reads one number in any notation that people use, without asking which numbers there are. Every
 * part of the program that takes a number from a text reads it by this function.
 * @returns undefined when the text holds anything besides one number: a remark or a second number
 *   would be dropped silently.
 */
export function readWrittenNumber(text: string): WrittenNumber | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const written = plainSigns(text)
    .replace(WORD, '')
    .replace(/[\s.,;:]+$/u, '')
  const extension = EXTENSION.exec(written)
  const main = withPlainCode(extension ? written.slice(0, extension.index) : written)
  if (!NUMBER.test(main)) return undefined
  return { number: main, ...(extension?.[1] && { extension: extension[1] }) }
}
