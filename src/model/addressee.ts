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
  for (const packed of JSON.parse(list) as Packed[]) {
    const [id, desk] = packed
    const organisation = { id }
    if (desk !== 0)
      all.push({ id, organisation, contact: undefined, label: desk[0], email: mailboxes(desk, 1) })
    for (let i = 2; i < packed.length; i++) {
      const each = packed[i] as PackedContact
      const [own, label, optOut, until] = each
      const contact =
        optOut === 0 && until === 0
          ? PRESENT
          : {
              opt_out: optOut === 0 ? undefined : optOut,
              until: until === 0 ? undefined : until,
            }
      all.push({ id: `${id}/${own}`, organisation, contact, label, email: mailboxes(each, 4) })
    }
  }
  return all
}

const PRESENT = { opt_out: undefined, until: undefined }

/** Of a list, what stands in it from a place on. */
function mailboxes(packed: readonly unknown[], from: number): Addressee['email'] {
  if (packed.length === from + 1) return [{ address: packed[from] as string }]
  return packed.slice(from).map(address => ({ address: address as string }))
}
