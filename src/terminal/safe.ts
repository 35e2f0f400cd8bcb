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

/** Control characters, and those that reorder or hide text: bidirectional controls, zero-width spaces, tags. */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/**
 * Text from a file, fit for one line of a terminal: white space becomes a space, other
 * control characters the replacement character. Joiners stay: Persian and emoji need them.
 */
export function safe(text: string): string {
  if (/^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff]*$/.test(text)) return text
  return text
    .replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(UNSAFE, '\ufffd')
    .toWellFormed()
}

/** JSON (RFC 8259) that carries no control character raw, not even those that JSON allows, nor any that reorders text. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    unicodeEscape,
  )
}
