import { isAlias, type Node } from 'yaml'
import type { Path } from '../model/schema.ts'
import type { Tree } from '../model/source-file.ts'
import { collectionOf, type Slot, topSlot } from './layout.ts'

/** An alias in a text. */
export interface WrittenAlias {
  readonly slot: Slot
  readonly path: Path
  /** Whether it gives its keys to the mapping around it: `<<: *base`. */
  readonly isMerge: boolean
  /** The node that it repeats. */
  readonly target: unknown
}

/** A node that aliases may repeat. */
export interface Anchored {
  readonly name: string
  readonly slot: Slot
  readonly aliases: readonly WrittenAlias[]
}

/** Every anchored node of a tree that aliases repeat, in order, with these. */
export function anchoredIn(tree: Tree): readonly Anchored[] {
  const aliases: WrittenAlias[] = []
  const slots = new Map<unknown, Slot>()
  const look = (slot: Slot, path: Path, isMerge: boolean) => {
    const node = slot.node as Node | null
    if (isAlias(node)) aliases.push({ slot, path, isMerge, target: tree.resolve(node) })
    else if (node?.anchor) slots.set(node, slot)
    collectionOf(node)?.entries.forEach(({ key, slot: inner }, index) => {
      look(inner, [...path, key ?? index], isMerge || key === '<<')
    })
  }
  look(topSlot(tree.contents), [], false)
  return [...slots].flatMap(([node, slot]) => {
    const own = aliases.filter(({ target }) => target === node)
    const name = (node as Node).anchor ?? ''
    return own.length > 0 ? [{ name, slot, aliases: own }] : []
  })
}
