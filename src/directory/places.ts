import type { WrittenOrganisation } from '../model/organisation.ts'
import type { Path } from '../model/schema.ts'
import type { Range } from './source-file.ts'

/** Where a value stands in a file, as `locate` finds it; undefined where that is not known without the tree. */
export type Places = (path: Path) => Range | undefined

/** What findings across files point at, as paths in an organisation's file. */
export function placedPaths({ contacts, email, phone }: WrittenOrganisation): Path[] {
  const mailboxes = (list: typeof email) => list.map(({ at }) => [...at, 'address'])
  const lines = (list: typeof phone) => list.map(({ at }) => [...at, 'number'])
  return [
    ['name'],
    ...mailboxes(email),
    ...lines(phone),
    ...contacts.flatMap(contact => [
      [...contact.at, 'name'],
      ...(contact.verified === undefined ? [] : [[...contact.at, 'verified']]),
      ...(contact.until === undefined ? [] : [[...contact.at, 'until']]),
      ...mailboxes(contact.email),
      ...lines(contact.phone),
    ]),
  ]
}
