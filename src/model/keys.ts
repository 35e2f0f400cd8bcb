import type { Contact, Organisation } from './directory.ts'
import type { Name } from './name.ts'
import type { Path } from './schema.ts'

/** Of an entry (entry.ts), what tells whether it gets mailings, and where. */
export interface Addressee {
  readonly id: string
  readonly organisation: { readonly id: string }
  /** Absent for a desk. */
  readonly contact?: Pick<Contact, 'opt_out' | 'until'> | undefined
  readonly label: string
  readonly email: readonly { readonly address?: string | undefined }[]
}

/** What rules that compare organisations, or look at the calendar, know of a contact. */
export interface ContactKeys
  extends Pick<
    Contact,
    | 'id'
    | 'uid'
    | 'email'
    | 'phone'
    | 'agency'
    | 'opt_out'
    | 'until'
    | 'verified'
    | 'informed'
    | 'source'
    | 'at'
  > {
  readonly name?: Pick<Name, 'full'>
}

/** Likewise of an organisation: an index tells it without reading the organisation's record. */
export interface OrganisationKeys
  extends Pick<
    Organisation,
    'id' | 'name' | 'hasName' | 'aliases' | 'country' | 'email' | 'phone' | 'form' | 'at' | 'file'
  > {
  readonly contacts: readonly ContactKeys[]
}

/** An organisation and the records in it that keys have, each of which stands somewhere. */
export const recordsIn = (organisation: OrganisationKeys): { readonly at: Path }[] => {
  const { email, phone, contacts } = organisation
  const inContacts = contacts.flatMap(each => [each, ...each.email, ...each.phone, ...each.source])
  return [organisation, ...email, ...phone, ...inContacts]
}

/** The places that findings across organisations point at, as paths in an organisation's file. */
export function keyPaths({ aliases, contacts, email, phone, at }: OrganisationKeys): Path[] {
  const mailboxes = (list: typeof email) => list.map(({ at }) => [...at, 'address'])
  const lines = (list: typeof phone) => list.map(({ at }) => [...at, 'number'])
  const fields = ['uid', 'opt_out', 'until', 'verified', 'informed'] as const
  return [
    [...at, 'name'],
    ...aliases.map((_, i) => [...at, 'aliases', i]),
    ...mailboxes(email),
    ...lines(phone),
    ...contacts.flatMap(contact => [
      [...contact.at, 'name'],
      ...fields.filter(name => contact[name] !== undefined).map(name => [...contact.at, name]),
      ...mailboxes(contact.email),
      ...lines(contact.phone),
      ...contact.source.filter(({ date }) => date !== undefined).map(({ at }) => [...at, 'date']),
    ]),
  ]
}
