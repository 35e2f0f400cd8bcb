import { applyEdits, type Edit } from '../files/edit.ts'
import type { Path } from '../model/schema.ts'
import type { SourceFile } from '../model/source-file.ts'
import { findPlace } from './find-place.ts'
import { ItemText } from './item-text.ts'
import type { Slot } from './layout.ts'
import { columnOf, startsLine } from './lines.ts'
import { ownLines } from './own-lines.ts'
import { plainAt } from './plain.ts'
import { put } from './put.ts'
import { readState } from './read-state.ts'
import { type Refusal, Refused } from './refusal.ts'
import type { State } from './state.ts'
import { anchorEdit, fieldOf } from './take-over.ts'

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
  // A comment may stand behind the dash, with the item below it.
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
