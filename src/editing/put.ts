import type { Edit } from '../files/edit.ts'
import type { Field } from '../model/schema.ts'
import { addPair } from './add-entry.ts'
import { fill, respell } from './fill.ts'
import type { Place } from './find-place.ts'
import { fieldAt } from './normal.ts'
import type { Plain } from './plain.ts'
import { Refused } from './refusal.ts'
import { mapAround, type State, writingAt } from './state.ts'
import { write } from './written.ts'

/** Puts a value at a place, whether something is there or not. */
export function put(state: State, place: Place, plain: Plain | undefined): readonly Edit[] {
  const { text, style } = state
  if (plain === undefined) throw new Refused('shape', place.at)
  const field = fieldAt(state.kind, place.at)
  const { absentIn } = place
  if (absentIn) {
    const name = place.at.at(-1) as string
    const writing = writingAt(
      state,
      place.at,
      { flow: absentIn.flow, node: null },
      mapAround(place),
    )
    return addPair(state, absentIn, place, name, write(field, plain, writing))
  }
  const key = String(place.at.findLast(step => typeof step === 'string') ?? '')
  const spelling = textIn(field.kind === 'many' ? undefined : plain, field)
  const isWritten = place.slot.node !== null && spelling !== undefined
  const respelt = isWritten ? respell(text, place.slot, spelling, key, style) : undefined
  if (respelt) return respelt
  return fill(
    text,
    place.slot,
    write(field, plain, writingAt(state, place.at, place.slot, mapAround(place))),
    style,
  )
}

/** The plain text that a value is written as; undefined for a list and a record of several properties. */
function textIn(plain: Plain | undefined, field: Field): string | undefined {
  if (typeof plain === 'string') return plain
  if (field.kind !== 'record' || field.shorthand === undefined || plain == null) return undefined
  const only = Object.entries(plain)
  const [name, value] = only[0] ?? []
  return only.length === 1 && name === field.shorthand && typeof value === 'string'
    ? value
    : undefined
}
