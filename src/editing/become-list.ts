import { applyEdits, type Edit } from '../files/edit.ts'
import type { Path } from '../model/schema.ts'
import type { SourceFile } from '../model/source-file.ts'
import { insertLines } from './fill.ts'
import { findPlace } from './find-place.ts'
import type { Slot } from './layout.ts'
import {
  bottomOf,
  columnOf,
  inOneLine,
  lineBehind,
  lineEndAt,
  lineStart,
  nextLine,
  ownLines,
  startsLine,
} from './own-lines.ts'
import { ItemText, type Plain, plainAt } from './plain.ts'
import { put } from './put.ts'
import { type Refusal, Refused } from './refusal.ts'
import { readState, type State } from './state.ts'
import { anchorEdit, fieldOf } from './take-over.ts'
import { indented } from './written.ts'
import type { Style } from './written-style.ts'

/**
 * An item of a list of a file as it is written, with the comments that belong to it, to be
 * inserted into another file. What it has through aliases of values elsewhere is written out.
 */
export function takeItem(
  { kind, text }: Pick<SourceFile, 'kind' | 'text'>,
  at: Path,
): { readonly item: ItemText } | { readonly refused: Refusal } {
  try {
    const whole = readState(kind, text, [], true)
    const alone = readState(kind, applyEdits(text, onItsOwn(whole, at)), at, true)
    return { item: itemAt(alone, at) }
  } catch (error) {
    if (error instanceof Refused) return { refused: error.refusal }
    throw error
  }
}

/** Edits after which an item has no alias of anything outside it, and no anchor that nobody in it repeats. */
function onItsOwn(state: State, at: Path): Edit[] {
  const { slot } = findPlace(state.tree, at)
  const isIn = (inner: Slot) => inner.start >= slot.start && inner.end <= slot.end
  return state.anchored.flatMap(anchored => {
    const inside = anchored.aliases.filter(alias => isIn(alias.slot))
    // Those outside stay behind: what they say there does not matter here.
    const outside = anchored.aliases.filter(alias => !isIn(alias.slot))
    if (isIn(anchored.slot)) {
      const left = outside.map(alias => ({ ...alias.slot, text: '~' }))
      return inside.length > 0 ? left : [anchorEdit(state.text, anchored, at), ...left]
    }
    return inside.flatMap(({ path, isMerge }) => {
      const value = plainAt(state.plain, path)
      fieldOf(state, path)
      if (isMerge || value === undefined) throw new Refused('shared', path)
      return put(state, findPlace(state.tree, path), value)
    })
  })
}

function itemAt({ text, tree, plain }: State, at: Path): ItemText {
  const { slot, collection, entry } = findPlace(tree, at)
  const said = plainAt(plain, at)
  if (said === undefined || entry === undefined || collection === undefined || collection.isMap)
    throw new Refused('absent', at)
  const column = columnOf(text, slot.start)
  if (collection.flow || !startsLine(text, entry.head))
    return new ItemText([], dedented(text.slice(slot.start, slot.end), column), said)
  const { start, end } = ownLines(text, collection, entry, false)
  const above = text.slice(start, entry.head).split(/\r?\n/)
  // A comment may be behind the dash, with the item below it.
  const beside = text.slice(slot.from, slot.start).split(/\r?\n/)
  const comments = [...above, ...beside].map(line => line.trim()).filter(line => line !== '')
  const lines = dedented(text.slice(slot.start, end).trimEnd(), column)
  return new ItemText(comments, lines, said)
}

/** The lines of a text that starts in a column, further out by as much. */
const dedented = (text: string, column: number): string[] =>
  text.split(/\r?\n/).map((line, index) => {
    const indent = line.search(/\S|$/)
    return index === 0 ? line : line.slice(Math.min(indent, column))
  })

interface Additions {
  readonly before: readonly (Plain | ItemText)[]
  readonly after: readonly (Plain | ItemText)[]
  inFlow(item: Plain | ItemText): string
  dash(item: Plain | ItemText): string[]
  readonly listIndent: number
  readonly style: Style
}

/**
 * The edits that make a list of the one value in a slot, which stays as it is written with
 * its comments, and others. Undefined where it must be written again.
 */
export function becomeList(
  text: string,
  slot: Slot,
  isFlow: boolean,
  { before, after, inFlow, dash, listIndent, style }: Additions,
): Edit[] | undefined {
  const { start, end, from } = slot
  const written = text.slice(start, end)
  if (isFlow) {
    const isBare = !/^[["'{]/.test(written)
    if (/[\r\n]/.test(written) || (isBare && /[,[\]{}]/.test(written))) return undefined
    const pad = style.listPadding
    const opening = `[${pad}${before.map(each => `${inFlow(each)}, `).join('')}`
    const closing = `${after.map(each => `, ${inFlow(each)}`).join('')}${pad}]`
    return [
      { start, end: start, text: opening },
      { start: end, end, text: closing },
    ]
  }
  const column = columnOf(text, slot.head) + listIndent
  const eol = lineEndAt(text, from)
  const lines = (items: readonly (Plain | ItemText)[]) =>
    indented(items.flatMap(dash), column)
      .map(line => `${line}${eol}`)
      .join('')
  const behind = bottomOf(text, lineBehind(text, end), columnOf(text, slot.head))
  const added =
    after.length === 0 ? [] : [insertLines(text, behind, indented(after.flatMap(dash), column))]
  const mark = `${' '.repeat(column)}-${' '.repeat(style.dashWidth - 1)}`
  if (inOneLine(text, from, start)) {
    if (written.includes('\n')) return undefined
    return [{ start: from, end: start, text: `${eol}${lines(before)}${mark}` }, ...added]
  }
  // A block below the key: its lines move behind the dash.
  if (start !== slot.body) return undefined
  const firstLine = lineStart(text, start)
  const shift = column + style.dashWidth - columnOf(text, start)
  if (shift < 0) return undefined
  const moved: Edit[] = []
  for (let at = nextLine(text, start); at < behind; at = nextLine(text, at))
    if (text.slice(at, nextLine(text, at)).trim() !== '')
      moved.push({ start: at, end: at, text: ' '.repeat(shift) })
  return [{ start: firstLine, end: start, text: `${lines(before)}${mark}` }, ...moved, ...added]
}
