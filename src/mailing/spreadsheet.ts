import { stringify } from 'csv-stringify/sync'

/**
 * A table as RFC 4180 writes it, lines ended by CRLF.
 * @param excel with a byte order mark, without which Excel takes it for windows-1252, and
 *   semicolons, which a French one wants.
 */
export function table(rows: readonly (readonly string[])[], excel = false): string {
  return stringify(rows as string[][], {
    record_delimiter: 'windows',
    // A row of nothing but one empty cell would be a blank line, which readers pass over.
    quoted_empty: rows[0]?.length === 1,
    ...(excel && { bom: true, delimiter: ';' }),
  })
}

/** Words of dates, hours and amounts, in French and in English. */
const VALUE_WORD = new RegExp(
  `^(?:${[
    'janv?(?:ier)?|january|f[ée]vr?(?:ier)?|feb(?:ruary)?|mar|mars|march|avr(?:il)?|apr(?:il)?|mai|may',
    'jui|juin|june?|juil|juillet|july?|ao[uû](?:t)?|aug(?:ust)?|sept?(?:embre|ember)?|oct(?:obre|ober)?',
    'nov(?:embre|ember)?|d[ée]c(?:embre|ember)?|lun(?:di)?|mardi|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?',
    'sam(?:edi)?|dim(?:anche)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?',
    '[ap]m?|e|er|t|z|eur|chf|gbp|usd',
  ].join('|')})$`,
  'iu',
)

/** What values are written with, besides digits. */
const MARKS = /^[\d\s.,:;/%€$£¥()+\-−–'"]*$/u

/** Truth values, and errors, in French and in English; `Faux` is a family name. */
const CONSTANT = /^(?:vrai|faux|true|false|#\S*[/!?]\S*)$/iu

/**
 * Whether a French Excel or LibreOffice would make a number, date, hour, amount, truth value or error of
 * a text (`01000`, `1/2`, `15 mai`, `12 €`, `Faux`), and so change it. Rather one text too
 * many than one too few.
 */
export function isConverted(text: string): boolean {
  if (CONSTANT.test(text)) return true
  if (text.length > 60 || !/\d/.test(text)) return false
  return MARKS.test(text.replace(/\p{L}+/gu, word => (VALUE_WORD.test(word) ? '' : word)))
}
