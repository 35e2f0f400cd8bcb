import { Document } from 'yaml'
import { unicodeEscape } from '../terminal/safe.ts'

/** How a text is to be written. */
export interface ScalarStyle {
  /** Between brackets or braces, where fewer characters are free. */
  readonly flow: boolean
  /** Whether a date is written without quotes, although YAML 1.1 has a type for dates. */
  readonly date: boolean
  /** The quotes for what needs some. */
  readonly quote: '"' | "'"
  /** Whether it gets quotes where it needs none, as in JSON. */
  readonly always?: boolean
}

/** Fields whose dates are written plain: the same as in the canonical form. */
const DATES = new Set(['verified', 'informed', 'until', 'opt_out', 'date'])

export const isDateKey = (key: string): boolean => DATES.has(key)

const INDICATOR = /^[\s!&*%@`'"#|>{}[\],?:=<-]/
const BROKEN = /:\s|\s#|[:\s]$/
/** Ruby takes a comma between digits for none. */
const COMMAS = /^[-+]?\d[\d,_]*$/
const UNPRINTABLE =
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/
const DATE = /^\d{4}-\d\d?-\d\d?/

/** The types of YAML 1.2 and 1.1 that take plain text for something else. */
let types: readonly { test?: RegExp | undefined }[] | undefined

function isTyped(text: string): boolean {
  if (types === undefined) {
    const { schema } = new Document(null, { schema: 'core', compat: 'yaml-1.1', merge: true })
    types = [...schema.tags, ...(schema.compat ?? [])].filter(
      each => 'test' in each && each.default && !each.tag.endsWith(':timestamp'),
    ) as { test?: RegExp }[]
  }
  return types.some(({ test }) => test?.test(text))
}

/** Whether readers of both versions take a text on one line raw. Of surrogates lone halves only are refused: whole pairs are characters. */
export const isPrintable = (text: string): boolean =>
  !UNPRINTABLE.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''))

/** Whether a text without quotes is the same text to readers of YAML 1.1 and 1.2 both. */
export function isPlain(text: string, { flow, date }: Pick<ScalarStyle, 'flow' | 'date'>): boolean {
  if (text === '' || INDICATOR.test(text) || BROKEN.test(text) || /^\.\.\./.test(text)) return false
  if (!isPrintable(text) || text.includes('\t')) return false
  // PyYAML ends a text at a question mark too.
  if (flow && /[,[\]{}?]/.test(text)) return false
  if (COMMAS.test(text) || isTyped(text)) return false
  return !DATE.test(text) || (date && /^\d{4}-\d\d-\d\d$/.test(text))
}

/** A text on one line, in quotes only where somebody would misread it without. */
export function scalarText(text: string, style: ScalarStyle): string {
  if (style.always !== true && isPlain(text, style)) return text
  return style.quote === "'" && style.always !== true ? singleQuoted(text) : doubleQuoted(text)
}

/** In single quotes where they can hold it. */
export function singleQuoted(text: string): string {
  return isPrintable(text) && !text.includes('\t')
    ? `'${text.replaceAll("'", "''")}'`
    : doubleQuoted(text)
}

/** In double quotes, what does not print as escapes: JSON's are YAML's too. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    unicodeEscape,
  )
}

/** A block that keeps the lines of a text: its header and its lines, without indentation; undefined where a block cannot hold it. */
export function literalBlock(text: string): { header: string; lines: string[] } | undefined {
  const body = text.replace(/\n+$/, '')
  const isHeld = isPrintable(body.replaceAll('\n', '')) && !/(^|\n)[ \t]+(\n|$)/.test(body)
  if (!isHeld || body === '' || /^[\s#]/.test(body)) return undefined
  const ends = text.length - body.length
  const lines = body.split('\n')
  if (ends === 0) return { header: '|-', lines }
  if (ends === 1) return { header: '|', lines }
  return { header: '|+', lines: [...lines, ...Array(ends - 1).fill('')] }
}
