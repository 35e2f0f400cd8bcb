import type { KnownFacts } from '../files/known-file.ts'
import type { ContactKeys, OrganisationKeys } from '../model/keys.ts'
import type { Path } from '../model/schema.ts'
import type { Range, SourceFile } from '../model/source-file.ts'
import { rememberAll } from '../model/understood-phone.ts'

/** The keys of an organisation as JSON, without names of fields: there are many. */
export type KeysRow = readonly [
  /** Of its text: CRC-32, line lengths, whether it has a byte-order mark. */
  checksum: number,
  lineLengths: string,
  bom: 0 | 1,
  /** Start and length of each of `keyPaths`, in base 36. */
  places: string,
  /** What was understood of each phone (`phonesOf`), without its notations. */
  understood: readonly string[],
  at: Path | null,
  name: string | null,
  country: string | null,
  form: string | null,
  aliases: readonly string[],
  email: readonly Placed[],
  phone: readonly Placed[],
  ...contacts: ContactRow[],
]

/** Of a contact, where it stands if that does not follow from its place in the list; what is absent is null. */
export type ContactRow = readonly [
  at: Path | null,
  id: string,
  name: string | null,
  email: readonly Placed[],
  phone: readonly Placed[],
  dates: readonly Placed[],
  ...fields: (string | boolean | null)[],
]

/** What stands in `fields`, in this order. */
export const CONTACT_FIELDS = ['uid', 'agency', 'opt_out', 'until', 'verified', 'informed'] as const

/** A value of a list, and where it stands if that does not follow from its place in the list. */
export type Placed = string | null | readonly [value: string | null, at: Path]

/** Reads the keys of an organisation. @param fileOf makes its file. */
export function readKeys(
  json: string,
  fileOf: (facts: Partial<KnownFacts>) => SourceFile,
): OrganisationKeys {
  const row: KeysRow = JSON.parse(json)
  const [checksum, lineLengths, bom, places, understood, own, name, country, form] = row
  const [, , , , , , , , , aliases, email, phone, ...contacts] = row
  const at = own ?? []
  let ranges: ReadonlyMap<string, Range> | undefined
  const rangeOf = (path: Path) => {
    ranges ??= rangesOf(keyPaths(keys), places)
    return ranges.get(path.join('/'))
  }
  const file = fileOf({ checksum, lineLengths, bom: bom === 1, places: rangeOf })
  const keys: OrganisationKeys = {
    id: file.id,
    name: name ?? file.id,
    hasName: name !== null,
    ...(country !== null && { country }),
    ...(form !== null && { form }),
    aliases,
    email: listed(email, [...at, 'email'], 'address'),
    phone: listed(phone, [...at, 'phone'], 'number'),
    contacts: contacts.map((contact, i) => contactOf(contact, [...at, 'contacts', i])),
    at,
    file,
  }
  rememberAll(keys, understood)
  return keys
}

function contactOf(row: ContactRow, expected: Path): ContactKeys {
  const [own, id, name, email, phone, dates, ...fields] = row
  const at = own ?? expected
  const contact: Writable<ContactKeys> = {
    id,
    email: listed(email, [...at, 'email'], 'address'),
    phone: listed(phone, [...at, 'phone'], 'number'),
    source: listed(dates, [...at, 'source'], 'date'),
    at,
  }
  if (name !== null) contact.name = { full: name }
  for (const [i, field] of CONTACT_FIELDS.entries())
    if (fields[i] !== null) Object.assign(contact, { [field]: fields[i] })
  return contact
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** A list of records of which one field is known. */
function listed<K extends string>(list: readonly Placed[], within: Path, field: K) {
  return list.map((each, i) => {
    const [value, at] = isPlaced(each) ? each : [each, [...within, i]]
    return (value === null ? { at } : { [field]: value, at }) as { [F in K]?: string } & {
      at: Path
    }
  })
}

export const isPlaced = (each: Placed): each is Exclude<Placed, string | null> =>
  Array.isArray(each)

/** The places that findings across organisations point at, as paths in an organisation's file. */
export function keyPaths({ aliases, contacts, email, phone, at }: OrganisationKeys): Path[] {
  const mailboxes = (list: typeof email) => list.map(({ at }) => [...at, 'address'])
  const lines = (list: typeof phone) => list.map(({ at }) => [...at, 'number'])
  const dated = CONTACT_FIELDS.filter(name => name !== 'agency')
  return [
    [...at, 'name'],
    ...aliases.map((_, i) => [...at, 'aliases', i]),
    ...mailboxes(email),
    ...lines(phone),
    ...contacts.flatMap(contact => [
      [...contact.at, 'name'],
      ...dated.filter(name => contact[name] !== undefined).map(name => [...contact.at, name]),
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
