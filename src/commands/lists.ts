import { Option } from 'commander'
import type { Context } from '../context.ts'
import { readEverything } from '../directory/open.ts'
import { today, UserError } from '../env.ts'
import { recipientsOf } from '../mailing/recipients.ts'
import { membersOf } from '../mailing/saved-list.ts'
import type { Directory, SavedList } from '../model/directory.ts'
import { entriesOf } from '../model/entry.ts'
import { warnIncomplete } from '../resolve/no-match.ts'
import { safe, safeJson } from '../terminal/safe.ts'
import { renderTable, renderTsv } from '../views/table.ts'
import type { CommandModule } from './command.ts'

export const lists: CommandModule = {
  define(command, { cli }) {
    command.addOption(
      new Option('-f, --format <format>', cli.options.format).choices(['table', 'tsv', 'json']),
    )
  },

  examples: ({ mailing: m }) => [
    ['lists', m.listsExamples[0]],
    ['lists --format json', m.listsExamples[1]],
    ['lists -C ~/Documents/presse', m.listsExamples[2]],
  ],

  async run(_words, options, context) {
    const { env, messages, terminal } = context
    const { mailing: m, views } = messages
    const directory = await readEverything(context, {})
    if (directory.lists.length === 0) throw new UserError(m.noLists, m.noListsHint, 1)
    const rows: { list: SavedList; size: number | undefined }[] = []
    for (const list of directory.lists)
      rows.push({ list, size: await sizeOf(list, directory, context) })
    const cells = rows.map(({ list, size }) => [
      list.id,
      list.name,
      `${size ?? ''}`,
      list.description ?? '',
    ])
    const format = options.format ?? (terminal.isTTY ? 'table' : 'tsv')
    if (format === 'json') {
      const values = rows.map(({ list: { id, name, description }, size }) => ({
        id,
        name,
        description,
        addresses: size,
      }))
      env.stdout.write(`${safeJson(values, 2)}\n`)
    } else if (format === 'tsv')
      env.stdout.write(renderTsv(['id', 'name', 'addresses', 'description'], cells))
    else {
      const columns = [
        { title: views.id, keep: true },
        { title: views.name, weight: 2 },
        { title: m.addresses, keep: true },
        { title: m.description, weight: 1 },
      ] as const
      env.stdout.write(
        renderTable(
          columns,
          cells.map(row => row.map(text => ({ text }))),
          terminal,
        ),
      )
    }
    warnIncomplete(directory, context)
    return 0
  },
}

/** The number of addresses of a list; undefined, with a warning on stderr, if its query is invalid. */
async function sizeOf(
  list: SavedList,
  directory: Directory,
  { env, messages }: Context,
): Promise<number | undefined> {
  try {
    const day = today(env)
    const members = await membersOf(list, directory, { messages, today: day })
    const request = { ...members, directory, everybody: entriesOf(directory), today: day }
    return recipientsOf({ ...request, desk: 'fallback' }).recipients.length
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    env.stderr.write(`${safe(messages.mailing.badList(list.id, error.message))}\n`)
    return undefined
  }
}
