/** Controls, and what reorders or hides text, as in terminal/safe.ts; joiners stay, since Persian and emoji need them. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Text of a source as a file is to have it: composed (Unicode NFC), on one line unless `lines` may stay, without what nobody sees. */
export function tidy(text: string, lines = false): string {
  const tidied = (line: string) =>
    line
      .replace(/[\s\u0085]+/gu, ' ')
      .replace(INVISIBLE, '')
      .replace(/ {2,}/g, ' ')
      .trim()
  const composed = text.toWellFormed().normalize('NFC')
  if (!lines) return tidied(composed)
  return composed
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(tidied)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** A record with its texts tidied, those of which nothing is left taken out. */
export function tidyRecord<T extends object>(record: T): T {
  const tidied = Object.entries(record).map(([key, value]) => [
    key,
    typeof value === 'string' ? tidy(value) : value,
  ])
  return Object.fromEntries(
    tidied.filter(([key, value]) => key === 'number' || key === 'full' || value !== ''),
  ) as T
}
