import { locate } from '../files/locate.ts'
import { lineLengths } from '../files/position.ts'
import type { Organisation } from '../model/directory.ts'
import type { ContactKeys, OrganisationKeys } from '../model/keys.ts'
import { organisationField } from '../model/organisation.ts'
import type { Path } from '../model/schema.ts'
import { restore, type Slim, slim } from '../model/slim.ts'
import type { Places, Range, SourceFile } from '../model/source-file.ts'
import { rememberUnderstood } from '../model/understood-phone.ts'
import { type FileRecord, phonesOf, textFacts } from './record.ts'

/** The keys of an organisation as JSON: a record of the fields that rules across organisations read. */
interface KeysRecord extends Pick<FileRecord, 'checksum' | 'bom' | 'phones'> {
  readonly value: Slim
  readonly ids: readonly string[]
  readonly country?: string
  readonly lineLengths: string
  /** Start and end of each of `keyPaths`. */
  readonly places: readonly number[]
}

/** What `readKeys` reads. @param phones as in a record. */
export function writeKeys(organisation: Organisation, phones: readonly string[]): string {
  const { file, country, name, hasName, aliases, email, phone, form, contacts, at } = organisation
  const mailboxes = (list: Organisation['email']) =>
    list.map(({ address, at }) => ({ address, at }))
  const lines = (list: Organisation['phone']) => list.map(({ number, at }) => ({ number, at }))
  const value = {
    at,
    ...(hasName && { name }),
    aliases,
    email: mailboxes(email),
    phone: lines(phone),
    ...(form !== undefined && { form }),
    contacts: contacts.map(contact => {
      const { uid, agency, opt_out, until, verified, informed, source, at } = contact
      return {
        at,
        ...(contact.name && { name: { full: contact.name.full, at: [...at, 'name'] } }),
        ...{ uid, agency, opt_out, until, verified, informed },
        email: mailboxes(contact.email),
        phone: lines(contact.phone),
        source: source.map(({ date, at }) => ({ date, at })),
      }
    }),
  }
  const record: KeysRecord = {
    ...textFacts(file),
    value: slim(organisationField, value),
    ids: contacts.map(({ id }) => id),
    ...(country !== undefined && { country }),
    ...(phones.length > 0 && { phones }),
    lineLengths: lineLengths(file.text),
    places: keyPaths(organisation).flatMap(path => {
      const { start, end } = locate(file, path)
      return [start, end]
    }),
  }
  return JSON.stringify(record)
}

/** Reads the keys of an organisation. @param fileOf makes its file. */
export function readKeys(
  json: string,
  fileOf: (
    facts: Pick<KeysRecord, 'checksum' | 'bom' | 'lineLengths'> & { places: Places },
  ) => SourceFile,
): OrganisationKeys {
  const { value, ids, country, phones = [], places, ...facts } = JSON.parse(json) as KeysRecord
  const restored = restore(organisationField, value) as unknown as OrganisationKeys
  const contacts = restored.contacts as (ContactKeys & { id: string })[]
  for (let i = 0; i < contacts.length; i++) (contacts[i] as { id: string }).id = ids[i] ?? ''
  if (phones.length > 0)
    phonesOf(restored).forEach((phone, i) => {
      rememberUnderstood(phone, phones[i] ?? '')
    })
  let ranges: Map<string, Range> | undefined
  const file = fileOf({
    ...facts,
    places: path => {
      ranges ??= rangesOf(keyPaths(restored), places)
      return ranges.get(path.join('/'))
    },
  })
  const { name } = restored
  const hasName = name !== undefined
  return {
    ...restored,
    id: file.id,
    name: name ?? file.id,
    hasName,
    ...(country && { country }),
    file,
  }
}

/** The places that findings across organisations point at, as paths in an organisation's file. */
function keyPaths({ aliases, contacts, email, phone, at }: OrganisationKeys): Path[] {
  const mailboxes = (list: typeof email) => list.map(({ at }) => [...at, 'address'])
  const lines = (list: typeof phone) => list.map(({ at }) => [...at, 'number'])
  const dated = ['uid', 'opt_out', 'until', 'verified', 'informed'] as const
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

function rangesOf(paths: readonly Path[], places: readonly number[]): Map<string, Range> {
  return new Map(
    paths.map((path, i) => [
      path.join('/'),
      { start: places[2 * i] ?? 0, end: places[2 * i + 1] ?? 0 },
    ]),
  )
}
