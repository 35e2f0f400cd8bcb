/** A UTF-16 unit as JSON and JavaScript escape it: `\\u00e9`. */
export const unicodeEscape = (unit: string): string =>
  `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A text in printable ASCII, which is read back fastest: what is none is escaped, as are backslashes. */
export const toAscii = (text: string): string =>
  /[^ -~]|\\/.test(text) ? text.replace(/[^ -~]|\\/g, unicodeEscape) : text

/** What `toAscii` made ASCII of. */
export const fromAscii = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\u(....)/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text

/** JSON in ASCII: the same value. */
export const jsonInAscii = (json: string): string => json.replace(/[\u007f-\uffff]/g, unicodeEscape)
