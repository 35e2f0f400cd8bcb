import type { KnownFacts } from '../files/known-file.ts'
import type { ContactKeys, OrganisationKeys } from '../model/keys.ts'
import type { Path } from '../model/schema.ts'
import type { Range, SourceFile } from '../model/source-file.ts'
import { rememberAll } from '../model/understood-phone.ts'
import type { PeopleRow, PersonRow, Texts } from './people.ts'

/** What rules across organisations ask of an organisation besides its `PeopleRow`, as JSON without names of fields; what is absent is null. */
export type KeysRow = readonly [
  /** Of its text. */
  checksum: number,
  lineLengths: string,
  hasBom: boolean,
  /** Start and length of each of `keyPaths`, in base 36. */
  places: string,
  /** Where each of `recordsIn` stands; null where that follows from their order. */
  at: readonly Path[] | null,
  /** What was understood of each phone (`phonesOf`), without its notations. */
  understood: readonly string[],
  country: string | null,
  form: string | null,
  aliases: readonly string[],
  phones: Texts,
  ...contacts: ContactRow[],
]
export type ContactRow = readonly [phones: Texts, dates: Texts, ...fields: Texts]

/** What stands in `fields`, in this order. */
export const CONTACT_FIELDS = ['uid', 'agency', 'verified', 'informed'] as const

/** Reads the keys of an organisation. @param people its `PeopleRow`. @param fileOf makes its file. */
export function readKeys(
  people: string,
  keys: string,
  fileOf: (facts: Partial<KnownFacts>) => SourceFile,
): OrganisationKeys {
  const [name, , addresses, ...persons]: PeopleRow = JSON.parse(people)
  const row: KeysRow = JSON.parse(keys)
  const [checksum, lineLengths, bom, places, ats, understood, country, form, aliases] = row
  let ranges: ReadonlyMap<string, Range> | undefined
  const rangeOf = (path: Path) => {
    ranges ??= rangesOf(keyPaths(read), places)
    return ranges.get(path.join('/'))
  }
  const file = fileOf({ checksum, lineLengths, bom, places: rangeOf })
  const read: OrganisationKeys = {
    id: file.id,
    name: name ?? file.id,
    hasName: name !== null,
    ...(country !== null && { country }),
    ...(form !== null && { form }),
    aliases,
    email: listed(addresses, ['email'], 'address'),
    phone: listed(row[9], ['phone'], 'number'),
    contacts: persons.map((person, i) => contactOf(person, row[10 + i] as ContactRow, i)),
    at: [],
    file,
  }
  for (const [i, record] of ats ? recordsIn(read).entries() : [])
    Object.assign(record, { at: ats?.[i] })
  rememberAll(read, understood)
  return read
}

function contactOf(person: PersonRow, [phones, dates, ...fields]: ContactRow, i: number) {
  const [id, name, addresses, opt_out, until] = person
  const at = ['contacts', i]
  const contact = {
    id,
    email: listed(addresses, [...at, 'email'], 'address'),
    phone: listed(phones, [...at, 'phone'], 'number'),
    source: listed(dates, [...at, 'source'], 'date'),
    at,
  }
  if (name !== null) Object.assign(contact, { name: { full: name } })
  if (opt_out !== null) Object.assign(contact, { opt_out })
  if (until !== null) Object.assign(contact, { until })
  for (let f = 0; f < fields.length; f++)
    if (fields[f] !== null) Object.assign(contact, { [CONTACT_FIELDS[f] as string]: fields[f] })
  return contact as ContactKeys
}

/** A list of records of which one field is known. */
function listed<K extends string>(texts: Texts, within: Path, field: K) {
  return texts.map((text, i) => {
    const at = [...within, i]
    const known = (text === null ? {} : { [field]: text }) as { [F in K]?: string }
    return { ...known, at }
  })
}

/** An organisation and the records in it that keys have, each of which stands somewhere. */
export const recordsIn = (organisation: OrganisationKeys): { readonly at: Path }[] => {
  const { email, phone, contacts } = organisation
  const inContacts = contacts.flatMap(each => [each, ...each.email, ...each.phone, ...each.source])
  return [organisation, ...email, ...phone, ...inContacts]
}

/** The places that findings across organisations point at, as paths in an organisation's file. */
export function keyPaths({ aliases, contacts, email, phone, at }: OrganisationKeys): Path[] {
  const mailboxes = (list: typeof email) => list.map(({ at }) => [...at, 'address'])
  const lines = (list: typeof phone) => list.map(({ at }) => [...at, 'number'])
  const fields = ['uid', 'opt_out', 'until', 'verified', 'informed'] as const
  return [
    [...at, 'name'],
    ...aliases.map((_, i) => [...at, 'aliases', i]),
    ...mailboxes(email),
    ...lines(phone),
    ...contacts.flatMap(contact => [
      [...contact.at, 'name'],
      ...fields.filter(name => contact[name] !== undefined).map(name => [...contact.at, name]),
      ...mailboxes(contact.email),
      ...lines(contact.phone),
      ...contact.source.filter(({ date }) => date !== undefined).map(({ at }) => [...at, 'date']),
    ]),
  ]
}

/** @param places as `KeysRow` has them. */
function rangesOf(paths: readonly Path[], places: string): Map<string, Range> {
  const numbers = places.split(' ').map(each => Number.parseInt(each, 36))
  return new Map(
    paths.map((path, i) => {
      const start = numbers[2 * i] ?? 0
      return [path.join('/'), { start, end: start + (numbers[2 * i + 1] ?? 0) }]
    }),
  )
}
