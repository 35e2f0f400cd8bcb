import { isOneSlip } from '../../text/similar.ts'
import { namesAgree, namesIn, organisationKey } from './organisation-key.ts'

/** An organisation that contacts may be matched with: one of the directory, or one that the import brings. */
export interface KnownOrganisation {
  readonly id: string
  readonly name: string
  readonly shortName?: string
  readonly aliases: readonly string[]
  /** Those that tell it; more of them come with its people. */
  readonly domains: Set<string>
  /** Whether it is not in the directory yet. */
  readonly isNew: boolean
}

/** How an organisation was recognised. */
export type OrganisationEvidence =
  | 'id'
  | 'name'
  | 'short-name'
  | 'alias'
  | 'domain'
  /** One slip from one of its names. */
  | 'slip'
  /** By its domain alone: the source has a name that has nothing in common with its own. */
  | 'other-name'

/** What an organisation's name and domains lead to. */
export type OrganisationMatch<O> =
  | {
      readonly organisation: O
      readonly by: OrganisationEvidence
      /** The name or domain that told it. */
      readonly about: string
      readonly certain: boolean
    }
  /** A new one with a name that may be a typo of a known one, and with another domain. */
  | { readonly near: readonly O[] }
  /** Several have that name, and no domain tells which is meant. */
  | { readonly ambiguous: readonly O[] }

/** The one organisation that has a domain. */
interface DomainOwner<O> {
  readonly organisation: O
  readonly domain: string
  readonly certain: boolean
}

type Named<O> = readonly { readonly organisation: O; readonly by: OrganisationEvidence }[]

/** Shorter names with a slip are other names: `CNRS`, `CNES`. */
const SLIP_LENGTH = 7

/** Organisations by their names and domains; more can be added. */
export class OrganisationIndex<O extends KnownOrganisation> {
  readonly #byKey = new Map<string, Named<O>>()
  readonly #byLength = new Map<number, Set<string>>()
  /** Whose a domain is, and whether that is certain. */
  readonly #byDomain = new Map<string, Map<O, boolean>>()

  constructor(organisations: Iterable<O>) {
    for (const each of organisations) this.add(each)
  }

  add(organisation: O): void {
    const { id, name, shortName = '', aliases, domains } = organisation
    this.#name(organisation, 'id', id)
    this.#name(organisation, 'name', ...namesIn(name).slice(0, 2))
    this.#name(organisation, 'short-name', shortName)
    this.#name(organisation, 'alias', ...aliases)
    this.addDomains(organisation, domains)
  }

  /** Domains that an organisation's people turn out to have, for certain or not. */
  addDomains(organisation: O, domains: Iterable<string>, certain = true): void {
    for (const domain of domains) {
      if (certain) organisation.domains.add(domain)
      const owners = this.#byDomain.get(domain) ?? new Map<O, boolean>()
      this.#byDomain.set(
        domain,
        owners.set(organisation, certain || owners.get(organisation) === true),
      )
    }
  }

  /** The organisation that has a domain of these, where it is one alone: domains that several share tell none. */
  byDomain(domains: Iterable<string>): DomainOwner<O> | undefined {
    let found: DomainOwner<O> | undefined
    for (const domain of domains) {
      const [owner, ...others] = this.#owners(domain)
      if (owner === undefined || others.length > 0) continue
      const [organisation, certain] = owner
      if (found && found.organisation !== organisation) return undefined
      if (!found?.certain) found = { organisation, domain, certain }
    }
    return found
  }

  /** The only organisation with a domain that may be a typo of one of these; somebody must look. */
  byDomainSlip(domains: Iterable<string>): Omit<DomainOwner<O>, 'certain'> | undefined {
    const found = new Map<O, string>()
    for (const domain of domains) {
      if (domain.length < SLIP_LENGTH || this.#owners(domain).size > 0) continue
      for (const [known, owners] of this.#byDomain)
        if (isSlip(domain, known))
          for (const [organisation, certain] of owners) if (certain) found.set(organisation, domain)
    }
    const [only, ...others] = found
    return only && others.length === 0 ? { organisation: only[0], domain: only[1] } : undefined
  }

  /** Those of a domain, else of the domain that it is a part of. */
  #owners(domain: string): ReadonlyMap<O, boolean> {
    for (let part = domain; part.includes('.'); part = part.slice(part.indexOf('.') + 1)) {
      const owners = this.#byDomain.get(part)
      if (owners) return owners
    }
    return new Map()
  }

  /** Those that have a name of their own that is this one, however written, or this id. */
  named(name: string): readonly O[] {
    return [...new Set(this.#named(name).named.map(({ organisation }) => organisation))]
  }

  /** The first of the names in a name that somebody has, and who. */
  #named(name: string): { readonly about: string; readonly named: Named<O> } {
    for (const about of namesIn(name)) {
      const named = this.#byKey.get(organisationKey(about)) ?? []
      if (named.length > 0) return { about, named }
    }
    return { about: name, named: [] }
  }

  /**
   * The organisation that is meant by a name, with the domains of a contact: its id or a
   * name of its own, however written; else the one that has the domains; else one whose name
   * may be a typo of it, which domains confirm or refute.
   * @returns undefined where nothing is like it.
   */
  match(name: string, domains: ReadonlySet<string>): OrganisationMatch<O> | undefined {
    const exact = this.#exact(name, domains)
    if (exact) return exact
    const slips = this.#slips(name)
    const own = this.byDomain(domains)
    // A domain that the same import brings is not evidence against another name that it states.
    if (own && !own.organisation.isNew) {
      const { organisation, domain } = own
      const names = namesOf(organisation)
      const agree = slips.includes(organisation) || names.some(each => namesAgree(name, each))
      const by = agree ? 'domain' : 'other-name'
      return { organisation, by, about: domain, certain: agree && own.certain }
    }
    const [near, ...others] = slips
    if (near === undefined) return undefined
    const has = (domain: string) => this.#owners(domain).get(near) === true
    if (others.length === 0 && [...domains].some(has))
      return { organisation: near, by: 'slip', about: near.name, certain: true }
    const isRefuted = domains.size > 0 && near.domains.size > 0
    if (others.length > 0 || isRefuted) return { near: slips }
    return { organisation: near, by: 'slip', about: near.name, certain: false }
  }

  #exact(name: string, domains: ReadonlySet<string>): OrganisationMatch<O> | undefined {
    const { about, named } = this.#named(name)
    if (named.length === 0) return undefined
    const distinct = new Set(named.map(({ organisation }) => organisation))
    const own = this.byDomain(domains)?.organisation
    const chosen = distinct.size === 1 ? named[0] : named.find(n => n.organisation === own)
    return chosen ? { ...chosen, about, certain: true } : { ambiguous: [...distinct] }
  }

  /** Those with a name that differs by one typo. */
  #slips(name: string): O[] {
    const key = organisationKey(name)
    if (key.length < SLIP_LENGTH) return []
    const found = new Set<O>()
    for (const length of [key.length - 1, key.length, key.length + 1])
      for (const each of this.#byLength.get(length) ?? [])
        if (isSlip(key, each))
          for (const { organisation, by } of this.#byKey.get(each) ?? [])
            if (by !== 'id') found.add(organisation)
    return [...found]
  }

  #name(organisation: O, by: OrganisationEvidence, ...names: readonly string[]): void {
    for (const name of names) {
      const key = organisationKey(name)
      if (key === '') continue
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), { organisation, by }])
      this.#byLength.set(key.length, (this.#byLength.get(key.length) ?? new Set()).add(key))
    }
  }
}

const namesOf = ({ name, shortName, aliases }: KnownOrganisation): readonly string[] => [
  name,
  shortName ?? name,
  ...aliases,
]

/** Whether two keys are one slip apart; what differs only in numbers is two of a row. */
const isSlip = (a: string, b: string) =>
  isOneSlip(a, b) && a.replace(/\d/g, '') !== b.replace(/\d/g, '')
