import type { Organisation } from '../model/directory.ts'
import { contactEntry, deskEntry } from '../model/entry.ts'
import type { Addressee } from '../model/keys.ts'

/** What mailings need of an organisation, as JSON without field names; absent values are null. */
export type PeopleRow = readonly [
  name: string | null,
  hasDesk: boolean,
  addresses: Texts,
  ...contacts: PersonRow[],
]
export type PersonRow = readonly [
  id: string,
  name: string | null,
  addresses: Texts,
  opt_out: boolean | string | null,
  until: string | null,
  /** Of those without a name. */
  label?: string,
]
export type Texts = readonly (string | null)[]

/** An organisation's `PeopleRow`, in one line. */
export function writePeople(organisation: Organisation): string {
  const { name, hasName, email, contacts } = organisation
  const addresses = (list: typeof email) => list.map(({ address = null }) => address)
  const rows = contacts.map((contact): PersonRow => {
    const { id, name, email, opt_out = null, until = null } = contact
    const row = [id, name?.full ?? null, addresses(email), opt_out, until] as const
    return name ? row : [...row, contactEntry(organisation, contact).label]
  })
  const desk: PeopleRow = [hasName ? name : null, !!deskEntry(organisation), addresses(email)]
  return JSON.stringify([...desk, ...rows])
}

/** Reads what `writePeople` wrote. @param id the organisation's. */
export function readPeople(json: string, id: string): Addressee[] {
  const [name, hasDesk, addresses, ...rows]: PeopleRow = JSON.parse(json)
  const organisation = { id }
  const people = rows.map(row => person(row, organisation))
  const desk = { id, organisation, label: name ?? id, email: mailboxes(addresses) }
  return hasDesk ? [desk, ...people] : people
}

function person(row: PersonRow, organisation: Addressee['organisation']): Addressee {
  const [own, name, addresses, opt_out, until] = row
  const isPresent = opt_out === null && until === null
  const contact = isPresent ? PRESENT : { opt_out: opt_out ?? undefined, until: until ?? undefined }
  return {
    id: `${organisation.id}/${own}`,
    organisation,
    contact: contact as Addressee['contact'],
    label: name ?? row[5] ?? own,
    email: mailboxes(addresses),
  }
}

const PRESENT = {}

const mailboxes = (addresses: Texts) => addresses.map(each => ({ address: each ?? undefined }))
