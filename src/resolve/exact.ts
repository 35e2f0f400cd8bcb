import { isCalled, nameKey } from '../model/called.ts'
import type { Directory, Organisation } from '../model/directory.ts'
import { contactEntry, type Entry, entriesOf } from '../model/entry.ts'
import { isSameReference, withReference } from '../model/identity.ts'

/** What a reference means: a whole organisation, or one entry of it. */
export type Referred = { readonly organisation: Organisation } | { readonly entry: Entry }

/**
 * What a reference names exactly, the first of these that there is: the id of an organisation,
 * or of an entry; the name, short name or alias of an organisation; `ORG/CONTACT`, where ORG is
 * any of those and CONTACT the id or the name of one of its contacts.
 * @returns several where several are called the same; none where nothing is called so.
 */
export function namedExactly(directory: Directory, reference: string): readonly Referred[] {
  const { organisations } = directory
  const ways = [
    () => withReference(organisations, reference).map(referredOrganisation),
    () => withReference(entriesOf(directory), reference).map(entry => ({ entry })),
    () => organisations.filter(each => isCalled(each, reference)).map(referredOrganisation),
    () => contactsNamed(organisations, reference).map(entry => ({ entry })),
  ]
  for (const way of ways) {
    const found = way()
    if (found.length > 0) return found
  }
  return []
}

const referredOrganisation = (organisation: Organisation) => ({ organisation })

function contactsNamed(organisations: readonly Organisation[], reference: string): Entry[] {
  const slash = reference.indexOf('/')
  if (slash === -1) return []
  const [org, contact] = [reference.slice(0, slash), reference.slice(slash + 1)]
  const name = nameKey(contact)
  return organisations
    .filter(each => isCalled(each, org))
    .flatMap(organisation =>
      organisation.contacts
        .filter(
          each =>
            isSameReference(each.id, contact) ||
            (name !== '' && nameKey(each.name?.full ?? '') === name),
        )
        .map(each => contactEntry(organisation, each)),
    )
}

/** An organisation as an entry, whether or not it has a desk. */
export const organisationEntry = (organisation: Organisation): Entry => {
  const { id, name, email, phone } = organisation
  return { id, organisation, label: name, email, phone }
}
