import type { Contact } from '../../model/directory.ts'
import { isRole } from '../../model/email.ts'
import { lineKey, mailboxKey } from '../../model/identity.ts'
import type { Name } from '../../model/name.ts'
import type { Phone } from '../../model/organisation.ts'
import { readPhone } from '../../model/phone.ts'
import type { ImportedPhone } from '../contact.ts'
import { present } from '../present.ts'
import { type ComparableName, comparableName, compareNames } from './person-name.ts'

/** What somebody is recognised by, written so that it can be compared. */
export interface Traits {
  readonly name: ComparableName
  readonly emails: ReadonlySet<string>
  /** With their extension. */
  readonly phones: ReadonlySet<string>
  /** Those of `phones` that one person alone answers. */
  readonly mobiles: ReadonlySet<string>
}

/** Whether and why two are one person. */
export interface Bond {
  readonly by: 'email' | 'phone' | 'name'
  /** What they share; absent for a name. */
  readonly shared?: string
  /** Of names that differ although something else is shared. */
  readonly names: 'same' | 'close' | 'different' | 'unknown'
  readonly certain: boolean
}

interface Described {
  readonly name?: Name
  readonly emails: readonly { readonly address?: string }[]
  readonly phones: readonly Phone[]
}

/** The traits of a description. @param country of its numbers in national notation. */
export function traitsOf({ name, emails, phones }: Described, country: string | undefined): Traits {
  const numbers = phones.map(phone => ({
    key: phoneKey(phone, country),
    isMobile: readPhone(phone, country)?.kind === 'mobile' && phone.type !== 'switchboard',
  }))
  return {
    name: comparableName(name),
    emails: new Set(emails.map(({ address = '' }) => mailboxKey(address)).filter(Boolean)),
    phones: new Set(numbers.map(({ key }) => key).filter(Boolean)),
    mobiles: new Set(numbers.flatMap(({ key, isMobile }) => (isMobile && key ? [key] : []))),
  }
}

/** An imported number as a phone of the model: by its international number where it has one. */
export const phoneOf = ({ number, e164, extension, type }: ImportedPhone): Phone => ({
  number: e164 ?? number,
  ...present({ extension, type }),
  at: [],
})

/** The traits of a contact in a file. */
export const contactTraits = (contact: Contact, country: string | undefined): Traits =>
  traitsOf(
    { ...(contact.name && { name: contact.name }), emails: contact.email, phones: contact.phone },
    country,
  )

/** What all notations of a number have in common: E.164 and the extension, else its digits. */
export function phoneKey(phone: Phone, country: string | undefined): string {
  const read = readPhone(phone, country)
  const number = lineKey(phone, read)
  const extension = phone.extension ?? read?.extension
  return number === '' || extension === undefined ? number : `${number} ${extension}`
}

/**
 * Why two descriptions are one person's: an address of their own, else a number, else the
 * name; undefined where unknown. A mailbox of a desk and a fixed line are shared by
 * colleagues, and tell only with the name.
 */
export function bondBetween(a: Traits, b: Traits): Bond | undefined {
  const names = compareNames(a.name, b.name)
  const agree = names === 'same' || names === 'close'
  for (const shared of a.emails) {
    if (!b.emails.has(shared)) continue
    if (agree) return { by: 'email', shared, names, certain: true }
    if (!isRole(shared)) return { by: 'email', shared, names, certain: names === 'unknown' }
  }
  for (const shared of a.phones)
    if (b.phones.has(shared) && (agree || (names === 'unknown' && a.mobiles.has(shared))))
      return { by: 'phone', shared, names, certain: true }
  if (!agree) return undefined
  const isWhole = a.name.words.length > 1 && b.name.words.length > 1
  return { by: 'name', names, certain: names === 'same' && isWhole }
}

const STRENGTH = { email: 4, phone: 2, name: 0 } as const

/** How much speaks for a bond: what they share, then whether it is certain, then the name. */
export const strengthOf = ({ by, certain, names }: Bond): number =>
  STRENGTH[by] * 2 + (certain ? 12 : 0) + (names === 'same' ? 1 : 0)
