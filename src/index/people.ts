import type { Organisation } from '../model/directory.ts'
import { contactEntry, deskEntry } from '../model/entry.ts'
import type { Addressee } from '../model/keys.ts'

/** Of an organisation what mailings ask, as JSON without names of fields; what is absent is null. */
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

/** Reads what `writePeople` wrote. @param lines of each file, empty for those without an organisation. @param idOf a file's. */
export function readPeople(lines: readonly string[], idOf: (i: number) => string): Addressee[] {
  const all: Addressee[] = []
  // One parse of everything takes half of the time of many.
  const rows: readonly (PeopleRow | 0)[] = JSON.parse(`[${lines.map(each => each || 0).join(',')}]`)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as PeopleRow | 0
    if (row === 0) continue
    const [name, hasDesk, addresses] = row
    const id = idOf(i)
    const organisation = { id }
    if (hasDesk) all.push({ id, organisation, label: name ?? id, email: mailboxes(addresses) })
    for (let at = 3; at < row.length; at++) all.push(person(row[at] as PersonRow, organisation))
  }
  return all
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
