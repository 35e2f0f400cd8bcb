import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../context.ts'
import { changesBy } from '../editing/assignment.ts'
import type { Value } from '../editing/change.ts'
import { editText } from '../editing/edit-text.ts'
import { UserError } from '../env.ts'
import { shownPath } from '../files/shown-path.ts'
import { foldsAlike } from '../model/called.ts'
import type { Directory, Organisation } from '../model/directory.ts'
import { entriesOf } from '../model/entry.ts'
import { salutationIn } from '../model/greeting.ts'
import { mailboxKey, referenceKey } from '../model/identity.ts'
import { contactField } from '../model/organisation.ts'
import type { SourceFile } from '../model/source-file.ts'
import { safe } from '../terminal/safe.ts'
import { fileId, freeId } from '../text/file-id.ts'
import { foldWords } from '../text/fold.ts'
import { assignmentsOf, stated } from './assignments.ts'
import { assertNobodyErased, assertNoNewErrors, type Edits } from './edit-files.ts'
import { fixWritten, warnOfDuplicates } from './fix-written.ts'
import { assertPrintable } from './printable.ts'

/** The values of a new contact, by field of the model. */
export type NewContact = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * The edits that add a contact.
 * @param to its organisation, or the name of one whose file is to be made.
 * @param orgId the id of that new one; by default made from its name.
 * @throws UserError when the contact is there already, or cannot be written.
 */
export function addition(
  directory: Directory,
  to: Organisation | string,
  contact: NewContact,
  context: Context,
  orgId?: string,
): Omit<Edits, 'dryRun'> {
  for (const [field, values] of Object.entries({
    ...contact,
    organisation: typeof to === 'string' ? to : '',
  }))
    for (const value of [values ?? []].flat()) assertPrintable(field, value, context)
  const value = contactValue(withSalutation(contact), context)
  if (typeof to === 'string')
    return {
      isTyped: true,
      files: new Map(),
      others: [
        newOrganisation(directory, to, idFor(directory, to, orgId, context), value, context),
      ],
    }
  assertNew(to, contact, context)
  return {
    isTyped: true,
    files: new Map([[to.file, [{ op: 'insert', at: ['contacts'], items: [value] }]]]),
  }
}

/** The contact with a salutation in front of its name moved to the field for it, unless that is stated. */
function withSalutation(contact: NewContact): NewContact {
  const found = salutationIn(`${contact.name ?? ''}`)
  if (found === undefined || found.isTitle || contact.salutation) return contact
  return { ...contact, name: found.name, salutation: found.salutation }
}

/** A contact as a value of the model. */
function contactValue(contact: NewContact, context: Context): Value {
  const changes = stated(() => changesBy(assignmentsOf(contact), {}, contactField, []), context)
  return Object.fromEntries(
    changes.flatMap(change =>
      change.op === 'set'
        ? [[String(change.at[0]), change.value as Exclude<Value, undefined>]]
        : [],
    ),
  )
}

/** @throws UserError when somebody of the organisation has the name, or one of the addresses. */
function assertNew({ id, contacts }: Organisation, given: NewContact, { messages }: Context): void {
  const { add: m } = messages.editing
  const words = foldWords(String(given.name)).sort().join(' ')
  const addresses = new Set([given.email ?? []].flat().map(mailboxKey))
  for (const contact of contacts) {
    const shared = contact.email.find(({ address = '' }) => addresses.has(mailboxKey(address)))
    const isNamed =
      foldWords(contact.name?.full ?? '')
        .sort()
        .join(' ') === words
    if (shared === undefined && !isNamed) continue
    const why = shared ? m.sameEmail(shared.address ?? '') : m.sameName
    const own = `${id}/${contact.id}`
    throw new UserError(m.already(own, why), m.alreadyHint(own))
  }
}

/** The id of a new organisation. @throws UserError when another has it, or no file can be called so. */
function idFor(
  { files, organisations }: Directory,
  name: string,
  asked: string | undefined,
  { messages: { editing } }: Context,
): string {
  const { add: m } = editing
  const id = fileId(asked ?? name, 'organisation')
  if (asked !== undefined && asked !== id) throw new UserError(m.idForm(asked), m.idFormHint(id))
  const others = files.filter(({ kind }) => kind === 'organisation')
  const other = others.find(each => referenceKey(each.id) === id)
  if (other === undefined) return id
  const free = freeId(id, new Set(others.map(each => referenceKey(each.id))))
  const owner = organisations.find(({ file }) => file === other)
  if (owner && foldsAlike(owner, name))
    throw new UserError(m.idAlike(name, owner.name, id), m.idAlikeHint(owner.id, free))
  throw new UserError(m.idTaken(id, safe(other.path)), m.idTakenHint(free))
}

/** The file of an organisation that is not there yet. @throws UserError when it would be wrong. */
function newOrganisation(
  directory: Directory,
  name: string,
  id: string,
  contact: Value,
  context: Context,
) {
  const { env } = context
  const { root } = directory
  const path = join(root, 'organisations', `${id}.yaml`)
  const schema = join(root, 'schema', 'organisation.json')
  const head = existsSync(schema)
    ? '# yaml-language-server: $schema=../schema/organisation.json\n'
    : ''
  const file: SourceFile = {
    kind: 'organisation',
    id,
    path: shownPath(path, env.cwd),
    absolutePath: path,
    text: `${head}name: x\n`,
    problems: [],
  }
  const edits = editText(file, [
    { op: 'set', at: ['name'], value: name.trim() },
    { op: 'set', at: ['contacts'], value: [contact] },
  ])
  if (!('text' in edits)) throw new Error(edits.refused.code)
  const text = fixWritten(directory, file, edits.text, context)
  warnOfDuplicates(directory, entriesOf(directory), file, text, context)
  assertNoNewErrors(directory, file, text, context)
  assertNobodyErased(directory, file, text, context)
  return { path, before: undefined, after: text }
}
