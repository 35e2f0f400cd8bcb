import { join } from 'node:path'
import { organisation as organisationOf } from '../directory/assemble.ts'
import { understand } from '../directory/read.ts'
import type { SourceFile } from '../directory/source-file.ts'
import type { Contact, Directory, Organisation } from '../model/directory.ts'
import type { WrittenOrganisation } from '../model/organisation.ts'
import type { Path } from '../model/schema.ts'
import type { Change, Value } from './change.ts'
import {
  changesTo,
  type FileChange,
  type Outcome,
  outcomeOf,
  RefusedIn,
  textAfter,
} from './file-change.ts'
import { updatedLists } from './list-references.ts'
import { newFileText } from './new-file.ts'
import { takeItem } from './take-item.ts'

/** Whom or what a command changes: a contact, or its organisation itself. */
export interface Target {
  readonly organisation: Organisation
  readonly contact?: Contact
}

export type ContactTarget = Required<Target>

/** A field of a target: its path from there, such as `['title']` or `['address', 'city']`; without a value it is removed. */
export interface FieldValue {
  readonly at: Path
  readonly value: Value
}

/** Gives fields of a contact or of an organisation other values. Saved lists follow a contact whose id comes from its name. */
export function setFields(
  directory: Directory,
  { organisation, contact }: Target,
  fields: readonly FieldValue[],
): Outcome {
  const base = contact?.at ?? []
  const changes = fields.map(
    ({ at, value }): Change =>
      value === undefined
        ? { op: 'remove', at: [...base, ...at] }
        : { op: 'set', at: [...base, ...at], value },
  )
  return outcomeOf(() => {
    const { file } = organisation
    const text = textAfter(file, changes)
    const ids = new Map<string, string>()
    const after = readAgain(directory, file, text)
    for (const each of organisation.contacts) {
      const now = after?.contacts.find(other => sameAt(other.at, each.at))
      if (now && now.id !== each.id) ids.set(idIn(organisation, each), idIn(organisation, now))
    }
    return changesTo(new Map([[file, text], ...updatedLists(directory, { ids })]))
  })
}

/** `setFields` of one field at the top of its target. */
export const setField = (
  directory: Directory,
  target: Target,
  field: string,
  value: Value,
): Outcome => setFields(directory, target, [{ at: [field], value }])

/** Adds contacts to an organisation, behind those that it has. */
export function addContacts(organisation: Organisation, contacts: readonly Value[]): Outcome {
  const { file } = organisation
  return outcomeOf(() =>
    changesTo(
      new Map([[file, textAfter(file, [{ op: 'insert', at: ['contacts'], items: contacts }])]]),
    ),
  )
}

/**
 * A new organisation's file.
 * @param id its base name.
 * @param head as `newFileText` takes it.
 * @throws TypeError for a value that the model does not know: the caller's mistake.
 */
export function newOrganisation(
  { root, settings }: Directory,
  id: string,
  value: Value,
  head: readonly string[],
): FileChange {
  const path = join(root, 'organisations', `${id}.yaml`)
  return { path, after: newFileText('organisation', value, head, settings.country) }
}

/**
 * Removes contacts, with the comments that belong to them, from their files and from the
 * saved lists that name them.
 * @param addresses that go from the saved lists as well; those of the contacts when somebody is to be forgotten.
 */
export function removeContacts(
  directory: Directory,
  targets: readonly ContactTarget[],
  addresses: readonly string[] = [],
): Outcome {
  return outcomeOf(() => {
    const texts = new Map<SourceFile, string>()
    for (const [organisation, contacts] of byOrganisation(targets)) {
      // The last one first, so that the places of the others stay.
      const changes = [...contacts]
        .sort((a, b) => Number(b.at.at(-1)) - Number(a.at.at(-1)))
        .map(({ at }): Change => ({ op: 'remove', at }))
      texts.set(organisation.file, textAfter(organisation.file, changes))
    }
    const ids = new Map(
      targets.map(({ organisation, contact }) => [idIn(organisation, contact), undefined]),
    )
    const gone = new Set(addresses.map(each => each.toLowerCase()))
    return changesTo(new Map([...texts, ...updatedLists(directory, { ids, addresses: gone })]))
  })
}

/** Moves a contact to another organisation, as it is written, with the comments that belong to it; the saved lists that name it follow. */
export function moveContact(
  directory: Directory,
  { organisation, contact }: ContactTarget,
  to: Organisation,
): Outcome {
  return outcomeOf(() => {
    if (to.file === organisation.file) return []
    const taken = takeItem(organisation.file, contact.at)
    if ('refused' in taken) throw new RefusedIn(taken.refused, organisation.file)
    const left = textAfter(organisation.file, [{ op: 'remove', at: contact.at }])
    const text = textAfter(to.file, [{ op: 'insert', at: ['contacts'], items: [taken.item] }])
    const arrived = readAgain(directory, to.file, text)?.contacts.at(-1) ?? contact
    const ids = new Map([[idIn(organisation, contact), idIn(to, arrived)]])
    const lists = updatedLists(directory, { ids })
    return changesTo(new Map([[organisation.file, left], [to.file, text], ...lists]))
  })
}

/** States that contacts were checked on a day, `YYYY-MM-DD`. */
export const verifyContacts = (targets: readonly ContactTarget[], day: string): Outcome =>
  stateDay(targets, 'verified', day)

/** States that contacts have left: `day` is their last one, `YYYY-MM-DD`. */
export const leftContacts = (targets: readonly ContactTarget[], day: string): Outcome =>
  stateDay(targets, 'until', day)

function stateDay(
  targets: readonly ContactTarget[],
  field: 'verified' | 'until',
  day: string,
): Outcome {
  return outcomeOf(() => {
    const texts = new Map<SourceFile, string>()
    for (const [{ file }, contacts] of byOrganisation(targets)) {
      const changes = contacts.map(
        ({ at }): Change => ({ op: 'set', at: [...at, field], value: day }),
      )
      texts.set(file, textAfter(file, changes))
    }
    return changesTo(texts)
  })
}

function byOrganisation(targets: readonly ContactTarget[]): Map<Organisation, Contact[]> {
  const found = new Map<Organisation, Contact[]>()
  for (const { organisation, contact } of targets) {
    const others = found.get(organisation) ?? []
    if (!others.includes(contact)) found.set(organisation, [...others, contact])
  }
  return found
}

const idIn = (organisation: Organisation, contact: Contact) => `${organisation.id}/${contact.id}`

const sameAt = (a: Path, b: Path) => a.join('/') === b.join('/')

/** The organisation that a file would hold with another text. */
function readAgain(
  { settings }: Directory,
  file: SourceFile,
  text: string,
): Organisation | undefined {
  const read = understand(file, text)
  const value = read.value as WrittenOrganisation | undefined
  return value && organisationOf(read.file, value, settings, read.lines)
}
