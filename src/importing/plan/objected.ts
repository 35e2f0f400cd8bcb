import { isDate } from '../../model/date.ts'
import type { Directory } from '../../model/directory.ts'
import { objectionTo } from '../../model/fingerprint.ts'
import { type Objection, wantsErasure } from '../../model/objection.ts'
import type { ImportedContact } from '../contact.ts'
import { present } from '../present.ts'
import type { PlanItem, Value } from './plan-item.ts'
import type { Reason } from './reason.ts'
import type { Person } from './slot.ts'

/** The erasure request of an imported person: by an address that is read, or by one that their file still has. */
export function erasureOf(
  directory: Directory,
  { name, emails }: ImportedContact,
  person: Person | undefined,
): Objection | undefined {
  const known = person?.contact.email ?? []
  if (name === undefined && person === undefined) return undefined
  return [...emails, ...known]
    .map(({ address = '' }) => objectionTo(directory, address))
    .find(each => each !== undefined && wantsErasure(each))
}

/** A desk without addresses of people who objected, in whatever way: it has nobody to opt out. */
export function withoutObjected(
  directory: Directory,
  contact: ImportedContact,
): Pick<PlanItem, 'contact' | 'reasons'> {
  const emails = contact.emails.filter(
    ({ address }) => objectionTo(directory, address) === undefined,
  )
  const count = contact.emails.length - emails.length
  if (count === 0) return { contact, reasons: [] }
  return {
    contact: { ...contact, emails },
    reasons: [{ code: 'objection/address', about: String(count) }],
  }
}

/** The first objection to an address of a contact. */
export const objectionOf = (
  directory: Directory,
  { emails }: ImportedContact,
): Objection | undefined =>
  emails.map(({ address }) => objectionTo(directory, address)).find(each => each !== undefined)

/** What `opt_out` says of an objection. */
export const since = ({ date }: Objection): Value =>
  date !== undefined && isDate(date) ? date : true

/** Why somebody who objected gets no mailing, or is not imported: since when. */
export const objectionReason = (
  code: 'objection/no-mailing' | 'objection/erasure',
  { date }: Objection,
): Reason => ({ code, ...present({ about: date }) })
