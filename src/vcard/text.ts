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
