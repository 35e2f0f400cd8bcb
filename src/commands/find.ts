import { Option } from 'commander'
import { today } from '../env.ts'
import { inOrder } from '../query/order.ts'
import { findMatches } from '../query/select.ts'
import { type ViewName, views } from '../views/formats/index.ts'
import type { CommandModule } from './command.ts'
import { noMatch, warnIncomplete } from './no-match.ts'
import { openDirectory } from './open-directory.ts'
import { wholeNumber } from './whole-number.ts'

export const find: CommandModule = {
  define(command, { cli, views: m }) {
    command
      .argument('[query...]', m.queryArgument)
      .addOption(
        new Option('-f, --format <format>', cli.options.format).choices(Object.keys(views)),
      )
      .option('--limit <n>', m.limit)
      .option('--all', cli.options.all)
  },

  examples: ({ views: m }) => [
    ['find souverbie', m.findExamples[0]],
    ['find 0671506588', m.findExamples[1]],
    ['find has:mobile -type:media', m.findExamples[2]],
  ],

  async run(words, options, context) {
    const { env, messages, language, terminal } = context
    const limit = wholeNumber('--limit', options.limit, messages) ?? Number.POSITIVE_INFINITY
    // People see a table, programs whole values.
    const format = (options.format ?? (terminal.isTTY ? 'table' : 'tsv')) as ViewName
    const directory = await openDirectory(context, { withLists: false })
    const all = options.all === true
    const matches = await findMatches(directory, words, { messages, today: today(env), all })
    const found = inOrder(matches, language)
    if (found.length === 0) {
      // mutt shows the first line as a message.
      if (format === 'mutt') env.stdout.write(`${messages.views.found(0)}\n`)
      if (format === 'json') env.stdout.write('[]\n')
      return noMatch(directory, words, context)
    }
    const shown = found.slice(0, limit)
    env.stdout.write(await views[format](shown, messages, terminal))
    if (shown.length < found.length)
      env.stderr.write(`${messages.views.shown(shown.length, found.length)}\n`)
    warnIncomplete(directory, context)
    return 0
  },
}
