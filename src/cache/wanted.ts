import { type Addressee, readAddressees } from '../model/addressee.ts'
import type { Whole } from '../model/directory.ts'
import { FLAG } from './layout.ts'
import type { State } from './state.ts'

/** Which organisations are asked for besides those whose files could not be read whole. */
export interface Wanted {
  /** Those whose haystack holds one of these (query/needles.ts); undefined for all. */
  readonly needles: readonly string[] | undefined
  /** Those in which rules may find something, too. */
  readonly suspects?: Suspects | undefined
  /** Whether all will be asked for later, one by one. */
  readonly isStreamed?: boolean | undefined
}

/** In which files rules may find something. */
export interface Suspects {
  /** Whether only errors matter. */
  readonly errorsOnly: boolean
  /** For each two of a file's traced days (record.ts), the least and the greatest in which nothing is found. */
  readonly days: readonly number[]
  /** Whether there are rules that must look into every file. */
  readonly isEverywhere: boolean
}

/** Tells of each organisation's file whether it is asked for. */
export function wantedIn(
  state: State,
  { needles, suspects }: Wanted = { needles: undefined },
): (i: number) => boolean {
  const { old, made } = state
  const isKnown = (i: number) => !made.has(i) || made.get(i) !== undefined
  if (needles === undefined || suspects?.isEverywhere) return isKnown
  const matching = old?.filesWith(needles)
  const isSuspect = suspects ? suspected(state, suspects) : () => false
  return i => {
    if (!isKnown(i)) return false
    if (state.flags(i) & FLAG.broken || isSuspect(i)) return true
    const fresh = made.get(i)
    if (fresh === undefined) return matching?.has(state.place(i) ?? -1) === true
    // What is not kept has been searched already (make-records.ts).
    return (
      needles.length > 0 &&
      (fresh.haystack === '' || needles.some(each => fresh.haystack.includes(each)))
    )
  }
}

function suspected(state: State, { errorsOnly, days }: Suspects): (i: number) => boolean {
  const { old, made } = state
  // Whether keys are shared, an index knows of itself alone.
  const sharing = old && made.size === 0 && old.changes === undefined ? undefined : state.sharing()
  const mask = errorsOnly ? FLAG.failing | FLAG.sharedFailing : FLAG.reported | FLAG.shared
  return i => ((state.flags(i) | (sharing?.[i] ?? 0)) & mask) !== 0 || state.isOutside(i, days)
}

/** What is known of all files, where some are given. The facts are read with it: the index will be closed. */
export function wholeOf(state: State): Whole {
  let organisations = 0
  let contacts = 0
  for (let i = 0; i < state.listing.count; i++) {
    const people = state.people(i)
    if (people > 0) organisations++
    contacts += Math.max(0, people - 1)
  }
  let addressees: readonly Addressee[] | undefined
  return {
    counts: { files: state.listing.count, organisations, contacts },
    addressees() {
      addressees ??= readAddressees(state.addressees())
      return addressees
    },
  }
}
