import { Option } from 'commander'
import { openDirectory } from '../directory/open.ts'
import { today } from '../env.ts'
import type { Organisation } from '../model/directory.ts'
import { contactEntry, hasLeft } from '../model/entry.ts'
import { parseQuery } from '../query/parse.ts'
import { requiredTexts } from '../query/search-text.ts'
import { matchOrganisations } from '../query/select.ts'
import { noMatch, warnIncomplete } from '../resolve/no-match.ts'
import { safeJson } from '../terminal/safe.ts'
import { renderTable, renderTsv } from '../views/table.ts'
import type { CommandModule } from './command.ts'

export const orgs: CommandModule = {
  define(command, { cli, views: m }) {
    command
      .argument('[query...]', m.queryArgument)
      .addOption(
        new Option('-f, --format <format>', cli.options.format).choices(['table', 'tsv', 'json']),
      )
  },

  examples: ({ views: m }) => [
    ['orgs', m.orgsExamples[0]],
    ['orgs type:region', m.orgsExamples[1]],
    ['orgs --format json', m.orgsExamples[2]],
  ],

  async run(words, options, context) {
    const { env, messages, language, terminal } = context
    const m = messages.views
    const open = await openDirectory(context)
    const query = parseQuery(words, messages)
    const directory = await open.read(requiredTexts(query))
    const selecting = { today: today(env) }
    const { compare } = new Intl.Collator(language, { numeric: true })
    const found = (await matchOrganisations(directory, query, selecting)).sort((a, b) =>
      compare(a.name, b.name),
    )
    if (found.length === 0) return noMatch(directory, words, context, open)
    const size = (organisation: Organisation) =>
      organisation.contacts.filter(
        contact => !hasLeft(contactEntry(organisation, contact), selecting.today),
      ).length
    const rows = found.map(o => [o.id, o.name, o.type ?? '', o.country ?? '', String(size(o))])
    const format = options.format ?? (terminal.isTTY ? 'table' : 'tsv')
    if (format === 'json')
      env.stdout.write(
        `${safeJson(
          found.map(o => ({
            id: o.id,
            name: o.name,
            short_name: o.short_name,
            type: o.type,
            country: o.country,
            contacts: size(o),
          })),
          2,
        )}\n`,
      )
    else if (format === 'tsv')
      env.stdout.write(renderTsv(['id', 'name', 'type', 'country', 'contacts'], rows))
    else
      env.stdout.write(
        renderTable(
          [
            { title: m.id, keep: true },
            { title: m.organisation, weight: 3 },
            { title: m.type, weight: 1 },
            { title: m.country, weight: 2 },
            { title: m.contacts, keep: true },
          ],
          rows.map(row => row.map(text => ({ text }))),
          terminal,
        ),
      )
    warnIncomplete(directory, context)
    return 0
  },
}
