import { readerCountry } from '../model/country.ts'
import type { Organisation } from '../model/directory.ts'
import type { Entry } from '../model/entry.ts'
import { sendableEntry } from '../model/sendable.ts'
import { type BlockPhone, blockPhone } from './phone.ts'
import { clean } from './typography.ts'

/** The press contacts at the foot of a release, in the order they are shown. */
export interface Block {
  readonly organisations: readonly BlockOrganisation[]
}

export interface BlockOrganisation {
  readonly name: string
  readonly address?: Organisation['address']
  readonly people: readonly BlockPerson[]
}

/** A person, or an organisation's press desk; every text on one line. */
export interface BlockPerson {
  /** The entry's. */
  readonly id: string
  readonly label: string
  /** Absent for a press desk, and for a contact without a name. */
  readonly name?: string
  readonly isDesk: boolean
  readonly salutation?: string
  readonly title?: string
  readonly department?: string
  readonly agency?: string
  readonly emails: readonly { readonly address: string; readonly label?: string }[]
  readonly phones: readonly BlockPhone[]
  /** The contact form of a desk. */
  readonly form?: string
  readonly languages: readonly string[]
}

/** The entry without the addresses and numbers that may not be published; undefined when none of it may. */
export function publicEntry(entry: Entry): Entry | undefined {
  if (entry.contact?.public === false) return undefined
  const email = entry.email.filter(each => each.public !== false)
  const phone = entry.phone.filter(each => each.public !== false)
  const hasForm = entry.contact === undefined && entry.organisation.form !== undefined
  if (email.length === 0 && phone.length === 0 && !hasForm) return undefined
  return { ...entry, email, phone }
}

/**
 * The block of entries that may be published, each under its organisation; organisations
 * and people come in the order of their first entry.
 * @param international whether all numbers are in international notation.
 * @param country where the block is read (ISO 3166-1 alpha-2), else the organisations' if they have
 *   one in common: numbers of that country are in national notation.
 */
export function blockOf(
  entries: readonly Entry[],
  {
    international = false,
    country,
  }: { readonly international?: boolean; readonly country?: string | undefined } = {},
): Block {
  const reader = readerCountry(country, entries)
  const organisations = new Map<Organisation, BlockPerson[]>()
  for (const entry of new Map(entries.map(each => [each.id, each])).values()) {
    const people = organisations.get(entry.organisation) ?? []
    organisations.set(entry.organisation, people)
    people.push(personOf(entry, { international, reader }))
  }
  return {
    organisations: [...organisations].map(([{ id, name, address }, people]) => ({
      name: clean(name) || id,
      ...(address && { address }),
      people,
    })),
  }
}

function personOf(
  written: Entry,
  notation: { readonly international: boolean; readonly reader: string | undefined },
): BlockPerson {
  const entry = sendableEntry(written)
  const { organisation, contact } = entry
  const { country, form } = organisation
  const stated = {
    name: contact?.name?.full,
    salutation: contact?.salutation,
    title: contact?.title,
    department: contact?.department,
    agency: contact?.agency,
    form: contact === undefined ? form : undefined,
  }
  const texts = Object.entries(stated)
    .map(([key, text]) => [key, clean(text ?? '')] as const)
    .filter(([, text]) => text !== '')
  return {
    id: entry.id,
    label: clean(entry.label),
    isDesk: contact === undefined,
    ...(Object.fromEntries(texts) as Partial<Record<keyof typeof stated, string>>),
    emails: entry.email.map(({ address = '', label }) => ({
      address: clean(address),
      ...(label && { label: clean(label) }),
    })),
    phones: entry.phone.map(phone => blockPhone(phone, { country, ...notation })),
    languages: (contact?.languages.length ? contact.languages : organisation.languages).map(clean),
  }
}
