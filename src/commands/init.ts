import { join, relative, resolve } from 'node:path'
import { UserError } from '../env.ts'
import { directoryAround, SETTINGS_FILE } from '../files/root.ts'
import type { Messages } from '../messages/index.ts'
import { FILE_SCHEMAS } from '../model/schemas.ts'
import { writeFiles } from '../streams/write-output.ts'
import { safe } from '../terminal/safe.ts'
import { slug } from '../text/file-id.ts'
import { schemaText } from '../validation/schema-text.ts'
import type { CommandModule } from './command.ts'

export const init: CommandModule = {
  define(command, { cli: m }) {
    command.argument('[folder]', m.init.argument, '.')
  },

  examples: ({ cli: m }) => [
    ['init', m.init.examples[0]],
    ['init ministere', m.init.examples[1]],
    ['init ~/Documents/ministere', m.init.examples[2]],
  ],

  async run([folder = '.'], _options, context) {
    const { env, messages } = context
    const m = messages.cli.init
    const root = resolve(env.cwd, folder)
    const other = directoryAround(root) ?? directoryAround(join(root, 'data'))
    if (other !== undefined) throw new UserError(m.exists(safe(other)), m.existsHint)
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
    const place = safe(relative(env.cwd, root) || '.')
    const lines = [...(place === '.' ? [] : [`cd ${quoted(place)}`]), 'press-contacts validate']
    env.stdout.write(`${m.done(place)}\n${m.next}\n${lines.map(line => `  ${line}\n`).join('')}`)
    return 0
  },
}

/** A folder as shells take it, those of Windows too. */
const quoted = (path: string) => (/^[\w./\\:-]+$/.test(path) ? path : `"${path}"`)

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
