import { Option } from 'commander'
import { today, UserError } from '../env.ts'
import type { Entry } from '../model/entry.ts'
import { needles } from '../query/needles.ts'
import { inOrder } from '../query/order.ts'
import { parseQuery } from '../query/parse.ts'
import { findMatches } from '../query/select.ts'
import { safe } from '../terminal/safe.ts'
import { type ViewName, views } from '../views/formats/index.ts'
import type { CommandModule, Context } from './command.ts'
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
      .option('--template <text>', m.templateOption)
      .option('--limit <n>', m.limit)
      .option('--all', cli.options.all)
  },

  examples: ({ views: m }) => [
    ['find souverbie', m.findExamples[0]],
    ['find 0671506588', m.findExamples[1]],
    ["find has:mobile -type:media --template '{name}: {mobile}'", m.findExamples[2]],
  ],

  async run(words, options, context) {
    const { env, messages, language, terminal } = context
    if (options.template !== undefined && options.format !== undefined)
      throw new UserError(messages.views.templateOrFormat)
    const limit = wholeNumber('--limit', options.limit, messages) ?? Number.POSITIVE_INFINITY
    const write = await templateWriter(options.template, context)
    if (write === 'help') return 0
    // People see a table, programs whole values.
    const format = (options.format ?? (terminal.isTTY ? 'table' : 'tsv')) as ViewName
    const needs = { withLists: false, files: 'values' } as const
    const asked = needles(parseQuery(words, messages))
    const directory = await openDirectory(context, { ...needs, needles: asked })
    const all = options.all === true
    const matches = await findMatches(directory, words, { messages, today: today(env), all })
    const found = inOrder(matches, language)
    if (found.length === 0) {
      // mutt shows the first line as a message.
      if (format === 'mutt') env.stdout.write(`${messages.views.found(0)}\n`)
      if (format === 'json') env.stdout.write('[]\n')
      return noMatch(await openDirectory(context, needs), words, context)
    }
    const shown = found.slice(0, limit)
    env.stdout.write(write ? write(shown) : await views[format](shown, messages, terminal))
    if (shown.length < found.length)
      env.stderr.write(`${messages.views.shown(shown.length, found.length)}\n`)
    warnIncomplete(directory, context)
    return 0
  },
}

/** What `--template` writes; undefined without it, `help` once that is printed. @throws UserError when the template cannot be read. */
async function templateWriter(
  template: unknown,
  { env, messages, language, terminal }: Context,
): Promise<((entries: readonly Entry[]) => string) | 'help' | undefined> {
  if (typeof template !== 'string') return undefined
  if (template === 'help') {
    const { templateHelp } = await import('./field-help.ts')
    env.stdout.write(await templateHelp(language))
    return 'help'
  }
  const [{ readTemplate }, { renderTemplate }] = await Promise.all([
    import('./find-template.ts'),
    import('../views/template.ts'),
  ])
  const read = readTemplate(template, messages)
  // A program gets the values as they are; a terminal obeys none of their escapes.
  const fit = terminal.isTTY ? lines : (text: string) => text
  return entries => entries.map(entry => `${fit(renderTemplate(read, entry))}\n`).join('')
}

/** Text that a terminal shows and does not obey, its lines and tabs kept. */
const lines = (text: string) =>
  text
    .split(/([\n\t])/)
    .map(part => (/^[\n\t]$/.test(part) ? part : safe(part)))
    .join('')
