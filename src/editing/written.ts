import { isDateKey, literalBlock, scalarText } from '../files/scalar-text.ts'
import type { Field, RecordField } from '../model/schema.ts'
import { isRecord, isUnknown, type Plain, type PlainRecord } from './plain.ts'
import { Refused } from './refusal.ts'
import { listIndentOf, type Style } from './written-style.ts'

/** A value as it is to be written: on one line, or on lines of its own, these without indentation. */
export type Written =
  | { readonly kind: 'inline' | 'flow'; readonly text: string }
  | { readonly kind: 'literal'; readonly text: string; readonly lines: readonly string[] }
  | { readonly kind: 'map'; readonly lines: readonly string[] }
  /** With the indentation of its dashes from its key. */
  | { readonly kind: 'list'; readonly lines: readonly string[]; readonly indent: number }

/** Where and how a value is written. */
export interface Writing {
  /** The key that it is the value of; with a dot behind it for an item. */
  readonly key: string
  readonly flow: boolean
  readonly style: Style
  /** The quotes around keys; empty for none. Those of JSON go around values too. */
  readonly keyQuote: string
  /** Texts that stood there before, by what they say, as they were written. */
  readonly spelt?: ReadonlyMap<string, string>
}

/** Longer ones are hard to read. */
const MAX_FLOW = 100

/** A value in the style of its file. */
export function write(field: Field, plain: Plain, to: Writing): Written {
  if (typeof plain === 'boolean') return inline(String(plain))
  if (typeof plain === 'string') return writeText(plain, to)
  if (plain === null) return inline('~')
  if (Array.isArray(plain)) return writeList(field, plain as readonly Plain[], to)
  if (isRecord(plain) && field.kind === 'record') return writeRecord(field, plain, to)
  if (isRecord(plain) && field.kind === 'many') return write(field.item, plain, to)
  throw new Refused('shape', [])
}

const inline = (text: string): Written => ({ kind: 'inline', text })
const inBrackets = (text: string): Written => ({ kind: 'flow', text })

function writeText(text: string, { key, flow, style, keyQuote, spelt }: Writing): Written {
  const name = key.replace(/\.$/, '')
  const always = flow && keyQuote === '"'
  const block = flow || !style.blocks || !text.includes('\n') ? undefined : literalBlock(text)
  if (block) return { kind: 'literal', text: block.header, lines: block.lines }
  const before = spelt?.get(text)
  if (before !== undefined && (!flow || /^["']/.test(before) || !/[,[\]{}]/.test(before)))
    if (!always || before.startsWith('"')) return inline(before)
  return inline(scalarText(text, { flow, date: isDateKey(name), quote: style.quote, always }))
}

function writeList(field: Field, items: readonly Plain[], to: Writing): Written {
  if (field.kind !== 'many' && field.kind !== 'list') throw new Refused('shape', [])
  const { key, flow, style } = to
  const [only] = items
  const isWords = field.item.kind === 'text'
  // What no plain value stands for is listed, be it alone.
  const isListed = isWords || (field.item.kind === 'record' && field.item.shorthand === undefined)
  const usual = style.lists.get(key)
  if (field.kind === 'many' && items.length === 1 && only !== undefined && only !== null)
    if (usual === 'one' || (usual === undefined && !isListed)) return write(field.item, only, to)
  const below = (isFlow: boolean) =>
    items.map(item => write(field.item, item, { ...to, key: `${key}.`, flow: isFlow }))
  if (items.length === 0) return inBrackets('[]')
  if (flow || usual === 'flow' || (usual !== 'block' && isWords)) {
    const { listPadding: pad } = style
    const text = `[${pad}${below(true).map(textOf).join(', ')}${pad}]`
    if (flow || usual === 'flow' || text.length + key.length <= MAX_FLOW) return inBrackets(text)
  }
  const lines = below(false).flatMap(each => itemLines(each, style))
  return { kind: 'list', lines, indent: listIndentOf(key, style) }
}

function writeRecord(field: RecordField, record: PlainRecord, to: Writing): Written {
  const { key, flow, style, keyQuote } = to
  const names = Object.keys(record)
  if (names.some(isUnknown)) throw new Refused('shape', [])
  const { shorthand } = field
  const alone = names.length === 1 && shorthand !== undefined ? record[shorthand] : undefined
  if (typeof alone === 'string') return writeText(alone, to)
  if (names.length === 0) return inBrackets('{}')
  const order = Object.keys(field.properties).filter(name => record[name] !== undefined)
  const pairs = (isFlow: boolean) =>
    order.map(name => {
      const inner = { ...to, key: name, flow: isFlow }
      const written = write(field.properties[name] as Field, record[name] as Plain, inner)
      return [`${keyQuote}${name}${keyQuote}`, written] as const
    })
  const usual = style.maps.get(key) ?? style.maps.get(otherKey(key))
  const isShort = shorthand !== undefined && !('date' in field.properties)
  if (flow || usual === 'flow' || (usual === undefined && isShort)) {
    const pad = style.mapPadding
    const said = pairs(true).map(([name, written]) => `${name}: ${textOf(written)}`)
    const text = `{${pad}${said.join(', ')}${pad}}`
    if (flow || usual === 'flow' || text.length + key.length <= MAX_FLOW) return inBrackets(text)
  }
  return {
    kind: 'map',
    lines: pairs(false).flatMap(([name, each]) => pairLines(name, each, style)),
  }
}

/** The key of items for that of their list, and the other way. */
const otherKey = (key: string) => (key.endsWith('.') ? key.slice(0, -1) : `${key}.`)

function textOf(written: Written): string {
  if ('text' in written && written.kind !== 'literal') return written.text
  throw new Error('a block stands between brackets')
}

/** The lines of a pair, the first one starting with its key. */
export function pairLines(key: string, written: Written, style: Style): string[] {
  const { head, body } = behindKey(written, style)
  return [head === '' ? `${key}:` : `${key}: ${head}`, ...body]
}

/** The lines of an item, the first one starting with its dash. */
export function itemLines(written: Written, style: Style): string[] {
  const { head, body } = behindDash(written, style)
  return [`-${' '.repeat(style.dashWidth - 1)}${head}`, ...body]
}

/** What is in the line of a key, and in those below, indented from the key. */
export function behindKey(written: Written, style: Style): { head: string; body: string[] } {
  switch (written.kind) {
    case 'inline':
    case 'flow':
      return { head: written.text, body: [] }
    case 'literal':
      return { head: written.text, body: indented(written.lines, style.mapIndent) }
    default: {
      const step = written.kind === 'map' ? style.mapIndent : written.indent
      return { head: '', body: indented(written.lines, step) }
    }
  }
}

/** What is in the line of a dash, and in those below, indented from the dash. */
export function behindDash(written: Written, style: Style): { head: string; body: string[] } {
  switch (written.kind) {
    case 'inline':
    case 'flow':
      return { head: written.text, body: [] }
    case 'literal':
      return { head: written.text, body: indented(written.lines, style.dashWidth) }
    default: {
      const [head = '', ...body] = written.lines
      return { head, body: indented(body, style.dashWidth) }
    }
  }
}

/** Lines further in; empty ones stay empty. */
export const indented = (lines: readonly string[], by: number): string[] =>
  lines.map(line => (line === '' ? '' : `${' '.repeat(by)}${line}`))
