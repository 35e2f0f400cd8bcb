import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../src/commands/index.ts'
import type { Language } from '../src/messages/index.ts'
import { FILE_FIELDS } from '../src/model/file-fields.ts'
import type { Field, RecordField } from '../src/model/schema.ts'
import { FIELDS, HAS, IS } from '../src/query/query.ts'
import { catalogues, cli, ROOT } from './support.ts'

/** Words of the generated pages that no other output has. */
const WORDS = {
  en: {
    generated: 'This page is generated from the program.',
    commands: 'Commands',
    files: 'File format',
    queries: 'Query fields',
    field: 'Field',
    holds: 'Holds',
    several: 'one or several',
    organisation: 'Organisations: `organisations/**/*.yaml`',
    list: 'Saved lists: `lists/*.yaml`',
    settings: 'Settings: `press-contacts.yaml`',
    example: 'for example',
    values: 'values: ',
    and: '; ',
  },
  fr: {
    generated: 'Cette page est générée à partir du programme.',
    commands: 'Commandes',
    files: 'Format des fichiers',
    queries: 'Champs de recherche',
    field: 'Champ',
    holds: 'Contenu',
    several: 'un ou plusieurs',
    organisation: 'Organisations : `organisations/**/*.yaml`',
    list: 'Listes enregistrées : `lists/*.yaml`',
    settings: 'Réglages : `press-contacts.yaml`',
    example: 'par exemple',
    values: 'valeurs : ',
    and: ' ; ',
  },
} as const

describe.each(['en', 'fr'] as const)('the reference in %s', language => {
  const words = WORDS[language]
  const page = (name: string) => join(ROOT, 'docs/reference', language, `${name}.md`)
  const head = (title: string) => `# ${title}\n\n${words.generated}\n`

  test('has the help of every command', async () => {
    const parts = [head(words.commands)]
    for (const name of Object.keys(commands)) {
      const { stdout } = await cli([name, '--help', '--lang', language], { columns: 100 })
      parts.push(`## ${name}\n\n\`\`\`text\n${stdout.trimEnd()}\n\`\`\`\n`)
    }
    await expect(parts.join('\n')).toMatchFileSnapshot(page('commands'))
  })

  test('has every field of the files', async () => {
    const parts = [head(words.files)]
    for (const kind of ['organisation', 'list', 'settings'] as const)
      parts.push(
        `## ${words[kind]}\n\n| ${words.field} | ${words.holds} |\n| --- | --- |\n${rowsOf(FILE_FIELDS[kind], language).join('\n')}\n`,
      )
    await expect(parts.join('\n')).toMatchFileSnapshot(page('files'))
  })

  test('has every field of the query language', async () => {
    const { queryFields } = catalogues[language].query
    const values = { has: HAS, is: IS } as Readonly<Record<string, readonly string[]>>
    const rows = FIELDS.map(name => {
      const allowed = values[name]?.map(each => `\`${name}:${each}\``).join(', ')
      return `| \`${name}:\` | ${queryFields[name]}${allowed ? `${words.and}${allowed}` : ''} |`
    })
    const text = `${head(words.queries)}\n| ${words.field} | ${words.holds} |\n| --- | --- |\n${rows.join('\n')}\n`
    await expect(text).toMatchFileSnapshot(page('queries'))
  })
})

/** A row per field of a record, those of records in it below, with the path of each. */
function rowsOf(record: RecordField, language: Language, within = ''): string[] {
  return Object.entries(record.properties)
    .filter(([name]) => !name.includes('/'))
    .flatMap(([name, field]) => {
      const path = within === '' ? name : `${within}.${name}`
      const inner = recordIn(field)
      const row = `| \`${path}\` | ${contentOf(field, language)} |`
      return inner === undefined ? [row] : [row, ...rowsOf(inner, language, path)]
    })
}

function contentOf(field: Field, language: Language): string {
  const { fields } = catalogues[language]
  const words = WORDS[language]
  const item = field.kind === 'list' || field.kind === 'many' ? field.item : field
  const notes = [
    field.kind === 'many' && words.several,
    item.kind === 'choice' && `${words.values}${item.values.join(', ')}`,
    item.examples && `${words.example} ${item.examples.map(each => `\`${each}\``).join(', ')}`,
  ].filter(Boolean)
  const said = fields.describe(field.description)
  return notes.length === 0 ? said : `${said} (${notes.join(words.and)})`
}

const recordIn = (field: Field): RecordField | undefined =>
  field.kind === 'record'
    ? field
    : (field.kind === 'list' || field.kind === 'many') && field.item.kind === 'record'
      ? field.item
      : undefined
