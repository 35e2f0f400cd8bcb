import type { Path } from '../../model/schema.ts'

/** What can be written into a file, in the words of the model. */
export type Value = string | boolean | readonly Value[] | { readonly [key: string]: Value }

/**
 * A change to an organisation's file in the words of the model: every list is a list, even
 * where the file writes its one value alone, and a mapping is a mapping, even where its
 * shorthand is written.
 */
export type Change =
  | { readonly op: 'set'; readonly at: Path; readonly value: Value }
  | { readonly op: 'remove'; readonly at: Path }
  /** Adds items to the end of a list, which may be absent. */
  | { readonly op: 'insert'; readonly at: Path; readonly items: readonly Value[] }

/** A value of the file and another one of the import; the file's stays. */
export interface Conflict {
  /** The field's key, such as `title`; `organisation` where the person is in another one's file. */
  readonly field: string
  readonly file: string
  readonly imported: string
}
