import type { Listing } from '../directory/list-files.ts'
import { type Layer, openLayer } from './layer.ts'
import type { Identity } from './layout.ts'
import { changesPath } from './location.ts'
import type { OwnFile } from './own-file.ts'
import { isSame } from './stamps.ts'

/**
 * An index: for each file what says whether it changed, what it is searched by, and what it
 * holds. Files have a place in it; those of the second layer, which tells changes, come
 * after those of the first.
 */
export class Index {
  readonly base: Layer
  readonly changes: Layer | undefined

  constructor(base: Layer, changes: Layer | undefined) {
    this.base = base
    this.changes = changes
  }

  get basis(): string {
    return this.base.header.basis
  }

  /** The layer that a place is in, and its place there. */
  at(place: number): { readonly layer: Layer; readonly own: number } {
    const { count } = this.base.header
    return place < count
      ? { layer: this.base, own: place }
      : { layer: this.changes as Layer, own: place - count }
  }

  /** As layout.ts names them, of the files at these places; 0 where there is none. */
  flagsOf(places: Int32Array): Uint8Array {
    const { flags } = this.base
    const more = this.changes?.flags
    // Like all that is asked of every file: one loop over tables, which makes nothing.
    const all = new Uint8Array(places.length)
    for (let i = 0; i < all.length; i++) {
      const place = places[i] as number
      if (place !== -1)
        all[i] = (place < flags.length ? flags[place] : more?.[place - flags.length]) as number
    }
    return all
  }

  /** @throws Damaged */
  record(place: number): Buffer {
    const { layer, own } = this.at(place)
    return layer.record(own)
  }

  haystack(place: number): Buffer {
    const { layer, own } = this.at(place)
    return layer.haystack(own)
  }

  /** Of each file whether the one at its place has its stamp: 1 where it does. */
  unchanged(places: Int32Array, stamps: Float64Array): Uint8Array {
    const { count } = this.base.header
    const { stamps: known } = this.base
    const since = this.changes?.stamps ?? known
    const same = new Uint8Array(places.length)
    for (let i = 0; i < same.length; i++) {
      const place = places[i] as number
      if (place === -1) continue
      const isOld = place < count
      if (isSame(stamps, i, isOld ? known : since, isOld ? place : place - count)) same[i] = 1
    }
    return same
  }

  /** Of each place whether the haystack of its file holds one of the needles: 1 where it does. @throws Damaged */
  holding(needles: readonly string[]): Uint8Array {
    const layers = this.layers()
    const found = new Uint8Array(layers.reduce((sum, { header }) => sum + header.count, 0))
    let first = 0
    for (const layer of layers) {
      for (const own of layer.filesWith(needles)) found[first + own] = 1
      first += layer.header.count
    }
    return found
  }

  /** Where each file of a listing stands. */
  placesOf(listing: Listing): Places {
    const of = new Int32Array(listing.count).fill(-1)
    let first = 0
    const [gone = 0, goneSince = 0] = this.layers().map(layer => {
      const { count } = layer.header
      const missing = count - findPlaces(layer, listing, first, of)
      first += count
      return missing
    })
    return { of, gone, goneSince }
  }

  layers(): readonly Layer[] {
    return this.changes ? [this.base, this.changes] : [this.base]
  }

  /** Reads all records at once: for when most will be asked for. */
  readAll(): void {
    for (const each of this.layers()) each.readAll()
  }

  close(): void {
    for (const each of this.layers()) each.close()
  }
}

/** Where the files of a listing stand in an index. */
export interface Places {
  /** -1 for one that is not known. */
  readonly of: Int32Array
  /** How many files of the first layer are no longer there. */
  readonly gone: number
  /** Likewise of the second. */
  readonly goneSince: number
}

/** Of a directory without an index. */
export const nowhere = ({ count }: Listing): Places => ({
  of: new Int32Array(count).fill(-1),
  gone: 0,
  goneSince: 0,
})

/**
 * Opens an index; undefined when there is none, it is of another directory or program,
 * damaged, or others can write it.
 */
export async function openIndex(
  { path, user }: OwnFile,
  identity: Identity,
): Promise<Index | undefined> {
  const base = await openLayer({ path, user }, identity)
  if (base === undefined) return undefined
  const { table, basis } = base.header
  const changes = await openLayer({ path: changesPath(path), user }, identity)
  if (changes?.header.changesOf === table && changes.header.basis === basis)
    return new Index(base, changes)
  changes?.close()
  return new Index(base, undefined)
}

/**
 * Finds where the files of a listing stand in a layer.
 * @param before how many places come before those of the layer.
 * @param places filled with what is found.
 * @returns how many are.
 */
function findPlaces(
  { stretches, names }: Layer,
  listing: Listing,
  before: number,
  places: Int32Array,
): number {
  let found = 0
  let known: Map<string, number> | undefined
  let next = 0
  let first = 0
  for (const stretch of listing.stretches) {
    const count = stretch.names.length
    // Mostly a folder holds what it held.
    const [folder, had] = stretches[next] ?? []
    if (folder === stretch.folder && had === count && isRun(stretch.names, names, first)) {
      for (let i = 0; i < count; i++) places[stretch.first + i] = before + first + i
      found += count
      first += count
      next++
      continue
    }
    known ??= placesByPath(stretches, names)
    stretch.names.forEach((name, i) => {
      const own = known?.get(`${stretch.folder}/${name}`)
      if (own === undefined) return
      places[stretch.first + i] = before + own
      found++
    })
    while (next < stretches.length && (stretches[next]?.[0] ?? '') <= stretch.folder) {
      first += stretches[next]?.[1] ?? 0
      next++
    }
  }
  return found
}

function isRun(names: readonly string[], others: readonly string[], first: number): boolean {
  for (let i = 0; i < names.length; i++) if (names[i] !== others[first + i]) return false
  return true
}

function placesByPath(stretches: Layer['stretches'], names: Layer['names']): Map<string, number> {
  const places = new Map<string, number>()
  let place = 0
  for (const [folder, count] of stretches)
    for (let i = 0; i < count; i++, place++) places.set(`${folder}/${names[place]}`, place)
  return places
}
