import { Option } from 'commander'
import { readEverything } from '../directory/open.ts'
import { today } from '../env.ts'
import { DEFAULT_MAX_AGE, DEFAULT_RETENTION, readDuration } from '../model/duration.ts'
import { parseQuery } from '../query/parse.ts'
import { select } from '../query/select.ts'
import { noMatch, warnIncomplete } from '../resolve/no-match.ts'
import { renderChart } from '../statistics/chart.ts'
import { statisticsJson, statisticsTsv } from '../statistics/output.ts'
import { statisticsOf } from '../statistics/statistics.ts'
import { safe, safeJson } from '../terminal/safe.ts'
import type { CommandModule } from './command.ts'

export const stats: CommandModule = {
  define(command, { cli, views }) {
    command
      .argument('[query...]', views.queryArgument)
      .addOption(
        new Option('-f, --format <format>', cli.options.format).choices(['table', 'tsv', 'json']),
      )
  },

  examples: ({ stats: m }) => [
    ['stats', m.examples[0]],
    ['stats type:region', m.examples[1]],
    ['stats --format json', m.examples[2]],
  ],

  async run(words, options, context) {
    const { env, messages, language, terminal } = context
    const directory = await readEverything(context, {})
    const { settings } = directory
    const counting = {
      today: today(env),
      maxAge: readDuration(settings.max_age ?? '') ?? DEFAULT_MAX_AGE,
      retention: readDuration(settings.retention ?? '') ?? DEFAULT_RETENTION,
      language,
    }
    // The data of those who left are held all the same.
    const query = parseQuery(words, messages)
    const found = await select(directory, query, { today: counting.today, all: true })
    const statistics = statisticsOf(found, counting)
    const format = options.format ?? (terminal.isTTY ? 'table' : 'tsv')
    if (format === 'json')
      env.stdout.write(`${safeJson(statisticsJson(statistics, counting), 2)}\n`)
    else if (format === 'tsv') env.stdout.write(statisticsTsv(statistics))
    else if (found.length > 0)
      env.stdout.write(renderChart(statistics, counting, messages, terminal))
    if (found.length === 0 && words.length > 0) return noMatch(directory, words, context)
    if (found.length === 0)
      env.stderr.write(`${safe(messages.query.emptyDirectory(directory.root))}\n`)
    warnIncomplete(directory, context)
    return 0
  },
}
