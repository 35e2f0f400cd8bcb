import { type FoundFile, fileIn, type Listing, type Stretch } from '../directory/list-files.ts'
import type { FileKind } from '../directory/source-file.ts'
import type { Index } from './index-file.ts'
import { keysAt } from './layer.ts'
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
  /** Of each file, as layout.ts names them. */
  readonly flags: Uint8Array
  /** Of each file its place in the index, where that still holds; else -1. */
  readonly places: Int32Array
  private readonly anew = new Map<number, Recorded | undefined>()

  /** @param places where each file stands in the index; -1 for one that it does not know. */
  constructor(listing: Listing, old: Index | undefined, places: Int32Array) {
    this.listing = listing
    this.old = old
    this.places = old ? places : new Int32Array(places.length).fill(-1)
    this.flags = old?.flagsOf(places) ?? new Uint8Array(places.length)
  }

  /** The records made anew; undefined for files that nobody wants. */
  get made(): ReadonlyMap<number, Recorded | undefined> {
    return this.anew
  }

  /** Takes a record made anew instead of what an index knows. */
  make(i: number, recorded: Recorded | undefined): void {
    this.anew.set(i, recorded)
    this.places[i] = -1
    this.flags[i] = recorded?.flags ?? 0
  }

  keys(i: number): ArrayLike<number> {
    const known = this.facts(i)
    if (known === undefined) return this.made.get(i)?.traces?.keys ?? []
    return keysAt(known.facts, known.own)
  }

  /**
   * Marks the files of which one of the days lies outside of what is all right.
   * @param limits for each two of a file's days, the least and the greatest number.
   */
  markOutside(marks: Uint8Array, limits: readonly number[]): void {
    const { places } = this
    const [old, since] = this.old?.layers().map(layer => layer.facts().days) ?? []
    const [width = 0, widthSince = 0] = this.old?.layers().map(({ header }) => header.days) ?? []
    const count = this.old?.base.header.count ?? 0
    for (let i = 0; i < marks.length; i++) {
      const place = places[i] as number
      if (place === -1) {
        const { days = [] } = this.made.get(i)?.traces ?? {}
        if (isOutside(days, 0, days.length, limits)) marks[i] = 1
      } else if (
        place < count
          ? isOutside(old as Uint32Array, place * width, width, limits)
          : isOutside(since as Uint32Array, (place - count) * widthSince, widthSince, limits)
      )
        marks[i] = 1
    }
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
    const place = this.places[i] ?? -1
    if (place === -1 || this.old === undefined) return this.made.get(i)?.people ?? 0
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
        if (this.places[next] !== (this.places[i] ?? 0) + next - i) break
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
    const place = this.places[i] ?? -1
    if (place === -1 || this.old === undefined) return undefined
    const { layer, own } = this.old.at(place)
    return { facts: layer.facts(), own, count: layer.header.days }
  }

  /** The files that are marked, with their stretches, in order: nothing is made of the others. */
  marked(marks: Uint8Array): FileAt[] {
    const asked: FileAt[] = []
    for (const stretch of this.listing.stretches) {
      const end = stretch.first + stretch.names.length
      for (let i = stretch.first; i < end; i++) if (marks[i]) asked.push([i, stretch])
    }
    return asked
  }

  /** Marks of the files of some kinds. */
  ofKind(isAsked: (kind: FileKind) => boolean): Uint8Array {
    const marks = new Uint8Array(this.listing.count)
    for (const { kind, first, names } of this.listing.stretches)
      if (isAsked(kind)) marks.fill(1, first, first + names.length)
    return marks
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
