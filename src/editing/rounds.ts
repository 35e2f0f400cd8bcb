import { applyEdits, type Edit } from '../files/edit.ts'
import { Claims } from './claims.ts'
import { makeStep } from './make-step.ts'
import { readState } from './read-state.ts'
import { Refused } from './refusal.ts'
import type { State } from './state.ts'
import type { Step } from './steps.ts'

/** More than any step has to be made again for. */
const MAX_ROUNDS = 100_000

/** Makes steps, as many at a time as do not touch one another; the text is read again in between. */
export function made(start: State, steps: readonly Step[]): State {
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
  const claims = new Claims()
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
