import type { SourceFile } from '../../model/source-file.ts'
import type { ImportedContact } from '../contact.ts'
import type { Change, Conflict } from './change.ts'
import type { Reason } from './reason.ts'

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
  /** Absent where nothing tells whose it is: then it cannot be added. */
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
