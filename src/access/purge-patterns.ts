import { domainToUnicode } from 'node:url'
import { asciiAddress } from '../model/identity.ts'
import type { Name } from '../model/name.ts'
import type { UnderstoodPhone } from '../model/understood-phone.ts'
import { foldWords } from '../text/fold.ts'

/*
 * Regular expressions for `git filter-repo --replace-text`, which Python runs on bytes. They are
 * written in ASCII, other characters as the bytes of their UTF-8, so that JavaScript runs them in
 * the same way on a text of which each character is a byte (`asBytes`).
 */

/** A text, each byte of its UTF-8 a character. */
export const asBytes = (text: string): string => Buffer.from(text).toString('latin1')

/** A JavaScript expression that finds what a pattern finds, in a text from `asBytes`. */
export const expressionOf = (pattern: string): RegExp =>
  new RegExp(pattern.replace('(?i)', ''), pattern.startsWith('(?i)') ? 'i' : '')

/** All spellings of an address: any case, composed and decomposed letters, an international domain and its ASCII form. */
export function addressPattern(address: string): string {
  const at = address.lastIndexOf('@')
  const ascii = asciiAddress(address).slice(at + 1)
  const domains = [...new Set([ascii, domainToUnicode(ascii) || ascii])]
  const domain = domains.length === 1 ? letters(ascii) : `(?:${domains.map(letters).join('|')})`
  return `(?i)(?<![\\w.+-])${letters(address.slice(0, at))}@${domain}(?![\\w-])`
}

/** What may stand between the digits of a number: blanks and punctuation of one line. */
const SIGNS = '[^\\w\\n]{0,5}'

/**
 * All notations of a number: international and national, with any separators.
 * @returns undefined for a short number, whose digits are in many texts.
 */
export function numberPattern(
  digits: string,
  read: Pick<UnderstoodPhone, 'e164' | 'callingCode' | 'national'> | undefined,
): string | undefined {
  const callingCode = read?.e164 === undefined ? undefined : read.callingCode
  const own = digits.slice(callingCode?.length ?? 0)
  if (own.length < 6) return undefined
  const spaced = (text: string) => [...text].join(SIGNS)
  if (read === undefined || callingCode === undefined) return `(?<!\\d)${spaced(own)}(?!\\d)`
  const national = read.national.replace(/\D/g, '')
  const trunk = national.endsWith(own) ? national.slice(0, -own.length) : ''
  const prefixes = [...new Set(['0', trunk])].filter(Boolean).map(spaced).join('|')
  return `(?<!\\d)(?:(?:00${SIGNS})?${spaced(callingCode)}${SIGNS})?(?:(?:${prefixes})${SIGNS})?${spaced(own)}(?!\\d)`
}

/** ASCII punctuation and blanks, and those of Latin-1, of general punctuation and of CJK in UTF-8: no byte of a letter. */
const SEPARATOR =
  '[\\x00-/:-@[-`{-\\x7f]|\\xc2[\\x80-\\xbf]|\\xe2[\\x80\\x81][\\x80-\\xbf]|\\xe3\\x80[\\x80-\\xbf]'

/**
 * What stands between the words of a name: at least one separator, since `Li Na` is not `Lina`,
 * and the keys of a name written in parts.
 */
const BETWEEN = `(?:${SEPARATOR}|given|family|prefix|suffix){1,40}`

/** No letter or digit in front of a name: neither of ASCII, nor the last byte of another in UTF-8. */
const NO_LETTER_BEFORE =
  '(?<![a-z0-9])(?<![\\xc3-\\xdf][\\x80-\\xbf])(?<![\\xe0\\xe1\\xe4-\\xed][\\x80-\\xbf][\\x80-\\xbf])'

/** No letter or digit behind a name: neither of ASCII, nor the first byte of another in UTF-8. */
const NO_LETTER_AFTER = '(?![a-z0-9\\xc3-\\xdf\\xe0\\xe1\\xe4-\\xed])'

/**
 * All spellings of a name: any case, composed and decomposed letters, without accents as in an
 * id, family name first, in parts.
 * @returns undefined for a single word, which is in many texts.
 */
export function namePattern({ full, given, family }: Name): string | undefined {
  const orders = [
    [full],
    ...(given && family
      ? [
          [given, family],
          [family, given],
        ]
      : []),
  ]
  const written = orders
    .map(parts => parts.flatMap(wordsIn).map(letters))
    .filter(words => words.length > 1)
    .map(words => words.join(BETWEEN))
  if (written.length === 0) return undefined
  return `(?i)${NO_LETTER_BEFORE}(?:${[...new Set(written)].join('|')})${NO_LETTER_AFTER}`
}

/** All spellings of an entry's id, `organisation/contact`: any case, composed and decomposed letters. */
export const idPattern = (id: string): string =>
  `(?i)${NO_LETTER_BEFORE}${letters(id)}${NO_LETTER_AFTER}`

const wordsIn = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** A text's letters in every spelling. */
function letters(text: string): string {
  return [...text.normalize('NFC')].map(letter).join('')
}

function letter(char: string): string {
  if (/^[\x21-\x7e]$/.test(char)) return char.replace(/[^\w@]/g, '\\$&')
  const cases = [char, char.toLowerCase(), char.toUpperCase()]
  const forms = cases.flatMap(each => [each, each.normalize('NFD')])
  const plain = foldWords(char).join('')
  const spellings = new Set([...forms, ...(plain === '' ? [] : [plain])].map(bytesOf))
  return `(?:${[...spellings].join('|')})`
}

/** A text with all but ASCII letters and digits as bytes. */
const bytesOf = (text: string): string =>
  [...Buffer.from(text)]
    .map(byte => {
      const char = String.fromCharCode(byte)
      return /\w/.test(char) ? char : `\\x${byte.toString(16).padStart(2, '0')}`
    })
    .join('')
