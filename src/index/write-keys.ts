import { textFacts } from '../files/known-file.ts'
import { locate } from '../files/locate.ts'
import type { Organisation } from '../model/directory.ts'
import { organisationField } from '../model/organisation.ts'
import { slim } from '../model/slim.ts'
import { withoutNotations } from '../model/understood-phone.ts'
import { type KeysRecord, keyPaths } from './keys.ts'

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
    ...(phones.length > 0 && { phones: phones.map(withoutNotations) }),
    places: keyPaths(organisation).flatMap(path => {
      const { start, end } = locate(file, path)
      return [start, end - start]
    }),
  }
  return JSON.stringify(record)
}
