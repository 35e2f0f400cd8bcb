import { applyEdits, type Edit } from '../files/edit.ts'
import type { Path } from '../model/schema.ts'
import { makeStep } from './make-step.ts'
import { Refused } from './refusal.ts'
import { readState, type State } from './state.ts'
import type { Step } from './steps.ts'

/** The paths that steps change, so that conflicting steps wait for a later pass. */
export class EditConflicts {
  /** The changed paths; for a list from which items are removed, the first of these items. */
  private readonly changed = new Map<string, number>()
  /** The ancestors of the changed paths. */
  private readonly around = new Set<string>()

  /** @param isMade whether it is made now, or has to wait: then those behind it may not move it. */
  add(step: Step, isMade: boolean): void {
    const { path, from: own } = changedBy(step)
    const from = isMade ? own : -1
    const key = keyOf(path)
    this.changed.set(key, Math.min(from, this.changed.get(key) ?? Number.POSITIVE_INFINITY))
    for (let depth = 0; depth < path.length; depth++) this.around.add(keyOf(path.slice(0, depth)))
  }

  /** Whether a step finds all as it is to be, though those before have not been made yet. */
  allow(step: Step): boolean {
    const { path, from } = changedBy(step)
    if (this.around.has(keyOf(path))) return false
    for (let depth = 0; depth <= path.length; depth++) {
      const first = this.changed.get(keyOf(path.slice(0, depth)))
      if (first === undefined) continue
      // What is before the items that go stays where it is, as long as some stay.
      const own = depth < path.length ? path[depth] : from
      if (typeof own !== 'number' || own >= first || (depth === path.length && own < 1))
        return false
    }
    return true
  }
}

/** What a step changes: a value; or what an entry is taken from, of a list from that item on. */
function changedBy({ do: kind, at }: Step): { path: Path; from: number } {
  if (kind !== 'erase') return { path: at, from: -1 }
  const last = at.at(-1)
  return { path: at.slice(0, -1), from: typeof last === 'number' ? last : -1 }
}

const keyOf = (path: Path) => JSON.stringify(path)

/** More than any step has to be made again for. */
const MAX_ROUNDS = 100_000

/** Makes steps, as many at a time as do not touch one another; the text is read again in between. */
export function applyInPasses(start: State, steps: readonly Step[]): State {
  let state = start
  let left = steps
  for (let round = 0; left.length > 0 && round < MAX_ROUNDS; round++) {
    const { edits, later } = together(state, left)
    const text = applyEdits(state.text, edits)
    if (text !== state.text)
      state = readState(state.kind, text, left[0]?.at ?? [], state.style.blocks)
    else if (later.length === left.length) throw new Refused('unproven', left[0]?.at ?? [])
    left = later
  }
  return state
}

/** The edits of the first step and of those that neither depend on nor touch one before. */
function together(state: State, steps: readonly Step[]): { edits: Edit[]; later: Step[] } {
  const edits: Edit[] = []
  const later: Step[] = []
  const claims = new EditConflicts()
  steps.forEach((step, index) => {
    const isFree = claims.allow(step)
    const own = isFree ? attempted(state, step, index === 0) : undefined
    const isMade = own?.edits.every(edit => isFreeOf(edits, edit)) === true
    claims.add(step, isMade)
    if (own === undefined || !isMade) later.push(step)
    else {
      for (const edit of own.edits) edits.splice(placeIn(edits, edit), 0, edit)
      if (own.again) later.push(step)
    }
  })
  return { edits, later }
}

/** Where an edit belongs in the order of others. */
function placeIn(edits: readonly Edit[], { start, end }: Edit): number {
  let [low, high] = [0, edits.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = edits[middle] as Edit
    if (other.start < start || (other.start === start && other.end <= end)) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether an edit neither overlaps nor touches any of others, which are in order. */
function isFreeOf(edits: readonly Edit[], edit: Edit): boolean {
  const place = placeIn(edits, edit)
  const [before, after] = [edits[place - 1], edits[place]]
  return (!before || before.end < edit.start) && (!after || edit.end < after.start)
}

/** A step that is refused may be possible when those before it have been made. */
function attempted(state: State, step: Step, isFirst: boolean) {
  if (isFirst) return makeStep(state, step)
  try {
    const made = makeStep(state, step)
    return made.again ? undefined : made
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}
