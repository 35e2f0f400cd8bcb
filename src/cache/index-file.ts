import type { Listing } from '../directory/list-files.ts'
import { type Layer, openLayer } from './layer.ts'
import type { Identity } from './layout.ts'
import { changesPath } from './location.ts'
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

  /** As layout.ts names them. Asked of every file, so nothing is made to answer. */
  flags(place: number): number {
    const { flags } = this.base
    return (place < flags.length ? flags[place] : this.changes?.flags[place - flags.length]) ?? 0
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

  /** Whether the file at a place is the one that has a stamp. */
  isSame(place: number, stamps: Float64Array, i: number): boolean {
    const { count } = this.base.header
    return place < count
      ? isSame(stamps, i, this.base.stamps, place)
      : isSame(stamps, i, (this.changes as Layer).stamps, place - count)
  }

  /** The files of which the haystack holds one of the needles. */
  filesWith(needles: readonly string[]): Set<number> {
    const found = new Set<number>()
    let first = 0
    for (const layer of this.layers()) {
      for (const own of layer.filesWith(needles)) found.add(first + own)
      first += layer.header.count
    }
    return found
  }

  /** Where each file of a listing stands. */
  placesOf(listing: Listing): Places {
    const { count } = this.base.header
    const of = placesIn(this.base, listing)
    const gone = count - countKnown(of)
    if (this.changes === undefined) return { of, gone, goneSince: 0 }
    const changed = placesIn(this.changes, listing)
    changed.forEach((own, i) => {
      if (own !== -1) of[i] = count + own
    })
    return { of, gone, goneSince: this.changes.header.count - countKnown(changed) }
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

/** Opens an index; undefined when there is none, or it is of another directory or program, or damaged. */
export async function openIndex(path: string, identity: Identity): Promise<Index | undefined> {
  const base = await openLayer(path, identity)
  if (base === undefined) return undefined
  const { table, basis } = base.header
  const changes = await openLayer(changesPath(path), identity)
  if (changes?.header.changesOf === table && changes.header.basis === basis)
    return new Index(base, changes)
  changes?.close()
  return new Index(base, undefined)
}

function placesIn({ stretches, names }: Layer, listing: Listing): Int32Array {
  const places = new Int32Array(listing.count).fill(-1)
  let known: Map<string, number> | undefined
  let next = 0
  let first = 0
  for (const stretch of listing.stretches) {
    const count = stretch.names.length
    // Mostly a folder holds what it held.
    const [folder, had] = stretches[next] ?? []
    if (folder === stretch.folder && had === count && isRun(stretch.names, names, first)) {
      for (let i = 0; i < count; i++) places[stretch.first + i] = first + i
      first += count
      next++
      continue
    }
    known ??= placesByPath(stretches, names)
    stretch.names.forEach((name, i) => {
      places[stretch.first + i] = known?.get(`${stretch.folder}/${name}`) ?? -1
    })
    while (next < stretches.length && (stretches[next]?.[0] ?? '') <= stretch.folder) {
      first += stretches[next]?.[1] ?? 0
      next++
    }
  }
  return places
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

function countKnown(places: Int32Array): number {
  let known = 0
  for (const place of places) if (place !== -1) known++
  return known
}
