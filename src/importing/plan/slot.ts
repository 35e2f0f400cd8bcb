import type { Contact, Directory, Organisation } from '../../model/directory.ts'
import { fileId, freeId } from '../../text/file-id.ts'
import { domainsOf } from '../matching/domain.ts'
import type { KnownOrganisation } from '../matching/organisation-index.ts'
import { contactTraits, type Traits } from '../matching/traits.ts'
import type { Prepared } from './prepare.ts'
import type { Reason } from './reason.ts'

/** A prepared contact, where it was read, and what is known of it on the way. */
export interface Arrival extends Prepared {
  /** The file's name, as the user gave it. */
  readonly file: string
  /** Among all that was read. */
  readonly index: number
}

/** An organisation while a plan is made: one of the directory, or one that the import brings. */
export interface Slot extends KnownOrganisation {
  /** Absent for a new one. */
  readonly known?: Organisation
  readonly country: string | undefined
  /** Its people in the directory; made when somebody is looked for. */
  people(): readonly Person[]
}

/** A contact of the directory, ready to be compared. */
export interface Person {
  readonly slot: Slot
  readonly contact: Contact
  readonly traits: Traits
}

/** Where a contact belongs, and why. */
export interface Placement {
  /** Absent where unknown, or several may be meant. */
  readonly slot?: Slot
  readonly certain: boolean
  readonly reasons: readonly Reason[]
  /** Whose card it is, by its UID. */
  readonly person?: Person
  /** Another organisation's person, who has the address; the source names this one. */
  readonly elsewhere?: Person
}

export function knownSlot(organisation: Organisation): Slot {
  const { id, name, short_name, aliases, country, contacts } = organisation
  let people: readonly Person[] | undefined
  const slot: Slot = {
    id,
    name,
    ...(short_name && { shortName: short_name }),
    aliases,
    domains: domainsOf(organisation),
    isNew: false,
    known: organisation,
    country,
    people() {
      people ??= contacts.map(contact => ({
        slot,
        contact,
        traits: contactTraits(contact, country),
      }))
      return people
    },
  }
  return slot
}

export function newSlot(name: string, { settings }: Directory, taken: Set<string>): Slot {
  const country = settings.country?.trim().toUpperCase()
  return {
    id: freeId(fileId(name, 'organisation'), taken),
    name,
    aliases: [],
    domains: new Set(),
    isNew: true,
    country,
    people: () => [],
  }
}
