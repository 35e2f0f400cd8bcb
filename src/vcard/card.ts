import type { Contact, Organisation } from '../model/directory.ts'
import type { Entry } from '../model/entry.ts'
import { languagesOf } from '../model/entry-fields.ts'
import type { FormatFacts } from '../model/format-facts.ts'
import { mailboxKey } from '../model/identity.ts'
import type { NameParts } from '../model/name/parts.ts'
import { readName } from '../model/name.ts'
import type { Email, Phone } from '../model/organisation.ts'
import { phoneType, readPhone } from '../model/phone.ts'
import { sendableEntry } from '../model/sendable.ts'
import { lastResult } from '../model/weak-cache.ts'
import { cardUid, uidOf } from './uid.ts'

/** A version of vCard. */
export interface Version extends FormatFacts {
  /**
   * A card as text, its lines ended by CRLF and at most 75 octets long.
   * @param outlook whether classic Outlook is to read it: it takes text for windows-1252 unless a parameter says otherwise.
   */
  write(card: Card, options?: { readonly outlook?: boolean }): string
}

/** What a card says, in the terms of RFC 2426 and RFC 6350; every value is text as the file has it. */
export interface Card {
  /** As vCard 3.0 writes it: a UUID without `urn:uuid:`, or any other text. */
  readonly uid: string
  /** A press desk is the card of an organisation, a saved list that of a group. */
  readonly kind: 'individual' | 'org' | 'group'
  readonly fullName: string
  readonly name: {
    readonly family?: string | undefined
    readonly given?: string | undefined
    readonly prefixes?: readonly string[]
    readonly suffix?: string | undefined
  }
  readonly nicknames: readonly string[]
  /** The organisation, then its department, then the agency that acts for it. */
  readonly organisation: readonly string[]
  readonly title?: string | undefined
  readonly emails: readonly CardEmail[]
  readonly phones: readonly CardPhone[]
  /** BCP 47, the preferred one first. */
  readonly languages: readonly string[]
  readonly urls: readonly string[]
  readonly address?: Entry['organisation']['address']
  readonly categories: readonly string[]
  /** URIs of what this was read in. */
  readonly sources: readonly string[]
  readonly note?: string | undefined
  /** Since when the person gets no mailings, else `true`; absent where they get them. */
  readonly optOut?: string | undefined
  /** The day it was last checked, `YYYY-MM-DD`. */
  readonly revision?: string | undefined
  /** The UIDs of a group's members. */
  readonly members: readonly string[]
}

export interface CardEmail {
  readonly address: string
  readonly use: 'WORK' | 'HOME'
  readonly label?: string | undefined
}

export interface CardPhone {
  /** In international notation where it can be. */
  readonly number: string
  readonly e164?: string | undefined
  readonly extension?: string | undefined
  readonly types: readonly PhoneUse[]
  /** The file's word for it, and when it is answered. */
  readonly label?: string | undefined
}

export type PhoneUse = 'CELL' | 'WORK' | 'HOME' | 'VOICE' | 'FAX'

const USES = {
  mobile: ['CELL', 'VOICE'],
  work: ['WORK', 'VOICE'],
  home: ['HOME', 'VOICE'],
  fax: ['WORK', 'FAX'],
  switchboard: ['WORK', 'VOICE'],
} as const satisfies Record<string, readonly PhoneUse[]>

const NONE: readonly never[] = []

const NOTHING = {
  nicknames: NONE,
  organisation: NONE,
  emails: NONE,
  phones: NONE,
  languages: NONE,
  urls: NONE,
  categories: NONE,
  sources: NONE,
  members: NONE,
} as const

/** What cards of an organisation have in common. Cards follow each other, so that writers know it again. */
const commonOf = lastResult((o: Organisation) => ({
  names: stated(o.name),
  urls: stated(o.website),
  tags: distinct(o.tags, NONE),
}))

/** An entry's card. A second import of it updates the first one (`cardUid`). */
export function cardOf(written: Entry): Card {
  const entry = sendableEntry(written)
  const { organisation: o, contact: c } = entry
  const { names, urls, tags } = commonOf(o)
  const { family, given, suffix } = (c?.name ?? { given: entry.label }) as NameParts
  // One literal: an export makes one of everybody, and spreads take ten times as long.
  return {
    uid: cardUid(entry),
    kind: c === undefined ? 'org' : 'individual',
    fullName: entry.label,
    name: c === undefined ? {} : { family, given, prefixes: prefixesOf(c), suffix },
    nicknames: c === undefined ? stated(o.short_name, ...o.aliases) : NONE,
    // Without a department its place stays, or readers would take the agency for one.
    organisation: c?.agency?.trim()
      ? [o.name, c.department ?? '', c.agency]
      : c?.department === undefined
        ? names
        : stated(o.name, c.department),
    title: c?.title,
    emails: entry.email.map(cardEmail),
    phones: entry.phone.map(phone => cardPhone(phone, o.country)),
    languages: languagesOf(entry),
    urls: c === undefined ? stated(o.website, o.form) : urls,
    address: o.address,
    categories: c === undefined || c.topics.length === 0 ? tags : distinct(o.tags, c.topics),
    sources: c === undefined ? NONE : stated(...c.source.map(({ url }) => url)),
    note: (c ?? o).note,
    optOut: c?.opt_out ? String(c.opt_out) : undefined,
    revision: c?.verified,
    members: NONE,
  }
}

/** The salutation and the title, each once: `Mme` may be stated and also written before the name. */
const prefixesOf = ({ salutation, name }: Contact): readonly string[] =>
  stated(salutation, name?.prefix === salutation ? undefined : name?.prefix)

const cardEmail = ({ address = '', type, label }: Email): CardEmail => ({
  address,
  use: type !== undefined && /^(?:home|perso|private)/i.test(type) ? 'HOME' : 'WORK',
  label,
})

/** The card of an address that is in a saved list alone. */
export function literalCard({ address, name }: { address: string; name?: string }): Card {
  const { given, family } = readName({ at: [], full: name ?? address }) ?? {}
  return {
    ...NOTHING,
    uid: uidOf(`mailto:${mailboxKey(address)}`),
    kind: 'individual',
    fullName: name ?? address,
    name: { given, family },
    emails: [{ address, use: 'WORK' }],
  }
}

/** The card of a saved list: a group. */
export function groupCard(
  list: { readonly id: string; readonly name: string },
  members: readonly Card[],
): Card {
  return {
    ...NOTHING,
    uid: uidOf(`list:${list.id}`),
    kind: 'group',
    fullName: list.name,
    name: { family: list.name },
    members: members.map(({ uid }) => uid),
  }
}

function cardPhone(phone: Phone, country: string | undefined): CardPhone {
  const read = readPhone(phone, country)
  const { label, hours } = phone
  return {
    number: read?.international ?? phone.number ?? '',
    e164: read?.e164,
    extension: phone.extension ?? read?.extension,
    types: USES[phoneType(phone, read)],
    label: label === undefined ? hours : hours === undefined ? label : `${label} (${hours})`,
  }
}

/** The texts that say something. */
function stated(...texts: readonly (string | undefined)[]): readonly string[] {
  const some = texts.filter(text => text !== undefined && text.trim() !== '') as string[]
  return some.length === 0 ? NONE : some
}

const distinct = (some: readonly string[], more: readonly string[]): readonly string[] =>
  more.length === 0 && some.length < 2 ? some : [...new Set([...some, ...more])]
