import { isMap } from 'yaml'
import { keyOf, mergedInto } from '../files/decode.ts'
import type { Edit } from '../files/edit.ts'
import { fill } from './fill.ts'
import { findPlace, type Place } from './find-place.ts'
import { fieldAt } from './normal.ts'
import { Refused } from './refusal.ts'
import { removeFromBlock, removeFromFlow } from './remove-entry.ts'
import type { State } from './state.ts'

/** The paths to remove so that an item or a pair is gone: with the last item of a list, the pair of the list. */
export function erasedBy(
  state: State,
  place: Place,
): { place: Place; as: 'entry' | 'list' | 'map' } {
  const { collection, single, at } = place
  const isLast = single || collection?.entries.length === 1
  if (!isLast || at.length === 0) return { place, as: 'entry' }
  const parent = at.slice(0, -1)
  if (typeof at.at(-1) === 'string') return { place: findPlace(state.tree, parent), as: 'map' }
  const outer = findPlace(state.tree, parent)
  return fieldAt(state.kind, parent).kind === 'list'
    ? { place: outer, as: 'list' }
    : erasedBy(state, outer)
}

export function erase(state: State, place: Place, as: 'entry' | 'list' | 'map'): readonly Edit[] {
  const { text, style } = state
  const { collection, entry } = place
  if (as === 'list') return fill(text, place.slot, { kind: 'flow', text: '[]' }, style)
  if (as === 'map') {
    if (place.at.length === 0) throw new Refused('shape', place.at)
    return fill(text, place.slot, { kind: 'flow', text: '{}' }, style)
  }
  if (collection === undefined || entry === undefined) throw new Refused('shape', place.at)
  if (collection.isMap && collection.entries.filter(({ key }) => key === entry.key).length > 1)
    throw new Refused('twice', place.at)
  // What its own key hides would come back.
  const { node } = collection
  if (
    isMap(node) &&
    mergedInto(node, each => state.tree.resolve(each)).some(pair => keyOf(pair) === entry.key)
  )
    throw new Refused('shared', place.at)
  return collection.flow
    ? removeFromFlow(text, collection, entry)
    : removeFromBlock(text, collection, entry, place.at.length === 1)
}
