import { lineKey, mailboxKey } from '../../model/identity.ts'
import { foldLetters } from '../../text/fold.ts'
import type { ImportedContact } from '../contact.ts'
import { uniqueBy } from '../unique.ts'

/** Contacts of which none comes twice: the same mailbox under the same name, or with none, is one contact. */
export function withoutRepeats(contacts: readonly ImportedContact[]): ImportedContact[] {
  const kept: ImportedContact[] = []
  for (const contact of contacts) {
    const at = kept.findIndex(each => isSame(each, contact))
    const before = kept[at]
    const last = kept.at(-1)
    if (!before && last && isNumberOf(last, contact)) {
      const { phones } = contact
      kept[kept.length - 1] = {
        ...last,
        phones,
        certain: false,
        reasons: [
          { code: 'phone/shared', about: phones[0]?.number ?? '', line: contact.line },
          ...last.reasons,
        ],
      }
    } else if (before) kept[at] = joined(before, contact)
    else kept.push(contact)
  }
  return kept
}

/** Whether a contact is but a number, which the desk before it lacks. */
const isNumberOf = (
  desk: ImportedContact,
  { name, emails, organisation, title }: ImportedContact,
) =>
  desk.name === undefined &&
  desk.phones.length === 0 &&
  desk.emails.length > 0 &&
  name === undefined &&
  emails.length === 0 &&
  title === undefined &&
  (organisation === undefined || organisation === desk.organisation)

const nameOf = (contact: ImportedContact) => foldLetters(contact.name?.full ?? '')

function isSame(a: ImportedContact, b: ImportedContact): boolean {
  const names = [nameOf(a), nameOf(b)]
  const isOne = names[0] === names[1] || names.includes('')
  const share = a.emails.some(({ address }) =>
    b.emails.some(other => mailboxKey(other.address) === mailboxKey(address)),
  )
  if (share) return isOne
  const sharePhone = a.phones.some(
    phone =>
      phone.e164 !== undefined &&
      b.phones.some(other => lineKey(other, other) === lineKey(phone, phone)),
  )
  return (
    names[0] !== '' &&
    names[0] === names[1] &&
    (sharePhone || a.emails.length === 0 || b.emails.length === 0) &&
    (a.organisation === b.organisation ||
      a.organisation === undefined ||
      b.organisation === undefined)
  )
}

/** Two that are one: the surer is the one that counts, the other adds what it lacks. */
function joined(a: ImportedContact, b: ImportedContact): ImportedContact {
  const [first, second] = (b.certain && !a.certain) || (b.name && !a.name) ? [b, a] : [a, b]
  const emails = uniqueBy([...first.emails, ...second.emails], ({ address }) => mailboxKey(address))
  const phones = uniqueBy([...first.phones, ...second.phones], phone => lineKey(phone, phone))
  return { ...second, ...first, emails, phones, line: Math.min(a.line, b.line) }
}
