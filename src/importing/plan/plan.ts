import type { Directory } from '../../model/directory.ts'
import type { ImportedContact } from '../contact.ts'
import type { Prefer } from './draft.ts'
import { gather } from './gather.ts'
import { Itemizer } from './item.ts'
import { placeAll } from './place.ts'
import type { PlanItem } from './plan-item.ts'
import { prepare } from './prepare.ts'
import type { Arrival } from './slot.ts'

/** A contact as it was read from a file. */
export interface ReadContact {
  /** As the user named it. */
  readonly file: string
  readonly contact: ImportedContact
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
