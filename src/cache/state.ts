import { type FoundFile, fileIn, type Listing, type Stretch } from '../directory/list-files.ts'
import type { Index } from './index-file.ts'
import { keysAt, type Layer } from './layer.ts'
import { FAILING_KEY, FLAG } from './layout.ts'
import type { Recorded } from './record.ts'

/** A file by its place in the listing, and the stretch that it is in. */
export type FileAt = readonly [i: number, stretch: Stretch]

/** With a key of 32 bits, the place of one fits into a number. */
const MOST_FILES = 2 ** 21

/** The files that are there, each with what an index knows of it or what was made anew; all by their place in the listing. */
export class State {
  readonly listing: Listing
  /** The index; undefined when there is none, or it depends on other settings. */
  readonly old: Index | undefined
  private readonly places: Int32Array
  /** The records made anew; undefined for files that nobody wants. */
  readonly made = new Map<number, Recorded | undefined>()

  /** @param places where each file stands in the index; -1 for one that it does not know. */
  constructor(listing: Listing, old: Index | undefined, places: Int32Array) {
    this.listing = listing
    this.old = old
    this.places = places
  }

  /** Its place in the index, where that still holds. */
  place(i: number): number | undefined {
    if (this.old === undefined || this.made.has(i) || this.places[i] === -1) return undefined
    return this.places[i]
  }

  flags(i: number): number {
    const place = this.place(i)
    return place === undefined ? (this.made.get(i)?.flags ?? 0) : (this.old?.flags(place) ?? 0)
  }

  keys(i: number): ArrayLike<number> {
    const known = this.facts(i)
    if (known === undefined) return this.made.get(i)?.traces?.keys ?? []
    return keysAt(known.facts, known.own)
  }

  /**
   * Whether one of a file's days lies outside of what is all right.
   * @param limits for each two of its days, the least and the greatest number.
   */
  isOutside(i: number, limits: readonly number[]): boolean {
    const place = this.place(i)
    if (place === undefined || this.old === undefined) {
      const { days = [] } = this.made.get(i)?.traces ?? {}
      return isOutside(days, 0, days.length, limits)
    }
    // Asked of every file, so nothing is made to answer.
    const { count } = this.old.base.header
    const layer = place < count ? this.old.base : (this.old.changes as Layer)
    const width = layer.header.days
    return isOutside(
      layer.facts().days,
      (place < count ? place : place - count) * width,
      width,
      limits,
    )
  }

  /** The days of a file, as they are kept. */
  days(i: number): ArrayLike<number> {
    const known = this.facts(i)
    if (known === undefined) return this.made.get(i)?.traces?.days ?? []
    const { facts, own, count } = known
    return facts.days.subarray(own * count, (own + 1) * count)
  }

  /** How many contacts a file has, plus one; 0 for what is no organisation. */
  people(i: number): number {
    const place = this.place(i)
    if (place === undefined || this.old === undefined) return this.made.get(i)?.people ?? 0
    const { count } = this.old.base.header
    return (
      (place < count
        ? this.old.base.facts().people[place]
        : this.old.changes?.facts().people[place - count]) ?? 0
    )
  }

  /** What model/addressee.ts packs of each organisation, one after the other. */
  addressees(): string {
    const parts: string[] = []
    for (let i = 0; i < this.listing.count; ) {
      const known = this.facts(i)
      if (known === undefined) {
        const made = this.made.get(i++)?.addressees
        if (made) parts.push(`${made}\n`)
        continue
      }
      // Mostly a run of files as they were.
      const { facts, own } = known
      let next = i + 1
      const end = i + facts.people.length - own
      while (next < Math.min(end, this.listing.count)) {
        if (this.place(next) !== (this.places[i] ?? 0) + next - i) break
        next++
      }
      const { outlineStarts, outlines } = facts
      parts.push(
        outlines.toString('latin1', outlineStarts[own] ?? 0, outlineStarts[own + next - i] ?? 0),
      )
      i = next
    }
    return parts.join('').slice(0, -1)
  }

  private facts(i: number) {
    const place = this.place(i)
    if (place === undefined || this.old === undefined) return undefined
    const { layer, own } = this.old.at(place)
    return { facts: layer.facts(), own, count: layer.header.days }
  }

  /** The files that are asked for, with their stretches, in order: nothing is made of the others. */
  filesWhere(isAsked: (i: number, stretch: Stretch) => boolean): FileAt[] {
    const asked: FileAt[] = []
    for (const stretch of this.listing.stretches) {
      const end = stretch.first + stretch.names.length
      for (let i = stretch.first; i < end; i++) if (isAsked(i, stretch)) asked.push([i, stretch])
    }
    return asked
  }

  file(i: number, stretch: Stretch): FoundFile {
    return fileIn(this.listing, stretch, i - stretch.first)
  }

  /**
   * Of each file whether it shares keys with others, or has one twice: the bits `shared`
   * and `sharedFailing` of its flags.
   */
  sharing(): Uint8Array {
    const bits = new Uint8Array(this.listing.count)
    let total = 0
    for (let i = 0; i < bits.length; i++) total += this.keys(i).length
    // Numbers made of a key and the place of its file: sorted, those of a key stand together.
    const all = new Float64Array(total)
    let n = 0
    for (let i = 0; i < bits.length; i++) {
      const keys = this.keys(i)
      for (let at = 0; at < keys.length; at++) all[n++] = (keys[at] as number) * MOST_FILES + i
    }
    all.sort()
    const keyAt = (at: number) => Math.floor((all[at] ?? 0) / MOST_FILES)
    for (let at = 1; at < total; at++) {
      const key = keyAt(at)
      if (key !== keyAt(at - 1)) continue
      const bit = FLAG.shared | (key & FAILING_KEY ? FLAG.sharedFailing : 0)
      for (const each of [at - 1, at]) {
        const i = (all[each] ?? 0) % MOST_FILES
        bits[i] = (bits[i] ?? 0) | bit
      }
    }
    return bits
  }
}

function isOutside(
  days: ArrayLike<number>,
  from: number,
  count: number,
  limits: readonly number[],
): boolean {
  for (let at = 0; at < count; at += 2) {
    const first = days[from + at] ?? 0
    // 0 says that there is no day.
    if (first !== 0 && first < (limits[at] ?? 0)) return true
    if ((days[from + at + 1] ?? 0) > (limits[at + 1] ?? 0)) return true
  }
  return false
}
