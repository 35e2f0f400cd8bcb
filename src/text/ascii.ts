/** A text in printable ASCII, which is read back fastest; a backslash begins a UTF-16 unit in four hexadecimal digits. */
export const toAscii = (text: string): string =>
  /[^ -~]|\\/.test(text)
    ? text.replace(/[^ -~]|\\/g, unit => `\\${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : text

/** What `toAscii` made ASCII of. */
export const fromAscii = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\(....)/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text

/** JSON in ASCII: the same value. */
export const jsonInAscii = (json: string): string =>
  json.replace(/[\u007f-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
