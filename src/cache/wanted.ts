import { type Addressee, readAddressees, readIds } from '../model/addressee.ts'
import type { Whole } from '../model/directory.ts'
import { FLAG } from './layout.ts'
import type { State } from './state.ts'

/** Which organisations are asked for besides those whose files could not be read whole. */
export interface Wanted {
  /** Those whose haystack holds one of these (query/needles.ts); undefined for all. */
  readonly needles: readonly string[] | undefined
  /** Those with the names nearest to these words (query/near.ts), too; folded. */
  readonly near?: readonly string[] | undefined
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
 * Marks the organisations' files that are asked for.
 * @param needed what must be compared anew (affected.ts), where findings across files are known.
 */
export function markWanted(
  marks: Uint8Array,
  state: State,
  { needles: asked, suspects }: Wanted = { needles: undefined },
  needed?: Uint8Array,
): void {
  const { old, made, flags, places } = state
  const isOrganisation = state.ofKind(kind => kind === 'organisation')
  const looked = suspects ? suspects.needles : []
  const isAll = asked === undefined || looked === undefined
  const needles = isAll ? [] : [...asked, ...looked]
  const matching = needles.length > 0 ? old?.holding(needles) : undefined
  const suspected = new Uint8Array(isAll ? 0 : marks.length)
  if (suspects && !isAll) markSuspects(suspected, state, suspects, needed)
  for (let i = 0; i < marks.length; i++) {
    if (!isOrganisation[i]) continue
    const isAsked =
      isAll || (flags[i] as number) & FLAG.broken || suspected[i] || matching?.[places[i] as number]
    if (isAsked) marks[i] = 1
  }
  for (const [i, fresh] of made) {
    if (!isOrganisation[i]) continue
    if (fresh === undefined) marks[i] = 0
    // What is not kept has been searched already (make-records.ts).
    else if (needles.length > 0 && isMatching(fresh.haystack, needles)) marks[i] = 1
  }
}

const isMatching = (haystack: string, needles: readonly string[]) =>
  haystack === '' || needles.some(each => haystack.includes(each))

/** The least and the greatest number of a day, in turn, where all are right. */
const NO_LIMITS = [0, 99_999_999]

function markSuspects(
  marks: Uint8Array,
  state: State,
  { errorsOnly, days }: Suspects,
  needed: Uint8Array | undefined,
): void {
  const { old, made, flags } = state
  // Whether keys are shared, an index knows of itself alone.
  const isKnown = needed !== undefined || (old && made.size === 0 && old.changes === undefined)
  const sharing = isKnown ? undefined : state.sharing()
  const mask = needed
    ? FLAG.reported
    : errorsOnly
      ? FLAG.failing | FLAG.sharedFailing
      : FLAG.reported | FLAG.shared
  for (let i = 0; i < marks.length; i++)
    if (((flags[i] as number) | (sharing?.[i] ?? 0)) & mask || needed?.[i]) marks[i] = 1
  if (days.some((day, at) => day !== NO_LIMITS[at % 2])) state.markOutside(marks, days)
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
