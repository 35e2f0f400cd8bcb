import type { Edit } from '../files/edit.ts'
import { erase, erasedBy } from './erase.ts'
import { findPlace } from './find-place.ts'
import { insert } from './insert-items.ts'
import { plainAt, Raw } from './plain.ts'
import { put } from './put.ts'
import { Refused } from './refusal.ts'
import type { State } from './state.ts'
import { plainAfter, type Step } from './steps.ts'
import { sharedWith, takeOver } from './take-over.ts'

/** What makes a step: edits, after which it may have to be made again since others took something over. */
export interface Made {
  readonly edits: readonly Edit[]
  readonly again: boolean
}

/**
 * The edits that make a step.
 * @throws Refused when the file is written in a way that they cannot be made.
 */
export function makeStep(state: State, step: Step): Made {
  const place = findPlace(state.tree, step.at)
  const isWhole = place.at.length === step.at.length && place.absentIn === undefined
  if (step.do === 'erase' && !isWhole) {
    if (place.merged) throw new Refused('shared', step.at)
    // A plain value for a record has no other properties than its shorthand's.
    if (plainAt(state.plain, step.at) === undefined) return done([])
  }
  const erased = step.do === 'erase' && isWhole ? erasedBy(state, place) : undefined
  const shared = sharedWith(
    state,
    erased?.place ?? place,
    step.do !== 'insert' && place.absentIn === undefined,
  )
  if (shared) return { edits: takeOver(state, shared, step.at), again: true }
  if (erased) return done(erase(state, erased.place, erased.as))
  if (step.do === 'insert' && isWhole) return done(insert(state, place, step))
  // What the model does not know would be lost for a part of it.
  if (!isWhole && plainAt(state.plain, place.at) instanceof Raw) throw new Refused('shape', step.at)
  const isAll = step.do === 'write' && place.at.length === step.at.length
  const wanted = isAll ? step.plain : plainAt(plainAfter(state.plain, step), place.at)
  return done(put(state, place, wanted))
}

const done = (edits: readonly Edit[]): Made => ({ edits, again: false })
