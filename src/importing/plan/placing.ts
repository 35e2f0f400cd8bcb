import type { Directory } from '../../model/directory.ts'
import { isRole } from '../../model/email.ts'
import { mailboxKey, referenceKey, uidKey } from '../../model/identity.ts'
import { cardUid } from '../../vcard/uid.ts'
import type { ImportedContact } from '../contact.ts'
import { importedDomains, isAtAgency } from '../matching/domain.ts'
import { OrganisationIndex, type OrganisationMatch } from '../matching/organisation-index.ts'
import { namesAgree } from '../matching/organisation-key.ts'
import { comparableName, compareNames } from '../matching/person-name.ts'
import { bondBetween } from '../matching/traits.ts'
import { importedTraits } from './people-of-organisation.ts'
import type { Reason } from './reason.ts'
import { knownSlot, newSlot, type Person, type Placement, type Slot } from './slot.ts'

/** What a name and the contacts under it lead to. */
export type Verdict =
  | {
      readonly kind: 'exact' | 'likely'
      readonly slot: Slot
      readonly certain: boolean
      readonly reason: Reason
    }
  | { readonly kind: 'new'; readonly near: readonly Slot[] }
  | { readonly kind: 'ambiguous' }

/** A person of the directory, and the address by which they were found. */
type Known = Person & { readonly address: string }

/** Finds organisations, and keeps what those who are placed tell of others. */
export class Placing {
  readonly #directory: Directory
  readonly #index: OrganisationIndex<Slot>
  /** The ids that a new organisation cannot have: of files that cannot be read as well. */
  readonly #taken: Set<string>
  /** Whose file has an address, by its person or its desk, those of this import too; and whether that is certain. */
  readonly #owners = new Map<string, Map<Slot, boolean>>()
  readonly #people = new Map<string, readonly Seat[]>()
  readonly #slots: readonly Slot[]
  /** Made when somebody is known by nothing else: understanding all numbers takes a while. */
  #phones: ReadonlyMap<string, readonly Person[]> | undefined

  constructor(directory: Directory) {
    this.#directory = directory
    const slots = directory.organisations.map(knownSlot)
    this.#slots = slots
    this.#index = new OrganisationIndex(slots)
    this.#taken = new Set(
      directory.files.flatMap(({ kind, id }) =>
        kind === 'organisation' ? [referenceKey(id)] : [],
      ),
    )
    for (const slot of slots) {
      for (const { address = '' } of slot.known?.email ?? []) this.#own(slot, address, true)
      for (const [index, contact] of (slot.known?.contacts ?? []).entries())
        for (const { address = '' } of contact.email) {
          this.#own(slot, address, true)
          const key = mailboxKey(address)
          this.#people.set(key, [...(this.#people.get(key) ?? []), { slot, index }])
        }
    }
  }

  /**
   * The places of contacts of which sources name the organisation, by one name.
   * @returns undefined where that leads to something else than what is wanted; nobody is
   * placed where several have the name.
   */
  named(
    contacts: readonly ImportedContact[],
    name: string,
    wanted: readonly Verdict['kind'][],
  ): readonly Placement[] | undefined {
    const domains = new Set(contacts.flatMap(each => [...importedDomains(each)]))
    const known = contacts.map(each => this.#personOf(each))
    const verdict = this.#judge(name, domains, known)
    if (!wanted.includes(verdict.kind)) return undefined
    if (verdict.kind === 'ambiguous') return []
    const { slot, certain, reason } = verdict.kind === 'new' ? this.#make(name, verdict) : verdict
    for (const each of contacts) this.#claim(slot, each, certain)
    return known.map(elsewhere => ({
      slot,
      certain,
      reasons: [reason],
      ...(certain && elsewhere && elsewhere.slot !== slot && { elsewhere }),
    }))
  }

  #judge(
    name: string,
    domains: ReadonlySet<string>,
    known: readonly (Known | undefined)[],
  ): Verdict {
    const match = this.#index.match(name, domains)
    if (match && 'ambiguous' in match) return { kind: 'ambiguous' }
    if (match && 'organisation' in match) {
      const { organisation: slot, by } = match
      const isLikely = by === 'domain' || by === 'other-name' || by === 'slip'
      // Whose address is in that very file belongs there, with a slip in its name.
      const isConfirmed = by === 'slip' && known.some(each => each?.slot === slot)
      const certain = match.certain || isConfirmed
      return { kind: isLikely ? 'likely' : 'exact', slot, certain, reason: reasonOf(match) }
    }
    const person = known.find(each => each && namesAgree(name, each.slot.name))
    if (person === undefined) return { kind: 'new', near: match?.near ?? [] }
    const { slot, address } = person
    const reason = { code: 'organisation/email', about: address } as const
    return { kind: 'likely', slot, certain: true, reason }
  }

  /** A new organisation; with doubt where its name is nearly that of others. */
  #make(name: string, { near }: Extract<Verdict, { kind: 'new' }>) {
    const slot = newSlot(name, this.#directory, this.#taken)
    this.#index.add(slot)
    const other = near.map(each => each.name).join(', ')
    const reason: Reason =
      other === ''
        ? { code: 'organisation/new', about: name }
        : { code: 'organisation/near', about: name, other }
    return { slot, certain: other === '', reason }
  }

  /**
   * The places of contacts whose card is that of somebody in the directory, by its UID: nothing
   * else on a card may then tell another. A UID that several cards or several people have tells
   * nobody, and neither does an e-mail on a card that names another organisation of the directory.
   * @returns one for each contact; undefined where its UID tells nobody.
   */
  byUid(contacts: readonly ImportedContact[]): readonly (Placement | undefined)[] {
    const keys = contacts.map(({ uid }) => (uid === undefined ? undefined : uidKey(uid)))
    if (keys.every(key => key === undefined)) return []
    const people = peopleByUid(this.#slots)
    const [once, again] = [new Set<string>(), new Set<string>()]
    for (const key of keys) if (key !== undefined) (once.has(key) ? again : once).add(key)
    return contacts.map((contact, index) => {
      const key = keys[index]
      const seat = key === undefined || again.has(key) ? undefined : people.get(key)
      if (seat === undefined || contact.name === undefined) return undefined
      const person = personIn(seat)
      const others = this.#index.named(contact.organisation ?? '')
      if (others.length > 0 && !others.includes(person.slot)) return undefined
      this.#claim(person.slot, contact, true)
      return { slot: person.slot, person, certain: true, reasons: [] }
    })
  }

  /** The place of a contact that names no organisation, or one that several may be; undefined while unknown. */
  unnamed(contact: ImportedContact): Placement | undefined {
    const { organisation: name } = contact
    const possible = name === undefined ? undefined : new Set(this.#index.named(name))
    const isPossible = (slot: Slot) => possible?.has(slot) ?? true
    const owned = contact.emails.flatMap(({ address }) => {
      const owners = [...(this.#owners.get(mailboxKey(address)) ?? [])]
      const [owner, ...others] = owners.filter(([slot]) => isPossible(slot))
      return owner === undefined || others.length > 0 ? [] : [{ owner, address }]
    })
    const [first] = owned
    if (first) {
      const [slot, certain] = first.owner
      const isOne = owned.every(({ owner }) => owner[0] === slot)
      const reason = { code: 'organisation/email', about: first.address } as const
      return this.#claimed(slot, certain && isOne, contact, reason)
    }
    const found = this.#index.byDomain(importedDomains(contact))
    if (found === undefined) {
      const byPhone = this.#byPhone(contact, isPossible)
      if (byPhone) return this.#claimed(byPhone.slot, true, contact, byPhone.reason)
      const slip = this.#index.byDomainSlip(importedDomains(contact))
      if (slip === undefined || !isPossible(slip.organisation)) return undefined
      const { name: other } = slip.organisation
      const reason = { code: 'organisation/domain-slip', about: slip.domain, other } as const
      return this.#claimed(slip.organisation, false, contact, reason)
    }
    if (!isPossible(found.organisation)) return undefined
    const reason = { code: 'organisation/domain', about: found.domain } as const
    return this.#claimed(found.organisation, found.certain, contact, reason)
  }

  /** The organisation of whom a number is, where that is one person alone. */
  #byPhone(contact: ImportedContact, isPossible: (slot: Slot) => boolean) {
    if (contact.phones.length === 0) return undefined
    const traits = importedTraits(contact, this.#directory.settings.country)
    this.#phones ??= peopleByPhone(this.#slots)
    const near = new Set([...traits.phones].flatMap(each => this.#phones?.get(each) ?? []))
    const found = [...near].flatMap(person => {
      const bond = bondBetween(traits, person.traits)
      return bond?.certain && bond.by === 'phone' && isPossible(person.slot)
        ? [{ slot: person.slot, about: bond.shared ?? '' }]
        : []
    })
    const [first, ...others] = found
    if (first === undefined || others.some(({ slot }) => slot !== first.slot)) return undefined
    const { slot, about } = first
    return { slot, reason: { code: 'organisation/email', about } as const }
  }

  /** Several have the name; which is meant is unknown. */
  ambiguous(name: string): Placement {
    const other = this.#index
      .named(name)
      .map(({ id }) => id)
      .join(', ')
    return { certain: false, reasons: [{ code: 'organisation/ambiguous', about: name, other }] }
  }

  /** The person of the directory who has an address of a contact, under a name that can be the same. */
  #personOf(contact: ImportedContact): Known | undefined {
    if (contact.name === undefined || isAtAgency(contact)) return undefined
    const name = comparableName(contact.name)
    for (const { address } of contact.emails) {
      if (isRole(address)) continue
      for (const person of (this.#people.get(mailboxKey(address)) ?? []).map(personIn)) {
        if (person.contact.agency !== undefined) continue
        if (['same', 'close'].includes(compareNames(name, person.traits.name)))
          return { ...person, address }
      }
    }
    return undefined
  }

  #claimed(slot: Slot, certain: boolean, contact: ImportedContact, reason: Reason): Placement {
    this.#claim(slot, contact, certain)
    return { slot, certain, reasons: [reason] }
  }

  /** What a contact has is its organisation's from now on; what is in doubt tells others in doubt as well. */
  #claim(slot: Slot, contact: ImportedContact, certain: boolean): void {
    const isSure = certain && contact.certain
    this.#index.addDomains(slot, importedDomains(contact), isSure)
    for (const { address } of contact.emails) this.#own(slot, address, isSure)
  }

  #own(slot: Slot, address: string, certain: boolean): void {
    const key = mailboxKey(address)
    const owners = this.#owners.get(key) ?? new Map<Slot, boolean>()
    this.#owners.set(key, owners.set(slot, certain || owners.get(slot) === true))
  }
}

/** The place of a person among the contacts of an organisation: traits take time, and a directory has thousands. */
interface Seat {
  readonly slot: Slot
  readonly index: number
}

const personIn = ({ slot, index }: Seat): Person => slot.people()[index] as Person

/**
 * Those who alone have a UID, which a file states or which follows from their id. A contact who has
 * left may keep the UID that the person's new post has.
 */
function peopleByUid(slots: readonly Slot[]): Map<string, Seat | undefined> {
  const active = new Map<string, Seat | undefined>()
  const left = new Map<string, Seat | undefined>()
  for (const slot of slots)
    for (const [index, contact] of (slot.known?.contacts ?? []).entries()) {
      const key = uidKey(cardUid({ id: `${slot.id}/${contact.id}`, contact }))
      const found = contact.until === undefined ? active : left
      found.set(key, found.has(key) ? undefined : { slot, index })
    }
  return new Map([...left, ...active])
}

function peopleByPhone(slots: readonly Slot[]): Map<string, Person[]> {
  const found = new Map<string, Person[]>()
  for (const slot of slots)
    for (const person of slot.people())
      for (const phone of person.traits.phones) {
        const known = found.get(phone)
        if (known) known.push(person)
        else found.set(phone, [person])
      }
  return found
}

function reasonOf({
  by,
  about,
  organisation,
}: Extract<OrganisationMatch<Slot>, { by: unknown }>): Reason {
  return { code: `organisation/${by}`, about, other: organisation.name }
}
