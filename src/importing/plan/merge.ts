import { mailboxKey } from '../../model/identity.ts'
import type { ImportedContact, ImportedName, ImportedPhone } from '../contact.ts'
import { phoneKey, phoneOf } from '../matching/traits.ts'
import { present } from '../present.ts'
import { uniqueBy } from '../unique.ts'
import type { Change } from './plan-item.ts'

/** Changes of an item without those that another one has made before. */
export function withoutRepeated(changes: readonly Change[], before: readonly Change[]): Change[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  return changes.flatMap((change): Change[] => {
    const earlier = before.filter(({ at }) => same(at, change.at))
    if (change.op !== 'insert') return earlier.length > 0 ? [] : [change]
    const known = earlier.flatMap(each => (each.op === 'insert' ? each.items : []))
    const items = change.items.filter(item => !known.some(each => same(each, item)))
    return items.length > 0 ? [{ ...change, items }] : []
  })
}

/** What is said once of somebody; of several sources the newest that says it counts. */
const ONCE = [
  'organisation',
  'agency',
  'title',
  'department',
  'salutation',
  'note',
] as const satisfies readonly (keyof ImportedContact)[]

/**
 * What several sources, or several places of one, say of one person: everything that they
 * can be reached by, the fullest name, and of the rest what the newest says.
 * @param country of numbers in national notation.
 */
export function mergeContacts(
  said: readonly [ImportedContact, ...ImportedContact[]],
  country: string | undefined,
): ImportedContact {
  const contacts = withoutEmptyDoubts(said, country)
  const [first, ...others] = contacts
  if (first === undefined) return said[0]
  if (others.length === 0) return first
  const byDate = [...contacts].sort((a, b) => compare(b.source.date ?? '', a.source.date ?? ''))
  const once = ONCE.map(key => [key, byDate.find(each => each[key] !== undefined)?.[key]] as const)
  const names = contacts.flatMap(({ name }) => name ?? [])
  const topics = union(contacts, ({ topics: each = [] }) => each)
  const languages = union(contacts, ({ languages: each = [] }) => each)
  const desk = Object.assign({}, ...byDate.map(each => each.desk ?? {}).reverse()) as NonNullable<
    ImportedContact['desk']
  >
  const optOut = contacts.find(each => each.optOut !== undefined)?.optOut
  return {
    ...present(Object.fromEntries(once)),
    ...(names.length > 0 && { name: names.reduce(fuller) }),
    emails: uniqueBy(
      contacts.flatMap(({ emails }) => emails),
      ({ address }) => mailboxKey(address),
    ),
    phones: uniqueBy(
      contacts.flatMap(({ phones }) => phones),
      phone => importedPhoneKey(phone, country),
    ),
    ...present({ topics, languages, optOut }),
    ...(Object.keys(desk).length > 0 && { desk }),
    source: byDate[0]?.source ?? first.source,
    certain: contacts.every(each => each.certain),
    reasons: contacts.flatMap(({ reasons }) => reasons),
    line: first.line,
  }
}

/** What all notations of an imported number have in common. */
export const importedPhoneKey = (phone: ImportedPhone, country: string | undefined): string =>
  phoneKey(phoneOf(phone), country)

/** Without those of which it is doubtful whose they are, where they give no name, address or number that is not known: all else they say is in doubt as well. */
function withoutEmptyDoubts(
  contacts: readonly ImportedContact[],
  country: string | undefined,
): readonly ImportedContact[] {
  const certain = contacts.filter(each => each.certain)
  const emails = new Set(
    certain.flatMap(each => each.emails.map(({ address }) => mailboxKey(address))),
  )
  const phones = new Set(
    certain.flatMap(each => each.phones.map(phone => importedPhoneKey(phone, country))),
  )
  const isNamed = certain.some(({ name }) => name !== undefined)
  const adds = (each: ImportedContact) =>
    (each.name !== undefined && !isNamed) ||
    each.emails.some(({ address }) => !emails.has(mailboxKey(address))) ||
    each.phones.some(phone => !phones.has(importedPhoneKey(phone, country)))
  return certain.length > 0 && !contacts.some(each => !each.certain && adds(each))
    ? certain
    : contacts
}

const lettersOf = ({ full }: ImportedName) => full.replace(/[^\p{L}]/gu, '').length
const fuller = (a: ImportedName, b: ImportedName) => (lettersOf(b) > lettersOf(a) ? b : a)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const union = (
  contacts: readonly ImportedContact[],
  of: (contact: ImportedContact) => readonly string[],
): string[] => [...new Set(contacts.flatMap(of))]
