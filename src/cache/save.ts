import { rmSync } from 'node:fs'
import { STAMP, type Stretch } from '../directory/list-files.ts'
import type { Places } from './index-file.ts'
import type { Header, Identity } from './layout.ts'
import { acrossPath, changesPath } from './location.ts'
import type { OwnFile } from './own-file.ts'
import type { FileAt, State } from './state.ts'
import { sweep } from './sweep.ts'
import type { Indexed } from './write-layer.ts'

/** Of so many files at least, changes are written apart; fewer are quickly written whole. */
const WORTH_CHANGES = 500

/** One in so many may have changed, before everything is written anew. */
const SHARE = 50

/** What an index is of, and what its records depend on. */
export interface Saving extends Identity {
  readonly basis: string
  /** How many days there are in the traces. */
  readonly days: number
}

/**
 * Brings an index up to date. Few changes of many files are written beside it, so that an
 * edit costs no more than what it concerns; files that are gone leave nothing behind.
 * Without a place to write to, the next run reads again what this one has read.
 * @param now milliseconds since 1970.
 * @returns what the first layer begins with, where that was written anew.
 */
export async function save(
  { path, user }: OwnFile,
  saving: Saving,
  state: State,
  { gone }: Pick<Places, 'gone'>,
  now: number,
): Promise<Header | undefined> {
  try {
    const { old, made, listing } = state
    const count = old?.base.header.count ?? 0
    const changed = state.marked(
      Uint8Array.from(state.places, (place, i) => (made.has(i) || place >= count ? 1 : 0)),
    )
    const isFew = changed.length * SHARE <= listing.count && listing.count >= WORTH_CHANGES
    if (old && isFew && gone === 0) {
      const changesOf = old.base.header.table
      await write({ path: changesPath(path), user }, { ...saving, changesOf }, state, changed)
      return undefined
    }
    const header = await write(
      { path, user },
      saving,
      state,
      state.marked(state.ofKind(() => true)),
      state.sharing(),
    )
    for (const beside of [changesPath(path), acrossPath(path)]) rmSync(beside, { force: true })
    sweep({ path, user }, now)
    return header
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return undefined
  }
}

async function write(
  to: OwnFile,
  saving: Saving & { readonly changesOf?: number },
  state: State,
  files: readonly FileAt[],
  sharing?: Uint8Array,
): Promise<Header> {
  const { writeLayer } = await import('./write-layer.ts')
  const stretches: [string, number][] = []
  const stamps = new Float64Array(files.length * STAMP)
  let last: Stretch | undefined
  files.forEach(([i, stretch], n) => {
    if (stretch !== last) stretches.push([stretch.folder, 0])
    const counted = stretches.at(-1) as [string, number]
    counted[1]++
    last = stretch
    stamps.set(state.listing.stamps.subarray(i * STAMP, (i + 1) * STAMP), n * STAMP)
  })
  const indexed = files.map(
    ([i, { names, first }]): Indexed => ({
      ...parts(state, i),
      name: names[i - first] ?? '',
      flags: (state.flags[i] ?? 0) | (sharing?.[i] ?? 0),
      people: state.people(i),
      keys: state.keys(i),
      days: state.days(i),
    }),
  )
  return writeLayer(to, { ...saving, stretches }, stamps, indexed)
}

const encoder = new TextEncoder()

function parts(state: State, i: number): Pick<Indexed, 'haystack' | 'record' | 'addressees'> {
  const place = state.places[i] ?? -1
  if (place === -1 || state.old === undefined) {
    const { haystack = '', record = '', addressees = '' } = state.made.get(i) ?? {}
    return {
      haystack: encoder.encode(haystack),
      record: encoder.encode(record),
      addressees: encoder.encode(addressees),
    }
  }
  const { old } = state
  const { layer, own } = old.at(place)
  const { outlines, outlineStarts } = layer.facts()
  const [start = 0, end = 0] = [outlineStarts[own], outlineStarts[own + 1]]
  return {
    haystack: old.haystack(place),
    record: old.record(place),
    addressees: outlines.subarray(start, Math.max(start, end - 1)),
  }
}
