import { keysAt } from './layer.ts'
import type { State } from './state.ts'

/** Of which files findings that were kept say nothing any more; 1 at their place in the listing. */
export interface Affected {
  /** Those that must be compared anew: they changed, or share a key with one that did. */
  readonly files: Uint8Array
  /** Those that are needed for it: they share a key with one of these. */
  readonly needed: Uint8Array
  /** The places, in an index's first layer, of files that are no longer as they were there. */
  readonly outdated: readonly number[]
}

/**
 * Compares files with the first layer of their index, which findings are kept of.
 * @param unknown the places there of files of which nothing is kept.
 */
export function affectedSince(unknown: readonly number[], state: State): Affected {
  const base = state.old?.base
  const isUnknown = new Set(unknown)
  const isCurrent = new Uint8Array(base?.header.count ?? 0)
  const changed = new Uint8Array(state.listing.count)
  for (let i = 0; i < changed.length; i++) {
    const place = state.places[i] ?? -1
    if (place >= 0 && place < isCurrent.length && !isUnknown.has(place)) isCurrent[place] = 1
    else changed[i] = 1
  }
  const outdated: number[] = []
  for (let place = 0; place < isCurrent.length; place++) if (!isCurrent[place]) outdated.push(place)
  const keys = keysOf(changed, state)
  if (base) for (const place of outdated) addAll(keys, keysAt(base.facts(), place))
  const files = holding(keys, changed, state)
  return { files, needed: holding(keysOf(files, state), files, state), outdated }
}

/** Files, and those that hold one of these keys. */
function holding(keys: ReadonlySet<number>, files: Uint8Array, state: State): Uint8Array {
  if (keys.size === 0) return files
  return files.map((is, i) => (is || hasOne(state.keys(i), keys) ? 1 : 0))
}

function keysOf(files: Uint8Array, state: State): Set<number> {
  const keys = new Set<number>()
  for (let i = 0; i < files.length; i++) if (files[i]) addAll(keys, state.keys(i))
  return keys
}

function addAll(keys: Set<number>, more: ArrayLike<number>): void {
  for (let at = 0; at < more.length; at++) keys.add(more[at] as number)
}

function hasOne(own: ArrayLike<number>, keys: ReadonlySet<number>): boolean {
  for (let at = 0; at < own.length; at++) if (keys.has(own[at] as number)) return true
  return false
}
