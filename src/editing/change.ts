import type { Path } from '../model/schema.ts'
import type { ItemText } from './plain.ts'
import type { Refusal } from './refusal.ts'

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
  /** A value that already means the same keeps its spelling. */
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

export type EditResult = { readonly text: string } | { readonly refused: Refusal }
