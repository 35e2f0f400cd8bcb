import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { SETTINGS_FILE } from '../directory/root.ts'
import { UserError } from '../env.ts'
import type { Messages } from '../messages/index.ts'
import { FILE_SCHEMAS } from '../model/schemas.ts'
import { writeFiles } from '../output.ts'
import { safe } from '../terminal/safe.ts'
import { slug } from '../text/slug.ts'
import type { CommandModule } from './command.ts'
import { schemaText } from './schema-text.ts'

export const init: CommandModule = {
  define(command, { cli: m }) {
    command.argument('[folder]', m.init.argument, '.')
  },

  examples: ({ cli: m }) => [
    ['init', m.init.examples[0]],
    ['init contacts', m.init.examples[1]],
    ['init ~/Documents/presse', m.init.examples[2]],
  ],

  async run([folder = '.'], _options, context) {
    const { env, messages } = context
    const m = messages.cli.init
    const root = resolve(env.cwd, folder)
    if (existsSync(join(root, SETTINGS_FILE))) throw new UserError(m.exists(root), m.existsHint)
    const write = (name: string, text: string) =>
      writeFiles(
        join(root, name, '..'),
        [{ name: name.split('/').at(-1) ?? name, text }],
        {},
        context,
      )
    for (const name of FILE_SCHEMAS) write(`schema/${name}.json`, await schemaText(name, context))
    write(`organisations/${slug(m.organisation)}.yaml`, exampleOrganisation(m))
    // Its presence makes the folder a directory, so it comes last.
    write(SETTINGS_FILE, settings(m))
    env.stdout.write(`${m.done(safe(relative(env.cwd, root) || '.'))}\n${m.next}\n`)
    return 0
  },
}

/** Names its schema for editors with a YAML language server. */
const schemaLine = (path: string) => `# yaml-language-server: $schema=${path}`

const settings = (m: Messages['cli']['init']) =>
  `${schemaLine('schema/settings.json')}
# ${m.settings}
country: FR
`

/** The domain and the numbers are reserved for examples (RFC 2606; Arcep, decision 2018-0881). */
const exampleOrganisation = (m: Messages['cli']['init']) =>
  `${schemaLine('../schema/organisation.json')}
# ${m.example}
name: ${m.organisation}
type: city
website: https://www.example.org
email: presse@example.org
tags: [exemple]
contacts:
  - name: ${m.contact}
    title: ${m.title}
    email: camille.martin@example.org
    phone: 01 99 00 12 34
`
