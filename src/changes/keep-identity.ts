import type { Context } from '../context.ts'
import type { Change } from '../editing/change.ts'
import { changeReferences } from '../editing/list-references.ts'
import { organisation as organisationOf } from '../files/assemble.ts'
import { understand } from '../files/read.ts'
import type { Contact, Directory, Organisation } from '../model/directory.ts'
import type { Entry } from '../model/entry.ts'
import { referenceKey } from '../model/identity.ts'
import type { Path } from '../model/schema.ts'
import type { SourceFile } from '../model/source-file.ts'
import { cardUid, uidOf } from '../vcard/uid.ts'
import { edited } from './edit-files.ts'

/**
 * Changes of an organisation's file, with what keeps its contacts known to saved lists and address
 * books: an id that would follow a new name is written down as it was, and where a change states
 * another id, lists follow and the card's UID is written down.
 * @returns what is to become of each file: the organisation's, and the lists'.
 * @throws UserError when the changes cannot be made.
 */
export function keepIdentity(
  directory: Directory,
  organisation: Organisation,
  changes: readonly Change[],
  context: Context,
): ReadonlyMap<SourceFile, readonly Change[]> {
  const { id, file, contacts } = organisation
  const read = understand(file, edited(file, changes, context))
  const after = organisationOf(read, directory.settings).contacts
  const kept: Change[] = []
  const ids = new Map<string, string>()
  for (const [index, contact] of contacts.entries()) {
    const becomes = after[index]
    if (becomes === undefined || becomes.id === contact.id) continue
    const idAt = [...contact.at, 'id']
    if (!changes.some(({ at }) => isSamePath(at, idAt)))
      kept.push({ op: 'set', at: idAt, value: contact.id })
    else {
      ids.set(referenceKey(`${id}/${contact.id}`), `${id}/${becomes.id}`)
      kept.push(...keepUid({ id: `${id}/${contact.id}`, contact }, `${id}/${becomes.id}`))
    }
  }
  const lists = changeReferences(directory, (reference, written) =>
    'id' in reference ? (ids.get(referenceKey(reference.id)) ?? written) : written,
  )
  return new Map([
    [file, [...changes, ...kept]],
    ...lists.map(({ list, changes: own }) => [list.file, own] as const),
  ])
}

/**
 * The change that keeps a card's UID when its contact gets another id; none where the contact's file
 * states one, or where the new id gives the same.
 * @param id what the contact will be: `organisation/contact`.
 * @param at where the contact will be in its file; by default, where it is now.
 */
export function keepUid(
  { id: before, contact }: { readonly id: string; readonly contact: Contact },
  id: string,
  at: Path = contact.at,
): readonly Change[] {
  const entry: Pick<Entry, 'id' | 'contact'> = { id: before, contact }
  const uid = cardUid(entry)
  const isStated = (contact.uid ?? '').trim() !== ''
  if (isStated || uid === uidOf(id)) return []
  return [{ op: 'set', at: [...at, 'uid'], value: `urn:uuid:${uid}` }]
}

const isSamePath = (a: Path, b: Path) =>
  a.length === b.length && a.every((step, index) => step === b[index])
