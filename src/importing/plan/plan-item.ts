import type { Path } from '../../model/schema.ts'
import type { SourceFile } from '../../model/source-file.ts'
import type { ImportedContact } from '../contact.ts'
import type { Reason } from './reason.ts'

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

/**
 * What becomes of a contact: it is not in the directory yet; it is, and the file will say
 * more; it is, and nothing but its dates changes; the file says otherwise; or the person
 * asked to be erased and may not come back.
 */
export const OUTCOMES = ['new', 'changed', 'confirmed', 'conflict', 'objected'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The organisation whose file changes. */
export interface PlannedOrganisation {
  readonly id: string
  readonly name: string
  /** Absent for one that is not in the directory yet. */
  readonly file?: SourceFile
}

/** What is to be done for one person or desk. */
export interface PlanItem {
  readonly outcome: Outcome
  /** What all places say of it; of somebody who asked to be erased nothing. */
  readonly contact: ImportedContact
  /** Where it was read, in order. */
  readonly places: readonly {
    readonly file: string
    readonly line: number
    /** Among all that was read. */
    readonly index: number
  }[]
  /** Absent where its owner is unknown: then it cannot be added. */
  readonly organisation?: PlannedOrganisation
  /** `organisation-id/contact-id`, or the id of a desk's organisation. */
  readonly target?: string
  /** Whether reading and matching are; what is not waits for somebody to say so. */
  readonly certain: boolean
  readonly reasons: readonly Reason[]
  readonly conflicts: readonly Conflict[]
  /** To the organisation's file; none where there is nothing to write. */
  readonly changes: readonly Change[]
}
