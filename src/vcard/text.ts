/** Octets of a line, its end not counted (RFC 2426, 2.6, and RFC 6350, 3.2). */
const MOST = 75

/**
 * A content line, cut into continuations where it has more than 75 octets in UTF-8; no
 * character is cut in two. Its own end is left to who joins it to others.
 * @param line text without line breaks.
 */
export function fold(line: string): string {
  const { length } = line
  // Most lines are short: a character has at most three octets, or four in two units.
  if (length * 3 <= MOST) return line
  let folded = ''
  let start = 0
  let octets = 0
  for (let i = 0; i < length; i++) {
    const unit = line.charCodeAt(i)
    const isPair = (unit & 0xfc00) === 0xd800 && (line.charCodeAt(i + 1) & 0xfc00) === 0xdc00
    const size = unit < 0x80 ? 1 : unit < 0x800 ? 2 : isPair ? 4 : 3
    if (octets + size > MOST) {
      folded += `${line.slice(start, i)}\r\n `
      start = i
      // The space.
      octets = 1
    }
    octets += size
    if (isPair) i++
  }
  return start === 0 ? line : folded + line.slice(start)
}

/**
 * Text that is written as it is, as most is: one line without controls, separators, escapes,
 * surrogates nor blanks at its ends. What is not found here may be harmless all the same.
 */
const PLAIN =
  /^(?:[!-+\--:<-[\]-~\u00c0-\u167f\u2010-\u2027](?:[ -+\--:<-[\]-~\u00a0-\u167f\u2010-\u2027]*[!-+\--:<-[\]-~\u00c0-\u167f\u2010-\u2027])?)?$/

/** Text without control characters or those that reorder text, line breaks as `\n`. */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g,
      '',
    )
    .toWellFormed()
    .trim()
}

/** Cleaned text on one line. */
export function oneLine(text: string): string {
  return PLAIN.test(text) ? text : clean(text).replace(/\s*\n\s*/g, ' ')
}

/** RFC 2426, section 4, and RFC 6350, section 3.4: text-value. */
export const escapeText = (text: string): string =>
  /[\\;,\n]/.test(text) ? text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n') : text

/** A text-value of cleaned text on one line. */
export const lineOf = (text: string): string =>
  PLAIN.test(text) ? text : escapeText(oneLine(text))

/** A URI without what readers take for separators or escapes. */
export function uri(text: string): string {
  const line = oneLine(text)
  return /[\s,;\\]/.test(line) ? line.replace(/[\s,;\\]/g, char => encodeURIComponent(char)) : line
}

/** A number with its extension, as text. */
export const numberText = (number: string, extension: string | undefined): string =>
  oneLine(extension === undefined ? number : `${number};ext=${extension}`)

/** The units of ORG, none where all are blank; one that is blank keeps its place before others. */
export function unitTexts(units: readonly string[]): string {
  const texts = units.map(each => escapeText(oneLine(each)))
  return texts.slice(0, texts.findLastIndex(Boolean) + 1).join(';')
}
