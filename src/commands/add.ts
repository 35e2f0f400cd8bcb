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
import { askContact } from './ask-contact.ts'
import type { CommandModule, Context } from './command.ts'
import { assertNobodyErased, assertNoNewErrors, editFiles } from './edit-files.ts'
import { noMatch } from './no-match.ts'
import { openDirectory } from './open-directory.ts'
import { referred } from './organisation-reference.ts'
import { assignmentsOf, stated } from './set.ts'

/** What is said of a new contact, by the fields of the model. */
export type NewContact = Readonly<Record<string, string | readonly string[] | undefined>>

const several = (value: string, before: readonly string[] = []) => [...before, value]

export const add: CommandModule = {
  define(command, { editing: { add: m, dryRun } }) {
    command
      .argument('[organisation]', m.ask.organisation.replace(/\s*:$/, ''))
      .option('--name <name>', m.name)
      .option('--title <title>', m.title)
      .option('--email <address>', m.email, several)
      .option('--phone <number>', m.phone, several)
      .option('--department <name>', m.department)
      .option('--topics <topics>', m.topics)
      .option('--languages <languages>', m.languages)
      .option('--agency <name>', m.agency)
      .option('--salutation <word>', m.salutation)
      .option('--note <text>', m.note)
      .option('--source <title>', m.source)
      .option('--create', m.create)
      .option('--dry-run', dryRun)
  },

  examples: ({ editing: { add: m } }) => [
    [
      "add bfc --name 'Jean Martin' --email jean.martin@bourgognefranchecomte.fr --phone '03 81 61 61 09'",
      m.examples[0],
    ],
    ["add 'Ville de Dole' --create --name 'Ada Roux' --email ada.roux@dole.example", m.examples[1]],
    ['add', m.examples[2]],
  ],

  async run([reference], options, context) {
    const { messages } = context
    const m = messages.editing.add
    const { create, dryRun, ...given } = options as {
      readonly create?: boolean
      readonly dryRun?: boolean
    } & NewContact
    const directory = await openDirectory(context)
    const asked =
      reference === undefined || Object.keys(given).length === 0
        ? await askContact(directory, reference, context)
        : { reference, create: create === true, contact: given as NewContact }
    const { contact } = asked
    if (!contact.name) throw new UserError(m.noName, m.noNameHint)
    if (!contact.email && !contact.phone) throw new UserError(m.unreachable, m.unreachableHint)
    const value = contactValue(contact, context)
    const found = asked.create
      ? organisationCalled(directory, asked.reference)
      : await referred(directory, asked.reference, context)
    const organisation = found && ('entry' in found ? found.entry.organisation : found.organisation)
    if (found && 'entry' in found && found.entry.contact)
      throw new UserError(messages.editing.notOrganisation(asked.reference))
    if (organisation !== undefined) {
      assertNew(organisation, contact, context)
      const files = new Map([
        [organisation.file, [{ op: 'insert', at: ['contacts'], items: [value] } as const]],
      ])
      editFiles(directory, { files, dryRun: dryRun === true }, context)
      return 0
    }
    if (!asked.create) {
      await noMatch(directory, [asked.reference], context)
      throw new UserError(m.noOrganisation(asked.reference), m.createHint(asked.reference), 1)
    }
    const made = newOrganisation(directory, asked.reference, value, context)
    editFiles(directory, { files: new Map(), others: [made], dryRun: dryRun === true }, context)
    return 0
  },
}

/** The organisation that is called exactly so: what is to be made may well share a word with another one. */
function organisationCalled({ organisations }: Directory, reference: string) {
  const words = (text = '') => foldWords(text).join(' ')
  const wanted = words(reference)
  const organisation = organisations.find(
    ({ id, name, short_name, aliases }) =>
      id === reference || [name, short_name, ...aliases].some(each => words(each) === wanted),
  )
  return organisation && { organisation }
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
