import { isScalar, type Node, Scalar } from 'yaml'
import { isNothing } from '../files/decode.ts'
import type { Edit } from '../files/edit.ts'
import {
  doubleQuoted,
  isDateKey,
  isPlain,
  literalBlock,
  scalarText,
  singleQuoted,
} from '../files/scalar-text.ts'
import { collectionOf, type Slot } from './layout.ts'
import { bottomOf, columnOf, inOneLine, lineBehind, lineEndAt, nextLine } from './own-lines.ts'
import { behindDash, behindKey, indented, type Written } from './written.ts'
import type { Style } from './written-style.ts'

/** Edits that put a value into a slot, in the place of what is there. @param anchor to go before it. */
export function fill(
  text: string,
  slot: Slot,
  written: Written,
  style: Style,
  anchor?: string,
): Edit[] {
  // Behind a dash, the lines below stand under what it has beside it.
  const isBeside = slot.node !== null && inOneLine(text, slot.from, slot.start)
  const dashWidth = isBeside ? slot.start - slot.head : 2
  const { head, body } = compose(slot, written, { ...style, dashWidth }, anchor)
  if (slot.node === null) {
    const at = slot.end
    const filled = slot.bare ? `: ${head}` : ` ${head}`
    const isGlued = slot.flow && slot.isItem
    return [
      ...(head === '' ? [] : [{ start: at, end: at, text: isGlued ? head : filled }]),
      ...below(text, at, columnOf(text, slot.head), body),
    ]
  }
  const keepsProps = isScalar(slot.node) && written.kind === 'inline' && anchor === undefined
  const start = keepsProps ? slot.body : slot.start
  if (slot.flow) return [{ start, end: slot.end, text: head }]
  const isHere = inOneLine(text, slot.from, start)
  const column = columnOf(text, slot.head)
  if (isHere || keepsProps) {
    const isGone = head === '' && isHere
    const glue = head !== '' && start === slot.from ? ' ' : ''
    const ended =
      slot.end > 0 && text[slot.end - 1] === '\n'
        ? slot.end - lineEndAt(text, slot.end - 1).length
        : slot.end
    return [
      { start: isGone ? slot.from : start, end: ended, text: `${glue}${head}` },
      ...below(text, Math.max(ended, start), column, body),
    ]
  }
  const firstLine = nextLine(text, slot.from)
  const anchorEnd = slot.start < firstLine ? slot.body : slot.from
  const lastLine = bottomOf(text, lineBehind(text, slot.end), column)
  const eol = lineEndAt(text, slot.from)
  const lines = indented(body, column)
    .map(line => `${line}${eol}`)
    .join('')
  const isEnd = lastLine === text.length && !text.endsWith('\n')
  return [
    {
      start: slot.from,
      end: Math.min(anchorEnd, firstLine - 1),
      text: head === '' ? '' : ` ${head}`,
    },
    isEnd
      ? {
          start: firstLine - eol.length,
          end: lastLine,
          text: lines === '' ? '' : `${eol}${lines.slice(0, -eol.length)}`,
        }
      : { start: firstLine, end: lastLine, text: lines },
  ]
}

function compose(slot: Slot, written: Written, style: Style, anchor: string | undefined) {
  const made = slot.isItem ? behindDash(written, style) : behindKey(written, style)
  if (anchor === undefined) return made
  if (slot.isItem && (written.kind === 'map' || written.kind === 'list'))
    return { head: anchor, body: indented(written.lines, style.dashWidth) }
  return { head: made.head === '' ? anchor : `${anchor} ${made.head}`, body: made.body }
}

/** Lines below the one of an offset, indented to a column. */
function below(text: string, offset: number, column: number, lines: readonly string[]): Edit[] {
  return lines.length === 0
    ? []
    : [insertLines(text, nextLine(text, offset), indented(lines, column))]
}

/** The edit that puts whole lines where a line starts. */
export function insertLines(text: string, at: number, lines: readonly string[]): Edit {
  const eol = lineEndAt(text, Math.max(0, at - 1))
  const isOpen = at > 0 && text[at - 1] !== '\n'
  const joined = lines.join(eol)
  return { start: at, end: at, text: isOpen ? `${eol}${joined}` : `${joined}${eol}` }
}

/**
 * The edits that give a plain value that is written another text, in the quotes or the block
 * that it has, where these can hold it; undefined where they cannot.
 * @param key the key that it is the value of, or an item of the value of.
 */
export function respell(
  text: string,
  slot: Slot,
  value: string,
  key: string,
  style: Style,
): Edit[] | undefined {
  const { node, body, end, flow } = slot
  if (!isScalar(node)) return undefined
  const replaced = (spelt: string): Edit[] => [{ start: body, end, text: spelt }]
  switch ((node as Scalar).type) {
    case Scalar.QUOTE_SINGLE:
      return replaced(singleQuoted(value))
    case Scalar.QUOTE_DOUBLE:
      return replaced(doubleQuoted(value))
    case Scalar.PLAIN: {
      if (value.includes('\n') && !flow && style.blocks && literalBlock(value)) return undefined
      const to = { flow, date: isDateKey(key), quote: style.quote }
      return replaced(isPlain(value, to) ? value : scalarText(value, to))
    }
    default:
      return reblock(text, slot, value)
  }
}

/** Another text in a block that is one already: its comment and its indentation stay. */
function reblock(text: string, { body, end }: Slot, value: string): Edit[] | undefined {
  const block = literalBlock(value)
  const header = /^[|>][-+\d]*/.exec(text.slice(body, end))?.[0]
  const first = nextLine(text, body)
  if (block === undefined || header === undefined || first >= end || /\d/.test(header))
    return undefined
  const indent = /^ */.exec(text.slice(first, end))?.[0] ?? ''
  if (text.slice(first, end).trim() === '') return undefined
  const isFolded = header.startsWith('>') && !/\n/.test(value.trimEnd())
  const eol = lineEndAt(text, body)
  const lines = block.lines.map(line => (line === '' ? '' : `${indent}${line}`)).join(eol)
  const isLined = text[end - 1] === '\n'
  return [
    {
      start: body,
      end: body + header.length,
      text: `${isFolded ? '>' : '|'}${block.header.slice(1)}`,
    },
    { start: first, end, text: isLined ? `${lines}${eol}` : lines },
  ]
}

/** What the plain values below a node were written as, by what they say. */
export function speltIn(text: string, node: unknown): Map<string, string> {
  const found = new Map<string, string>()
  const look = (each: unknown) => {
    const collection = collectionOf(each)
    if (collection) for (const { slot } of collection.entries) look(slot.node)
    else if (isScalar(each) && !isNothing(each)) {
      const [start = 0, end = start] = (each as Node).range ?? []
      const raw = text.slice(start, end)
      const type = (each as Scalar).type ?? ''
      if (!raw.includes('\n') && !type.startsWith('BLOCK') && raw !== '')
        found.set(String(each.value), raw)
    }
  }
  look(node)
  return found
}
