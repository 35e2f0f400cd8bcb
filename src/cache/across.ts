import type { SourceFile } from '../directory/source-file.ts'
import type { Across } from '../model/directory.ts'
import { type KeptFound, readAcross, writeAcross } from './across-file.ts'
import { type Affected, affectedSince } from './affected.ts'
import type { Header, Identity } from './layout.ts'
import type { OwnFile } from './own-file.ts'
import type { State } from './state.ts'

/** What was found by comparing all files, as far as it still holds. */
export interface KnownAcross {
  readonly affected: Affected
  /** By place in the listing; of files that are not affected. */
  readonly found: ReadonlyMap<number, KeptFound>
}

/** What findings across files hold for. */
interface Holding extends Identity {
  /** The index's file. */
  readonly at: OwnFile
  /** On what they depend besides the files. */
  readonly by: string
}

/** The first layer of an index tells the files; what changed since, they are not kept of. */
const keyOf = ({ root, program, by }: Omit<Holding, 'at'>, { table, facts, records }: Header) =>
  JSON.stringify([root, program, by, table, facts, records])

/** Recalls what an earlier run found; undefined where nothing is kept. */
export async function recallAcross(
  holding: Holding,
  state: State,
): Promise<KnownAcross | undefined> {
  const kept = state.old && (await readAcross(holding.at, keyOf(holding, state.old.base.header)))
  if (kept === undefined) return undefined
  const affected = affectedSince(kept.unknown, state)
  const byPlace = new Map(kept.files.map(each => [each.place, each]))
  const found = new Map<number, KeptFound>()
  for (let i = 0; i < state.listing.count; i++) {
    const each = byPlace.get(state.places[i] ?? -1)
    if (each && !affected.files[i]) found.set(i, each)
  }
  return { affected, found }
}

/** Where what is found will be kept. */
interface Keeping extends Holding {
  /** What the index's first layer begins with, where it was written anew. */
  readonly saved: Header | undefined
}

/**
 * What is known of findings across files, for `Directory.whole`.
 * @param files those that are given, with their places in the listing.
 */
export function acrossOf(
  known: KnownAcross | undefined,
  state: State,
  files: ReadonlyMap<SourceFile, number>,
  { at, saved, ...holding }: Keeping,
): Across {
  // Before the index is closed.
  const affected = saved ? undefined : (known?.affected ?? affectedSince([], state))
  const header = saved ?? state.old?.base.header
  return {
    known: new Map(
      [...files].flatMap(([file, i]) => {
        const each = known?.found.get(i)
        return each ? [[file, each.found] as const] : []
      }),
    ),
    affects: file => known === undefined || known.affected.files[files.get(file) ?? -1] === 1,
    async keep(found) {
      if (header === undefined || (known && !saved)) return
      const unknown = new Set(affected ? unknownIn(affected, state) : [])
      const kept = [...found].flatMap(([file, each]): KeptFound[] => {
        const i = files.get(file)
        const { kind, checksum, lineLengths = '', bom } = file
        if (i === undefined || kind !== 'organisation' || affected?.files[i]) return []
        const place = saved ? i : (state.places[i] ?? -1)
        if (checksum === undefined) {
          unknown.add(place)
          return []
        }
        return [{ place, checksum, lineLengths, ...(bom && { bom: true as const }), found: each }]
      })
      await writeAcross(at, keyOf(holding, header), { files: kept, unknown: [...unknown] })
    },
  }
}

function unknownIn({ files, outdated }: Affected, state: State): number[] {
  const count = state.old?.base.header.count ?? 0
  const unknown = new Set(outdated)
  for (let i = 0; i < files.length; i++) {
    const place = state.places[i] ?? -1
    if (files[i] && place >= 0 && place < count) unknown.add(place)
  }
  return [...unknown]
}
