import { stringWidth } from '../terminal/width.ts'

/** Wide enough for a sentence, and narrow enough for an e-mail. */
export const LETTER_WIDTH = 76

/** A space to break a line at: not those that French sets inside its quotation marks and before its colons. */
const BREAK = /(?<!«) +(?![»:;!?])/u

/** Text broken between words into lines of a width; a longer word, such as a link, stays whole. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(BREAK).filter(Boolean)) {
    if (line !== '' && stringWidth(line) + 1 + stringWidth(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** A label and its values, each on lines of its own beside it. */
export type Row = readonly [label: string, ...values: string[]]

/** Rows with their values under one another. */
export function rows(all: readonly Row[], indent: string): string[] {
  const head = Math.max(...all.map(([label]) => stringWidth(label))) + 2
  return all.flatMap(([label, ...values]) =>
    values
      .flatMap(value => wrapped(value, LETTER_WIDTH - indent.length - head))
      .map((line, index) => {
        const shown = index === 0 ? label : ''
        return `${indent}${shown}${' '.repeat(head - stringWidth(shown))}${line}`.trimEnd()
      }),
  )
}

/** A title with a line under it. */
export const underlined = (title: string, line: string): string[] => {
  const lines = wrapped(title, LETTER_WIDTH)
  return [...lines, line.repeat(Math.max(...lines.map(each => stringWidth(each))))]
}
