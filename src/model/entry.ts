import type { Organisation } from './directory.ts'
import type { Addressee, OrganisationKeys } from './keys.ts'
import type { Email, Phone } from './organisation.ts'
import { weakCache } from './weak-cache.ts'

/** What look-ups and exports are made of: a contact, or an organisation's press desk. */
export interface Entry extends EntryOf<Organisation> {}

/** An entry as rules across organisations see it. */
export type EntryKeys = EntryOf<OrganisationKeys>

/** An entry of an organisation that is known in full, or by its keys. */
export interface EntryOf<O extends OrganisationKeys> {
  /** `organisation-id/contact-id`; a desk has its organisation's id. */
  readonly id: string
  readonly organisation: O
  /** Absent for a desk. */
  readonly contact?: O['contacts'][number]
  /** The name people read: the contact's, else its first address or number; a desk has its organisation's. */
  readonly label: string
  readonly email: readonly Email[]
  readonly phone: readonly Phone[]
}

/** The entry of a contact. */
export function contactEntry<O extends OrganisationKeys>(
  organisation: O,
  contact: O['contacts'][number],
): EntryOf<O> {
  const { email, phone } = contact
  const label = contact.name?.full ?? email[0]?.address ?? phone[0]?.number ?? contact.id
  return { id: `${organisation.id}/${contact.id}`, organisation, contact, label, email, phone }
}

/** The entry of an organisation's desk, if it has one: a mailbox, a line or a form of its own. */
export function deskEntry<O extends OrganisationKeys>(organisation: O): EntryOf<O> | undefined {
  const { id, name, email, phone, form } = organisation
  if (email.length === 0 && phone.length === 0 && form === undefined) return undefined
  return { id, organisation, label: name, email, phone }
}

/** The entries of an organisation: its desk before its contacts. */
export function entriesIn<O extends OrganisationKeys>(organisation: O): EntryOf<O>[] {
  const contacts = organisation.contacts.map(contact => contactEntry(organisation, contact))
  const desk = deskEntry(organisation)
  return desk ? [desk, ...contacts] : contacts
}

const entriesOfAll = weakCache((organisations: readonly OrganisationKeys[]) =>
  organisations.flatMap(entriesIn),
)

/** All entries of a directory, each desk before its organisation's contacts. Made once: several rules ask. */
export const entriesOf = <O extends OrganisationKeys>({
  organisations,
}: {
  readonly organisations: readonly O[]
}) => entriesOfAll(organisations) as readonly unknown[] as readonly EntryOf<O>[]

/** Whether a contact has left by a day (`YYYY-MM-DD`): its last day is before it. */
export function hasLeft({ contact }: Pick<Addressee, 'contact'>, today: string): boolean {
  return contact?.until !== undefined && contact.until < today
}

/** Whether a contact opted out; a date says since when, and counts even if it is in the future. */
export function isOptedOut({ contact }: Pick<Addressee, 'contact'>): boolean {
  return contact?.opt_out !== undefined && contact.opt_out !== false
}
