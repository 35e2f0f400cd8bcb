import { Option } from 'commander'
import { askContact } from '../changes/ask-contact.ts'
import { editFiles } from '../changes/edit-files.ts'
import { addition, type NewContact } from '../changes/new-contact.ts'
import { assertOneValue } from '../changes/one-value.ts'
import { readEverything } from '../directory/open.ts'
import { UserError } from '../env.ts'
import { isCalled } from '../model/called.ts'
import type { Directory } from '../model/directory.ts'
import { wordsFor } from '../model/key-synonyms.ts'
import { assertNamesSomething } from '../resolve/candidates.ts'
import { noMatch } from '../resolve/no-match.ts'
import { organisationMeant } from '../resolve/organisation.ts'
import type { CommandModule } from './command.ts'

/** The fields of a contact that options give, and those that may be given several times. */
const FIELDS = [
  'name',
  'title',
  'email',
  'phone',
  'department',
  'topics',
  'languages',
  'agency',
  'salutation',
  'note',
  'source',
] as const satisfies readonly (keyof NewContact)[]
const SEVERAL: readonly string[] = ['email', 'phone']

/** Options called as people call the fields, such as `--fonction`, and their fields. */
const SYNONYMS = FIELDS.flatMap(field =>
  wordsFor(field).map(word => [word.replaceAll('_', '-'), field] as const),
)

const several = (value: string, before: readonly string[] = []) => [...before, value]

export const add: CommandModule = {
  define(command, { cli: { groups }, editing: { add: m, dryRun } }) {
    command
      .argument('[organisation]', m.ask.organisation.replace(/\s*:$/, ''))
      .option('--dry-run', dryRun)
      .optionsGroup(groups.contact)
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
      .optionsGroup(groups.organisation)
      .option('--create', m.create)
      .option('--org-id <id>', m.orgId)
    // What people call the fields besides; help need not list it. `--lang` is the program's own.
    const isTaken = (word: string) => command.parent?.options.some(o => o.long === `--${word}`)
    for (const [word, field] of SYNONYMS) {
      if (isTaken(word)) continue
      const option = new Option(`--${word} <${field}>`).hideHelp()
      command.addOption(SEVERAL.includes(field) ? option.argParser(several) : option)
    }
  },

  examples: ({ editing: { add: m } }) => [
    [
      "add region-bourgogne-franche-comte --name 'Jean Martin' --email jean.martin@bourgognefranchecomte.fr --phone '03 81 61 61 09'",
      m.examples[0],
    ],
    ["add 'Ville de Dole' --create --name 'Ada Roux' --email ada.roux@dole.example", m.examples[1]],
    ['add', m.examples[2]],
  ],

  async run([reference], options, context) {
    const { create, orgId, dryRun, ...stated } = options as {
      readonly create?: boolean
      readonly orgId?: string
      readonly dryRun?: boolean
    } & NewContact
    const given = withoutSynonyms(stated)
    const directory = await readEverything(context)
    const isStated = reference !== undefined && Object.keys(given).length > 0
    if (!isStated) return askContact(directory, reference, dryRun === true, context)
    const m = context.messages.editing.add
    if (!given.name) throw new UserError(m.noName, m.noNameHint)
    if (!given.email && !given.phone) throw new UserError(m.unreachable, m.unreachableHint)
    assertNamesSomething(reference, context)
    const to = create
      ? (organisationCalled(directory, reference) ?? reference)
      : await organisationMeant(directory, reference, context)
    if (to === undefined) {
      await noMatch(directory, [reference], context)
      throw new UserError(m.noOrganisation(reference), m.createHint(reference), 1)
    }
    const country = typeof to === 'string' ? directory.settings.country : to.country
    for (const field of ['email', 'phone'] as const)
      for (const value of given[field] ?? [])
        assertOneValue(field, value, country, asOptions(field), context)
    const edits = addition(directory, to, given, context, orgId)
    editFiles(directory, { ...edits, dryRun: dryRun === true }, context)
    return 0
  },
}

/** What options gave, each under the name of its field. */
function withoutSynonyms(options: NewContact): NewContact {
  const given: Record<string, unknown> = { ...options }
  for (const [word, field] of SYNONYMS) {
    const attribute = word.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
    const value = given[attribute]
    delete given[attribute]
    if (value === undefined) continue
    const before = given[field]
    given[field] = Array.isArray(value)
      ? [...((before as string[]) ?? []), ...value]
      : (before ?? value)
  }
  return given as NewContact
}

/** `--phone 'A' --phone 'B'`: the options that give a field several values. */
const asOptions = (field: string) => (values: readonly string[]) =>
  values.map(value => `--${field} '${value}'`).join(' ')

/** The organisation that is called exactly so: a new one may well share a word with another. */
function organisationCalled({ organisations }: Directory, reference: string) {
  return organisations.find(each => isCalled(each, reference))
}
