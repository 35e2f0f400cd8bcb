import type { Edit } from '../files/edit.ts'
import { insertLines } from './fill.ts'
import type { Place } from './find-place.ts'
import type { Collection, Entry } from './layout.ts'
import { fieldAt } from './normal.ts'
import {
  bottomOf,
  columnOf,
  inOneLine,
  lineAt,
  lineBehind,
  lineEndAt,
  lineStart,
  nextLine,
  ownLines,
  startsLine,
} from './own-lines.ts'
import { quoteOf, type State } from './state.ts'
import { indented, pairLines, type Written } from './written.ts'

/** Puts a key into a mapping without it, where the order of the model has it. */
export function addPair(
  state: State,
  map: Collection,
  place: Place,
  name: string,
  written: Written,
): readonly Edit[] {
  const { text, style, kind } = state
  const { entries } = map
  const parent = fieldAt(kind, place.at.slice(0, -1))
  const order = parent.kind === 'record' ? Object.keys(parent.properties) : []
  const rank = order.indexOf(name)
  const rankOf = (key: string | undefined) => (key === '<<' ? -1 : order.indexOf(key ?? ''))
  let index = 0
  let best = -2
  entries.forEach(({ key }, position) => {
    const own = key === '<<' ? -1 : rankOf(key)
    if ((key === '<<' || own >= 0) && own < rank && own >= best) {
      best = own
      index = position + 1
    }
  })
  if (best === -2) {
    const next = entries.findIndex(({ key }) => rankOf(key) > rank)
    index = next === -1 ? entries.length : next
  }
  const quote = quoteOf(map)
  const key = `${quote}${name}${quote}`
  if (map.flow) {
    const [line = ''] = pairLines(key, written, style)
    return addToFlow(text, map, index, line, style.mapPadding)
  }
  const lines = pairLines(key, written, style)
  return addToBlock(
    text,
    map,
    index,
    [aligned(text, map, lines[0] ?? ''), ...lines.slice(1)],
    false,
  )
}

/** A pair with its value in the common column, if the values of its mapping are aligned. */
function aligned(text: string, { entries }: Collection, line: string): string {
  const widths = entries
    .filter(
      ({ slot }) => slot.start > slot.from && !text.slice(slot.from, slot.start).includes('\n'),
    )
    .map(({ head, slot }) => ({ width: slot.start - head, gap: slot.start - slot.from }))
  const [first] = widths
  const isAligned =
    first !== undefined &&
    widths.length > 1 &&
    widths.every(({ width }) => width === first.width) &&
    widths.some(({ gap }) => gap > 1)
  const found = /^(\S+:) (?=\S)/.exec(line)
  if (!isAligned || !found?.[1]) return line
  return `${found[1].padEnd(first.width - 1)} ${line.slice(found[0].length)}`
}

/**
 * The edits that put lines, without indentation, into a block before one of its entries, or
 * behind the last one: below the comments that belong to the one before.
 * @param spaced whether a blank line parts the entries.
 */
export function addToBlock(
  text: string,
  collection: Collection,
  index: number,
  lines: readonly string[],
  spaced: boolean,
): Edit[] {
  const { entries } = collection
  const before = entries[index - 1]
  if (before) {
    const column = columnOf(text, before.head)
    const at = bottomOf(text, lineBehind(text, before.end), column)
    return [insertLines(text, at, indented(spaced ? ['', ...lines] : lines, column))]
  }
  const first = entries[0] as Entry
  const column = columnOf(text, first.head)
  const isOwn = startsLine(text, first.head)
  const eol = lineEndAt(text, first.head)
  if (isOwn && !collection.isMap) {
    const { start } = ownLines(text, collection, first, false)
    return [insertLines(text, start, indented(spaced ? [...lines, ''] : lines, column))]
  }
  const [head = '', ...rest] = lines
  const added = [head, ...indented(rest, column)].join(eol)
  return [{ start: first.head, end: first.head, text: `${added}${eol}${' '.repeat(column)}` }]
}

/** Whether most entries of a block have a blank line above them. */
export function isSpaced(text: string, { entries, isMap, flow }: Collection): boolean {
  if (flow || isMap || entries.length < 2) return false
  const spaced = entries.slice(1).filter((entry, index) => {
    const before = entries[index] as Entry
    return /\n[ \t]*\r?\n/.test(text.slice(Math.max(0, before.end - 1), entry.head))
  })
  return spaced.length * 2 >= entries.length - 1
}

/** The edits that put an entry between brackets or braces, before another one or last. */
export function addToFlow(
  text: string,
  { entries, open, close, isMap }: Collection,
  index: number,
  added: string,
  padding: string,
): Edit[] {
  const [first] = entries
  if (first === undefined) return addToEmpty(text, open, close, added, isMap ? padding : '')
  const before = entries[index - 1]
  const glue = glueOf(text, entries, open)
  if (before === undefined)
    return [{ start: first.head, end: first.head, text: `${added},${glue}` }]
  const { comma, end } = before
  const behind = comma === undefined ? end : comma + 1
  const comment = /^[ \t]*#[^\r\n]*/.exec(text.slice(behind, nextLine(text, behind)))?.[0]
  if (comment === undefined) return [{ start: end, end, text: `,${glue}${added}` }]
  // The comment stays with what it is behind.
  const at = behind + comment.length
  const lined =
    glue === ' ' ? `${lineEndAt(text, at)}${' '.repeat(columnOf(text, before.head))}` : glue
  return comma === undefined
    ? [
        { start: end, end, text: ',' },
        { start: at, end: at, text: `${lined}${added}` },
      ]
    : [{ start: at, end: at, text: `${lined}${added},` }]
}

/** Between nothing but blanks and comments. */
function addToEmpty(
  text: string,
  open: number,
  close: number,
  added: string,
  padding: string,
): Edit[] {
  const inside = text.slice(open, close)
  if (!inside.includes('\n'))
    return [{ start: open, end: close, text: `${padding}${added}${padding}` }]
  const eol = lineEndAt(text, open)
  const last = lineStart(text, close)
  const comment = inside.split('\n').findLast(line => line.trim().startsWith('#'))
  const indent = comment?.match(/^\s*/)?.[0] ?? `${' '.repeat(columnOf(text, close))}  `
  return [{ start: last, end: last, text: `${indent}${added}${eol}` }]
}

/** What stands between a comma and the next entry: a blank, or a line end and an indentation. */
function glueOf(text: string, entries: readonly Entry[], open: number): string {
  const [first, second] = entries as [Entry, Entry | undefined]
  const isLined = second
    ? !inOneLine(text, first.end, second.head)
    : !inOneLine(text, open, first.head)
  const own = second && isLined ? second : first
  if (!isLined || !startsLine(text, own.head)) return ' '
  const indent = lineAt(text, lineStart(text, own.head)).match(/^\s*/)?.[0] ?? ''
  return `${lineEndAt(text, first.head)}${indent}`
}
