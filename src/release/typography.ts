import type { Language } from '../messages/index.ts'

const NO_BREAK = '\u00a0'
const NARROW = '\u202f'

/** Controls, and what reorders or hides text, as in terminal/safe.ts; joiners stay, since Persian and emoji need them. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Text from a file on one line: white space becomes one space, no-break spaces are kept, invisible characters are removed. */
export function clean(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, ' ')
    .replace(INVISIBLE, '')
    .toWellFormed()
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** How a block's spaces are set. */
export interface Typography {
  /** Of words: names, titles, headings. */
  prose(text: string): string
  /** Of a number, which no line may break. */
  number(text: string): string
}

/**
 * French no-break spaces: U+00A0 before a colon, inside « », and in numbers, U+202F before
 * `;`, `!` and `?` (Lexique des règles typographiques en usage à l'Imprimerie nationale).
 * A space changes its kind, none is added. English is left as it is.
 * @param plain whether every space is an ordinary one.
 */
export function typographyOf(language: Language, plain: boolean): Typography {
  const ordinary = (text: string) => text.replace(/\p{Zs}/gu, ' ')
  if (plain) return { prose: ordinary, number: ordinary }
  if (language !== 'fr') return { prose: text => text, number: text => text }
  return {
    prose: text => text.replace(/ (?=[:»])|(?<=«) /g, NO_BREAK).replace(/ (?=[;!?])/g, NARROW),
    number: text => text.replace(/ /g, NO_BREAK),
  }
}
