import type { FoundFile } from '../directory/list-files.ts'
import { filesWith, haystackOf, type Identity, type Index } from './layout.ts'
import type { Recorded } from './record.ts'

/** How the files that are there compare with an index; all lists are in the files' order. */
export interface Comparison {
  readonly found: readonly FoundFile[]
  /** Their paths below the root. */
  readonly names: readonly string[]
  /** What says whether they change from now on (stamps.ts). */
  readonly stamps: Float64Array
  /** Where each stands in the index; -1 for one that it does not know. */
  readonly before: Int32Array
  /** The index; undefined when there is none, or it depends on other settings. */
  readonly old: Index | undefined
  /** The records made anew, by position; undefined for files that nobody wants. */
  readonly made: ReadonlyMap<number, Recorded | undefined>
}

/** What somebody asks for. */
interface Asked {
  readonly withLists: boolean
  readonly needles?: readonly string[] | undefined
}

/** Tells of each file whether it is asked for: one that could not be read whole always is. */
export function askedFor(
  { found, before, old, made }: Comparison,
  { withLists, needles }: Asked,
): (i: number) => boolean {
  const matching = old && needles ? filesWith(old, needles) : undefined
  return i => {
    const fresh = made.get(i)
    const place = before[i] ?? -1
    const { kind } = found[i] as FoundFile
    if (kind === 'list') return withLists
    if (made.has(i) && fresh === undefined) return false
    if (fresh ? fresh.isBroken : old?.broken[place] === 1) return true
    if (kind !== 'organisation' || needles === undefined) return true
    // What is not kept has been searched already (make-records.ts).
    if (fresh) return fresh.haystack === '' || needles.some(each => fresh.haystack.includes(each))
    return matching?.has(place) === true
  }
}

/**
 * Writes the index of the files that are there. Without a place to write to, the next run
 * reads again what this one has read.
 * @param identity what the index is of, and the settings that its records depend on.
 */
export async function save(
  path: string,
  identity: Identity & { readonly basis: string },
  { names, stamps, before, old, made }: Comparison,
): Promise<void> {
  old?.readAll()
  const encoder = new TextEncoder()
  const files = names.map((name, i) => {
    const fresh = made.get(i)
    const place = before[i] ?? -1
    return fresh
      ? {
          name,
          isBroken: fresh.isBroken,
          haystack: encoder.encode(fresh.haystack),
          record: encoder.encode(fresh.record),
        }
      : {
          name,
          isBroken: old?.broken[place] === 1,
          haystack: haystackOf(old as Index, place),
          record: (old as Index).record(place),
        }
  })
  try {
    const { writeIndex } = await import('./write-index.ts')
    await writeIndex(path, identity, stamps, files)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
  }
}
