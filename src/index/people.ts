import type { Addressee } from '../model/keys.ts'
import { type ContactRow, isPlaced, type KeysRow, type Placed } from './keys.ts'

/**
 * Everybody in the keys of an organisation, its desk first: without positions, which no mailing
 * needs.
 * @param id the organisation's.
 */
export function readPeople(json: string, id: string): Addressee[] {
  const row: KeysRow = JSON.parse(json)
  const [, , , , , , name, , form, , emails, phones, ...contacts] = row
  const organisation = { id }
  const people = contacts.map(contact => personOf(contact, organisation))
  const hasDesk = emails.length > 0 || phones.length > 0 || form !== null
  const desk = { id, organisation, label: name ?? id, email: mailboxes(emails) }
  return hasDesk ? [desk, ...people] : people
}

function personOf(row: ContactRow, organisation: { readonly id: string }): Addressee {
  const [, id, name, emails, phones, , , , opt_out, until] = row
  const label = name ?? textOf(emails[0]) ?? textOf(phones[0]) ?? id
  const contact =
    opt_out === null && until === null
      ? PRESENT
      : { ...(opt_out !== null && { opt_out }), ...(until !== null && { until: `${until}` }) }
  return { id: `${organisation.id}/${id}`, organisation, contact, label, email: mailboxes(emails) }
}

const PRESENT: Addressee['contact'] = {}

const mailboxes = (emails: readonly Placed[]) => emails.map(each => ({ address: textOf(each) }))

const textOf = (each: Placed | undefined = null) => (isPlaced(each) ? each[0] : each) ?? undefined
