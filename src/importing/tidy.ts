/** Control characters, and those that reorder or hide text; joiners stay, which Persian and emoji need. */
const HIDDEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Text as a file is to hold it: letters composed (NFC), no hidden characters, line breaks as `\n`. */
export function tidyText(text: string): string {
  // Most text is plain.
  if (/^[\x20-\x7e\u00a1-\u00ac\u00ae-\u017f’]*$/.test(text)) return text.trim()
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(HIDDEN, '')
    .split('\n')
    .map(line => line.replace(/[^\S\n]/g, ' ').trimEnd())
    .join('\n')
    .trim()
}

/** Tidied text on one line, every run of blanks one space. */
export const tidyLine = (text: string): string => tidyText(text).replace(/\s+/g, ' ')

/** Tidied text of several lines: blanks as in `tidyLine`, and no more than one empty line between two. */
export const tidyLines = (text: string): string =>
  tidyText(text)
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
