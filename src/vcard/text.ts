/** Text without control characters, line breaks as `\n`. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g, '')
    .toWellFormed()
    .trim()
}

/** Cleaned text on one line. */
export const oneLine = (text: string): string => clean(text).replace(/\s*\n\s*/g, ' ')

/** RFC 2426, section 4, and RFC 6350, section 3.4: text-value. */
export const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')

/** A URI without what readers take for separators or escapes. */
export const uri = (text: string): string =>
  oneLine(text).replace(/[\s,;\\]/g, char => encodeURIComponent(char))

/** A number with its extension, as text. */
export const numberText = (number: string, extension: string | undefined): string =>
  oneLine(extension === undefined ? number : `${number};ext=${extension}`)

/** The units of ORG, none where all are blank; one that is blank keeps its place before others. */
export function unitTexts(units: readonly string[]): string {
  const texts = units.map(each => escapeText(oneLine(each)))
  return texts.slice(0, texts.findLastIndex(Boolean) + 1).join(';')
}
