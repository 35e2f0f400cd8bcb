import type { Contact } from '../../model/directory.ts'
import type { ImportedContact } from '../contact.ts'
import {
  type Bond,
  bondBetween,
  phoneOf,
  strengthOf,
  type Traits,
  traitsOf,
} from '../matching/traits.ts'
import type { Reason } from './reason.ts'
import type { Person, Slot } from './slot.ts'

/** Somebody of an organisation: in its file, or new with this import. */
export interface Member {
  readonly person?: Person
  /** The name, for people. */
  readonly label: string
  /** They grow with what the import says of the member. */
  traits: Traits
}

/** Who of an organisation is meant, and why. */
export interface Match {
  readonly member: Member
  readonly certain: boolean
  readonly reason: Reason
}

/** What an imported contact is recognised by. @param country of numbers in national notation. */
export function importedTraits(
  { name, emails, phones }: ImportedContact,
  country: string | undefined,
): Traits {
  return traitsOf({ ...(name && { name }), emails, phones: phones.map(phoneOf) }, country)
}

/** The people of one organisation, those of its file and those that an import brings. */
export class PeopleOfOrganisation {
  readonly #today: string
  readonly #deskEmails = new Set<string>()
  readonly #deskPhones = new Set<string>()
  /** Members by whatever a bond needs one of: an address, a number, a word of the name. */
  readonly #byToken = new Map<string, Set<Member>>()
  readonly #byContact = new Map<Contact, Member>()

  constructor(slot: Slot, today: string) {
    this.#today = today
    const { email = [], phone = [] } = slot.known ?? {}
    this.growDesk(traitsOf({ emails: email, phones: phone }, slot.country))
    for (const person of slot.people()) {
      const { contact, traits } = person
      const member = { person, label: contact.name?.full ?? contact.id, traits }
      this.#byContact.set(contact, member)
      this.add(member)
    }
  }

  /** Somebody of the directory. */
  memberOf({ contact }: Person): Member | undefined {
    return this.#byContact.get(contact)
  }

  add(member: Member): void {
    for (const token of tokensOf(member.traits))
      this.#byToken.set(token, (this.#byToken.get(token) ?? new Set()).add(member))
  }

  /** Adds to what a member is recognised by; the name stays. */
  grow(member: Member, { emails, phones, mobiles }: Traits): void {
    const { traits } = member
    member.traits = {
      name: traits.name,
      emails: new Set([...traits.emails, ...emails]),
      phones: new Set([...traits.phones, ...phones]),
      mobiles: new Set([...traits.mobiles, ...mobiles]),
    }
    this.add(member)
  }

  /** Whose an address of somebody without a name is, where it is not the desk's as well. */
  ownerOf(traits: Traits): Match | undefined {
    const emails = [...traits.emails].filter(each => !this.#deskEmails.has(each))
    const match = this.match({ ...traits, emails: new Set(emails) })
    return match?.certain && match.reason.code === 'person/email' ? match : undefined
  }

  /** Whether an address or number is the desk's. */
  isDesk({ emails, phones }: Traits): boolean {
    return (
      [...emails].some(each => this.#deskEmails.has(each)) ||
      [...phones].some(each => this.#deskPhones.has(each))
    )
  }

  growDesk({ emails, phones }: Traits): void {
    for (const each of emails) this.#deskEmails.add(each)
    for (const each of phones) this.#deskPhones.add(each)
  }

  /**
   * Who is meant: by an address, else a number, else the name, those who left last. Of
   * several of whom as much speaks for each, the first, with doubt.
   */
  match(traits: Traits): Match | undefined {
    const near = new Set(tokensOf(traits).flatMap(token => [...(this.#byToken.get(token) ?? [])]))
    const found = [...near]
      .flatMap(member => {
        const bond = bondBetween(traits, member.traits)
        return bond === undefined ? [] : [{ member, bond, rank: this.#rank(bond, member) }]
      })
      .sort((a, b) => b.rank - a.rank)
    const [first] = found
    if (first === undefined) return undefined
    const equal = found.filter(({ rank }) => rank === first.rank).map(({ member }) => member)
    const { member, bond } = first
    if (equal.length === 1) return { member, certain: bond.certain, reason: reasonOf(bond, member) }
    const other = [...new Set(equal.map(({ label }) => label))].join(', ')
    return { member, certain: false, reason: { code: 'person/several', other } }
  }

  #rank(bond: Bond, { person }: Member): number {
    const until = person?.contact.until
    return strengthOf(bond) - (until !== undefined && until < this.#today ? 0.5 : 0)
  }
}

const tokensOf = ({ name, emails, phones }: Traits) => [
  ...name.words,
  name.glued,
  ...emails,
  ...phones,
]

function reasonOf({ by, shared = '', certain }: Bond, { label: other }: Member): Reason {
  if (by === 'name') return { code: certain ? 'person/name' : 'person/close-name', other }
  if (by === 'email' && !certain) return { code: 'person/other-name', about: shared, other }
  return { code: `person/${by}`, about: shared }
}
