import type { SourceFile } from '../../directory/source-file.ts'
import type { Directory } from '../../model/directory.ts'
import type { ImportedContact } from '../contact.ts'
import type { Change, Conflict } from './change.ts'
import type { Prefer } from './draft.ts'
import { gather } from './gather.ts'
import { Itemizer } from './item.ts'
import { placeAll } from './place.ts'
import { prepare } from './prepare.ts'
import type { Reason } from './reason.ts'
import type { Arrival } from './slot.ts'

/** A contact as it was read from a file. */
export interface ReadContact {
  /** As the user named it. */
  readonly file: string
  readonly contact: ImportedContact
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

/** What an import would do to a directory; pure data. */
export interface Plan {
  /** In the order of the sources. */
  readonly items: readonly PlanItem[]
}

/** How to plan. */
export interface Planning {
  /** Which of two values stays where they contradict one another. */
  readonly prefer: Prefer
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Whose contacts are that name no organisation and of which nothing else tells it. */
  readonly organisation?: string
}

/** Compares what was read with the directory, and says what is to be done; changes nothing. */
export function planImport(
  directory: Directory,
  read: readonly ReadContact[],
  { prefer, today, organisation }: Planning,
): Plan {
  const arrivals = read.map(
    ({ file, contact }, index): Arrival => ({ ...prepare(contact, today), file, index }),
  )
  const placements = placeAll(directory, arrivals, organisation)
  const gathered = gather(arrivals, placements, { today, prefersImport: prefer === 'import' })
  return { items: new Itemizer(directory, { prefer, today }).items(gathered) }
}
