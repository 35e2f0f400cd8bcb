import { Option } from 'commander'
import type { Context } from '../context.ts'
import { openDirectory } from '../directory/open.ts'
import { today, UserError } from '../env.ts'
import type { Entry } from '../model/entry.ts'
import { isPrintable, isSendable, sendableEntry } from '../model/sendable.ts'
import { parseQuery } from '../query/parse.ts'
import { requiredTexts } from '../query/search-text.ts'
import { findMatches, inOrder } from '../query/select.ts'
import { noMatch, warnIncomplete } from '../resolve/no-match.ts'
import { sayUnsendable } from '../streams/say-unsendable.ts'
import { safe } from '../terminal/safe.ts'
import { wholeNumber } from '../usage/day.ts'
import { type View, type ViewName, views } from '../views/formats/index.ts'
import type { CommandModule } from './command.ts'

/** Which addresses a format takes: those of an address book are written to, JSON escapes all. */
const GOES_OUT: Readonly<Record<ViewName, ((address: string) => boolean) | undefined>> = {
  table: isPrintable,
  card: isPrintable,
  tsv: isPrintable,
  names: isPrintable,
  mutt: isSendable,
  aerc: isSendable,
  json: undefined,
  ndjson: undefined,
}

export const find: CommandModule = {
  define(command, { cli, views: m }) {
    command
      .argument('[query...]', m.queryArgument)
      .addOption(
        new Option('-f, --format <format>', cli.options.format).choices(Object.keys(views)),
      )
      .option('--template <text>', m.templateOption)
      .option('--raw', m.raw)
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
    if (options.raw === true && options.template === undefined)
      throw new UserError(messages.views.rawOfWhat)
    const limit = wholeNumber('--limit', options.limit, messages) ?? Number.POSITIVE_INFINITY
    const write = await templateWriter(options, context)
    if (write === 'help') return 0
    // People see a table, programs whole values.
    const format = (options.format ?? (terminal.isTTY ? 'table' : 'tsv')) as ViewName
    const open = await openDirectory(context)
    const query = parseQuery(words, messages)
    const directory = await open.read(requiredTexts(query))
    const all = options.all === true
    const matches = await findMatches(directory, query, { today: today(env), all })
    const found = inOrder(matches, language)
    if (found.length === 0) {
      // mutt shows the first line as a message.
      if (format === 'mutt') env.stdout.write(`${messages.views.found(0)}\n`)
      if (format === 'json') env.stdout.write('[]\n')
      return noMatch(directory, words, context, open)
    }
    const shown = found.slice(0, limit)
    const canGoOut = write ? isPrintable : GOES_OUT[format]
    const entries = canGoOut ? shown.map(each => sendableEntry(each, canGoOut)) : shown
    const view: View = views[format]
    env.stdout.write(
      write ? write(entries) : await view(entries, messages, terminal, directory.root),
    )
    if (canGoOut) sayUnsendable(shown, context, canGoOut)
    if (shown.length < found.length)
      env.stderr.write(`${messages.views.shown(shown.length, found.length)}\n`)
    warnIncomplete(directory, context)
    return 0
  },
}

/** What `--template` writes; undefined without it, `help` once that is printed. @throws UserError when the template cannot be read. */
async function templateWriter(
  { template, raw }: Readonly<Record<string, unknown>>,
  { env, messages, language, terminal }: Context,
): Promise<((entries: readonly Entry[]) => string) | 'help' | undefined> {
  if (typeof template !== 'string') return undefined
  if (template === 'help') {
    const { templateHelp } = await import('../views/find-template.ts')
    env.stdout.write(await templateHelp(language))
    return 'help'
  }
  const [{ readTemplate }, { renderTemplate }] = await Promise.all([
    import('../views/find-template.ts'),
    import('../views/template.ts'),
  ])
  const read = readTemplate(template, messages)
  // A record stays one record; only a program gets values as they are, and only when it asks.
  const fit = raw && !terminal.isTTY ? (text: string) => text : safe
  return entries => entries.map(entry => `${renderTemplate(read, entry, fit)}\n`).join('')
}
