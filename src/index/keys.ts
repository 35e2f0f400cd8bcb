import type { ContactKeys, OrganisationKeys } from '../model/keys.ts'
import { organisationField } from '../model/organisation.ts'
import type { Path } from '../model/schema.ts'
import { restore, type Slim } from '../model/slim.ts'
import type { Places, Range, SourceFile } from '../model/source-file.ts'
import { rememberAll } from '../model/understood-phone.ts'
import type { FileRecord } from './record.ts'

/** The keys of an organisation as JSON: a record of the fields that rules across organisations read. */
export interface KeysRecord extends Pick<FileRecord, 'checksum' | 'bom' | 'phones'> {
  readonly value: Slim
  readonly ids: readonly string[]
  readonly country?: string
  readonly lineLengths: string
  /** Start and length of each of `keyPaths`. */
  readonly places: readonly number[]
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
  rememberAll(restored, phones)
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
export function keyPaths({ aliases, contacts, email, phone, at }: OrganisationKeys): Path[] {
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
    paths.map((path, i) => {
      const start = places[2 * i] ?? 0
      return [path.join('/'), { start, end: start + (places[2 * i + 1] ?? 0) }]
    }),
  )
}
