import { textFacts } from '../files/known-file.ts'
import { locate } from '../files/locate.ts'
import type { Contact, Organisation } from '../model/directory.ts'
import type { Path } from '../model/schema.ts'
import type { UnderstoodPhone } from '../model/understood-phone.ts'
import { packNumber } from '../model/understood-phone.ts'
import { CONTACT_FIELDS, type ContactRow, type KeysRow, keyPaths, type Placed } from './keys.ts'

/** What `readKeys` reads. @param understood what each of the organisation's phones means. */
export function writeKeys(
  organisation: Organisation,
  understood: readonly (UnderstoodPhone | undefined)[],
): string {
  const { file, country, name, hasName, aliases, email, phone, form, contacts, at } = organisation
  const { checksum, lineLengths, bom } = textFacts(file)
  const places = keyPaths(organisation).flatMap(path => {
    const { start, end } = locate(file, path)
    return [start, end - start]
  })
  const row: KeysRow = [
    checksum,
    lineLengths,
    bom ? 1 : 0,
    places.map(each => each.toString(36)).join(' '),
    understood.map(each => packNumber(each, country)),
    unless(at, []),
    hasName ? name : null,
    country ?? null,
    form ?? null,
    aliases,
    placed(email, [...at, 'email'], each => each.address),
    placed(phone, [...at, 'phone'], each => each.number),
    ...contacts.map((contact, i) => contactRow(contact, [...at, 'contacts', i])),
  ]
  return JSON.stringify(row)
}

function contactRow(contact: Contact, expected: Path): ContactRow {
  const { at, id, name, email, phone, source } = contact
  return [
    unless(at, expected),
    id,
    name?.full ?? null,
    placed(email, [...at, 'email'], each => each.address),
    placed(phone, [...at, 'phone'], each => each.number),
    placed(source, [...at, 'source'], each => each.date),
    ...CONTACT_FIELDS.map(field => contact[field] ?? null),
  ]
}

/** A path, unless it is the one that is expected. */
const unless = (at: Path, expected: Path) =>
  at.length === expected.length && at.every((step, i) => step === expected[i]) ? null : at

function placed<T extends { readonly at: Path }>(
  list: readonly T[],
  within: Path,
  textOf: (each: T) => string | undefined,
): Placed[] {
  return list.map((each, i) => {
    const value = textOf(each) ?? null
    const at = unless(each.at, [...within, i])
    return at === null ? value : [value, at]
  })
}
