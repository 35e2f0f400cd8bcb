import type { Organisation } from './directory.ts'
import { contactEntry, deskEntry } from './entry.ts'

/** Of an entry (entry.ts), what tells whether it gets mailings, and where. */
export interface Addressee {
  readonly id: string
  readonly organisation: { readonly id: string }
  /** Absent for a desk. */
  readonly contact?:
    | { readonly opt_out?: boolean | string | undefined; readonly until?: string | undefined }
    | undefined
  readonly label: string
  readonly email: readonly { readonly address?: string | undefined }[]
}

type PackedContact = readonly [
  id: string,
  label: string,
  optOut: boolean | string | 0,
  until: string | 0,
  ...addresses: string[],
]

type Packed = readonly [
  id: string,
  desk: readonly [label: string, ...addresses: string[]] | 0,
  ...contacts: PackedContact[],
]

const addressesOf = (email: Addressee['email']) => email.map(({ address = '' }) => address)

/** An organisation's addressees as `readAddressees` takes them; JSON. */
export function packAddressees(organisation: Organisation): string {
  const { id, contacts } = organisation
  const desk = deskEntry(organisation)
  const packed: Packed = [
    id,
    desk === undefined ? 0 : [desk.label, ...addressesOf(desk.email)],
    ...contacts.map((contact): PackedContact => {
      const { label, email } = contactEntry(organisation, contact)
      return [contact.id, label, contact.opt_out ?? 0, contact.until ?? 0, ...addressesOf(email)]
    }),
  ]
  return JSON.stringify(packed)
}

/** The addressees of organisations, each desk before its contacts. @param list JSON of a list of what `packAddressees` gives. */
export function readAddressees(list: string): Addressee[] {
  const all: Addressee[] = []
  for (const [id, desk, ...contacts] of JSON.parse(list) as Packed[]) {
    const organisation = { id }
    if (desk !== 0) {
      const [label, ...addresses] = desk
      all.push({ id, organisation, label, email: addresses.map(address => ({ address })) })
    }
    for (const [own, label, optOut, until, ...addresses] of contacts)
      all.push({
        id: `${id}/${own}`,
        organisation,
        contact: {
          opt_out: optOut === 0 ? undefined : optOut,
          until: until === 0 ? undefined : until,
        },
        label,
        email: addresses.map(address => ({ address })),
      })
  }
  return all
}
