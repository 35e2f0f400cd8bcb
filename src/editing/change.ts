import type { Path } from '../model/schema.ts'
import type { ItemText } from './item-text.ts'

/**
 * What a file is to say at a place, in terms of the model: a text, a flag, a list, or a
 * record by its properties. What the model says of a value it read is one too (`at` is
 * passed over); a plain value stands for a record by its shorthand, and for a list of one.
 */
export type Value =
  | string
  | boolean
  | undefined
  | readonly Value[]
  | { readonly [name: string]: Value | Path }

/** A change to what a file says. Paths are as the model's `at`: keys and positions in the file. */
export type Change =
  /** What is there already and says the same stays as it is written. */
  | { readonly op: 'set'; readonly at: Path; readonly value: Value }
  /** A field, or an item of a list. A field that is not there is none to remove. */
  | { readonly op: 'remove'; readonly at: Path }
  /** Items into a list; last unless an index says before which one. */
  | {
      readonly op: 'insert'
      readonly at: Path
      readonly items: readonly (Value | ItemText)[]
      readonly index?: number
    }

/** Why a file was left as it is; each has its sentence in the message catalogues. */
export const REFUSALS = [
  'broken', // the file could not be read whole
  'absent', // nothing stands at the place
  'shared', // others have the value through an alias, and would change with it
  'twice', // the key is there twice
  'shape', // another thing stands there than the model knows
  'comment', // a comment has no place in the other file
  'unproven', // the file would not say exactly what was asked
] as const

export type RefusalCode = (typeof REFUSALS)[number]

export interface Refusal {
  readonly code: RefusalCode
  /** The place that could not be changed. */
  readonly at: Path
}

export type EditResult = { readonly text: string } | { readonly refused: Refusal }

/** Thrown inside this folder alone, on the way to an EditResult. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(code: RefusalCode, at: Path) {
    super(code)
    this.refusal = { code, at }
  }
}
