import type { KnownFacts } from '../files/known-file.ts'
import { type ContactKeys, keyPaths, type OrganisationKeys, recordsIn } from '../model/keys.ts'
import type { Email, Phone } from '../model/organisation.ts'
import type { Path } from '../model/schema.ts'
import type { Range, SourceFile } from '../model/source-file.ts'
import { rememberAll } from '../model/understood-phone.ts'
import type { PeopleRow, PersonRow, Texts } from './people.ts'

/** What directory rules need of an organisation besides its `PeopleRow`, as JSON without field names; absent values are null. */
export type KeysRow = readonly [
  text: readonly [checksum: number, lineLengths: string, hasBom: boolean],
  /** Start and length of each of `keyPaths`, in base 36. */
  places: string,
  /** Where each of `recordsIn` (model/keys.ts) is; null where that follows from their order. */
  at: readonly Path[] | null,
  /** What was understood of each phone (`phonesOf`), without its notations. */
  understood: readonly string[],
  country: string | null,
  form: string | null,
  aliases: readonly string[],
  phones: Texts,
  ...contacts: ContactRow[],
]
export type ContactRow = readonly [
  phones: Texts,
  dates: Texts,
  uid: string | null,
  agency: string | null,
  verified: string | null,
  informed: string | null,
]

/** Reads the keys of an organisation. @param people its `PeopleRow`. @param fileOf makes its file. */
export function readKeys(
  people: string,
  keys: string,
  fileOf: (facts: Partial<KnownFacts>) => SourceFile,
): OrganisationKeys {
  const [name, , addresses, ...persons]: PeopleRow = JSON.parse(people)
  const [text, places, ats, understood, country, form, aliases, phones, ...rows]: KeysRow =
    JSON.parse(keys)
  const [checksum, lineLengths, bom] = text
  const file = fileOf({ checksum, lineLengths, bom, places: path => rangeOf(path, read, places) })
  const read: OrganisationKeys = {
    id: file.id,
    name: name ?? file.id,
    hasName: name !== null,
    ...(country !== null && { country }),
    ...(form !== null && { form }),
    aliases,
    email: addresses.map((text, n) => emailOf(text, ['email', n])),
    phone: phones.map((text, n) => phoneOf(text, ['phone', n])),
    contacts: persons.map((person, i) => contactOf(person, rows[i] as ContactRow, i)),
    at: [],
    file,
  }
  for (const [i, record] of ats ? recordsIn(read).entries() : [])
    Object.assign(record, { at: ats?.[i] })
  rememberAll(read, understood)
  return read
}

// There are many: literals of one shape are several times as fast as spreads.
function contactOf(person: PersonRow, row: ContactRow, i: number): ContactKeys {
  const [id, name, addresses, opt_out, until] = person
  const [phones, dates, uid, agency, verified, informed] = row
  const at = ['contacts', i]
  return {
    id,
    name: name === null ? undefined : { full: name },
    uid: uid ?? undefined,
    agency: agency ?? undefined,
    opt_out: opt_out ?? undefined,
    until: until ?? undefined,
    verified: verified ?? undefined,
    informed: informed ?? undefined,
    email: addresses.map((text, n) => emailOf(text, [...at, 'email', n])),
    phone: phones.map((text, n) => phoneOf(text, [...at, 'phone', n])),
    source: dates.map((text, n) => ({ date: text ?? undefined, at: [...at, 'source', n] })),
    at,
  } as ContactKeys
}

const emailOf = (text: string | null, at: Path) => ({ address: text ?? undefined, at }) as Email
const phoneOf = (text: string | null, at: Path) => ({ number: text ?? undefined, at }) as Phone

/** Where a path leads that is one of `keyPaths`. @param places as `KeysRow` has them. */
function rangeOf(path: Path, keys: OrganisationKeys, places: string): Range | undefined {
  const isSame = (other: Path) =>
    other.length === path.length && other.every((step, i) => step === path[i])
  const i = keyPaths(keys).findIndex(isSame)
  const [start = 0, length = 0] = places
    .split(' ', 2 * i + 2)
    .slice(-2)
    .map(each => Number.parseInt(each, 36))
  return i === -1 ? undefined : { start, end: start + length }
}
