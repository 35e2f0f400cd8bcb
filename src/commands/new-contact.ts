import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { shownPath } from '../directory/shown-path.ts'
import type { SourceFile } from '../directory/source-file.ts'
import { changesBy } from '../editing/assignment.ts'
import type { Value } from '../editing/change.ts'
import { editText } from '../editing/edit-text.ts'
import { UserError } from '../env.ts'
import type { Directory, Organisation } from '../model/directory.ts'
import { mailboxKey } from '../model/identity.ts'
import { contactField } from '../model/organisation.ts'
import { safe } from '../terminal/safe.ts'
import { foldWords } from '../text/fold.ts'
import { slug } from '../text/slug.ts'
import type { Context } from './command.ts'
import { assertNobodyErased, assertNoNewErrors, type Edits } from './edit-files.ts'
import { assignmentsOf, stated } from './set.ts'

/** What is said of a new contact, by the fields of the model. */
export type NewContact = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * The edits that add a contact.
 * @param to its organisation, or the name of one whose file is to be made.
 * @throws UserError when the contact is there already, or cannot be written.
 */
export function addition(
  directory: Directory,
  to: Organisation | string,
  contact: NewContact,
  context: Context,
): Omit<Edits, 'dryRun'> {
  const value = contactValue(contact, context)
  if (typeof to === 'string')
    return { files: new Map(), others: [newOrganisation(directory, to, value, context)] }
  assertNew(to, contact, context)
  return { files: new Map([[to.file, [{ op: 'insert', at: ['contacts'], items: [value] }]]]) }
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

/** The file of an organisation that is not there yet. @throws UserError when another has its id. */
function newOrganisation(directory: Directory, name: string, contact: Value, context: Context) {
  const { env, messages } = context
  const { root } = directory
  const path = join(root, 'organisations', `${slug(name) || 'organisation'}.yaml`)
  if (existsSync(path))
    throw new UserError(messages.editing.add.idTaken(safe(shownPath(path, env.cwd))))
  const schema = join(root, 'schema', 'organisation.json')
  const head = existsSync(schema)
    ? '# yaml-language-server: $schema=../schema/organisation.json\n'
    : ''
  const file: SourceFile = {
    kind: 'organisation',
    id: slug(name),
    path: shownPath(path, env.cwd),
    absolutePath: path,
    text: `${head}name: x\n`,
    problems: [],
  }
  const made = editText(file, [
    { op: 'set', at: ['name'], value: name.trim() },
    { op: 'set', at: ['contacts'], value: [contact] },
  ])
  if (!('text' in made)) throw new Error(made.refused.code)
  assertNoNewErrors(directory, file, made.text, context)
  assertNobodyErased(directory, file, made.text, context)
  return { path, before: undefined, after: made.text }
}
