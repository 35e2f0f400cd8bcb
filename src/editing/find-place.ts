import { isAlias, isMap, isSeq, type Node } from 'yaml'
import { keyOf, mergedInto } from '../files/decode.ts'
import type { Path } from '../model/schema.ts'
import type { Tree } from '../model/source-file.ts'
import { type Collection, collectionOf, type Entry, type Slot, topSlot } from './layout.ts'
import { Refused } from './refusal.ts'

/** A place of a file, as far as it is written. */
export interface Place {
  /** How much of the path is written: all of it, or what leads to an alias, a plain value for a record, or a key that is not there. */
  readonly at: Path
  readonly slot: Slot
  /** Of a key that is not there: the mapping that it would be in. */
  readonly absentIn?: Collection
  /** Whether the key comes from another mapping by `<<`. */
  readonly merged?: boolean
  /** What it is an entry of; absent for the top, and for one value that stands for a list. */
  readonly collection?: Collection
  readonly entry?: Entry
  /** Whether the last step of the path is the first item of one value that stands for a list. */
  readonly single: boolean
  /** Every node that the place is in, from the top, with its slot; without its own. */
  readonly inside: readonly Slot[]
}

/**
 * Finds where a place is written, or the last place before it that is.
 * @throws Refused when another thing stands on the way than the model knows.
 */
export function findPlace(tree: Tree, path: Path): Place {
  let slot = topSlot(tree.contents)
  let found: Pick<Place, 'collection' | 'entry' | 'single'> = { single: false }
  const inside: Slot[] = []
  for (const [depth, step] of path.entries()) {
    const at = path.slice(0, depth)
    const { node } = slot
    const stop = { at, slot, inside, ...found }
    // What an alias stands for may be one value that stands for a list; then it is its item.
    if (typeof step === 'number' && !isSeq(tree.resolve(node))) {
      if (step !== 0 || node === null) throw new Refused('absent', path)
      found = { single: true }
      continue
    }
    if (isAlias(node as Node)) return stop
    if (typeof step === 'string' && !isMap(node)) return stop
    const collection = collectionOf(node)
    if (collection === undefined) throw new Refused('shape', at)
    const entry =
      typeof step === 'number'
        ? collection.entries[step]
        : collection.entries.find(({ key }) => key === step)
    inside.push(slot)
    if (entry === undefined) {
      if (typeof step === 'number' || !isMap(node)) throw new Refused('absent', path)
      const merged = mergedInto(node, each => tree.resolve(each)).some(pair => keyOf(pair) === step)
      return { at: [...at, step], slot, inside, absentIn: collection, merged, single: false }
    }
    slot = entry.slot
    found = { collection, entry, single: false }
  }
  return { at: path, slot, inside, ...found }
}
