import type { Edit } from '../files/edit.ts'
import type { Path } from '../model/schema.ts'
import type { Anchored, WrittenAlias } from './aliases.ts'
import { fill } from './fill.ts'
import type { Place } from './find-place.ts'
import type { Slot } from './layout.ts'
import { fieldAt } from './normal.ts'
import { plainAt } from './plain.ts'
import { Refused } from './refusal.ts'
import { type State, writingAt } from './state.ts'
import { write } from './written.ts'

/** An anchored node that would change under others' aliases, with these. */
export function sharedWith(
  { anchored }: State,
  { slot, inside }: Place,
  isReplaced: boolean,
): { anchored: Anchored; aliases: readonly WrittenAlias[] } | undefined {
  for (const each of anchored) {
    const isIn = (inner: Slot) => inner.start >= slot.start && inner.end <= slot.end
    if (
      inside.some(({ node }) => node === each.slot.node) ||
      (slot.node === each.slot.node && !isReplaced)
    )
      return { anchored: each, aliases: each.aliases }
    if (!isReplaced || !isIn(each.slot)) continue
    const others = each.aliases.filter(alias => !isIn(alias.slot))
    if (others.length > 0) return { anchored: each, aliases: others }
  }
  return undefined
}

/** Edits after which the first of the aliases holds the value and the anchor, and the node is free. */
export function takeOver(
  state: State,
  { anchored, aliases }: { anchored: Anchored; aliases: readonly WrittenAlias[] },
  at: Path,
): Edit[] {
  const { name, slot } = anchored
  const [first] = aliases
  const value = first && plainAt(state.plain, first.path)
  const isFree =
    first && !first.isMerge && !(first.slot.start >= slot.start && first.slot.end <= slot.end)
  if (!isFree || value === undefined) throw new Refused('shared', at)
  const writing = writingAt(state, first.path, first.slot)
  const written = write(fieldOf(state, first.path), value, writing)
  return [
    anchorEdit(state.text, anchored, at),
    ...fill(state.text, first.slot, written, state.style, `&${name}`),
  ]
}

/** The edit that takes an anchor from its node. */
export function anchorEdit(text: string, { slot }: Anchored, at: Path): Edit {
  const props = text.slice(slot.start, slot.body)
  const found = /&[^\s,[\]{}]+[ \t]*/.exec(props)
  if (found === null) throw new Refused('shared', at)
  const start = slot.start + found.index
  const end = start + found[0].length
  // Nothing else in its line: the blank before it goes too.
  const isLast = /[\r\n]/.test(text[end] ?? '\n')
  return { start: isLast && text[start - 1] === ' ' ? start - 1 : start, end, text: '' }
}

/** The description of a place that the file has; keys that the model does not know have none. */
export function fieldOf({ kind }: State, path: Path) {
  try {
    return fieldAt(kind, path)
  } catch {
    throw new Refused('shared', path)
  }
}
