import { type Addressee, readAddressees, readIds } from '../model/addressee.ts'
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
  /** Which organisations rules look at besides, as in `Wanted`. */
  readonly needles: readonly string[] | undefined
  /** What findings across files depend on besides these, when they are to be recalled and kept; never of errors alone. */
  readonly by?: string | undefined
}

/**
 * Tells of each organisation's file whether it is asked for.
 * @param needed what must be compared anew (affected.ts), where findings across files are known.
 */
export function wantedIn(
  state: State,
  { needles: asked, suspects }: Wanted = { needles: undefined },
  needed?: Uint8Array,
): (i: number) => boolean {
  const { old, made } = state
  const isKnown = (i: number) => !made.has(i) || made.get(i) !== undefined
  const looked = suspects ? suspects.needles : []
  if (asked === undefined || looked === undefined) return isKnown
  const needles = [...asked, ...looked]
  const matching = needles.length > 0 ? old?.filesWith(needles) : undefined
  const isSuspect = suspects ? suspected(state, suspects, needed) : () => false
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

/** The least and the greatest number of a day, in turn, where all are right. */
const NO_LIMITS = [0, 99_999_999]

function suspected(
  state: State,
  { errorsOnly, days }: Suspects,
  needed: Uint8Array | undefined,
): (i: number) => boolean {
  const { old, made } = state
  const hasLimits = days.some((day, at) => day !== NO_LIMITS[at % 2])
  const isOutside = (i: number) => hasLimits && state.isOutside(i, days)
  if (needed) return i => (state.flags(i) & FLAG.reported) !== 0 || needed[i] === 1 || isOutside(i)
  // Whether keys are shared, an index knows of itself alone.
  const sharing = old && made.size === 0 && old.changes === undefined ? undefined : state.sharing()
  const mask = errorsOnly ? FLAG.failing | FLAG.sharedFailing : FLAG.reported | FLAG.shared
  return i => ((state.flags(i) | (sharing?.[i] ?? 0)) & mask) !== 0 || isOutside(i)
}

/** What is known of all files. It is read when it is first asked for, so before the index is closed. */
export function wholeOf(state: State): Whole {
  let addressees: readonly Addressee[] | undefined
  return {
    get counts() {
      return countsOf(state)
    },
    addressees() {
      addressees ??= readAddressees(state.addressees())
      return addressees
    },
    ids: () => readIds(state.addressees()),
  }
}

function countsOf(state: State): Whole['counts'] {
  let organisations = 0
  let contacts = 0
  for (let i = 0; i < state.listing.count; i++) {
    const people = state.people(i)
    if (people > 0) organisations++
    contacts += Math.max(0, people - 1)
  }
  return { files: state.listing.count, organisations, contacts }
}
