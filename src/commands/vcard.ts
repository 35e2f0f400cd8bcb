import { today, UserError } from '../env.ts'
import { writeFiles, writeOutput } from '../output.ts'
import { select } from '../query/select.ts'
import { safe } from '../terminal/safe.ts'
import { withoutInvalid } from '../validation/export-gate.ts'
import { cardOf } from '../vcard/card.ts'
import { fileNames } from '../vcard/file-name.ts'
import { writeCard } from '../vcard/write.ts'
import type { CommandModule } from './command.ts'
import { noMatch } from './no-match.ts'
import { openDirectory } from './open-directory.ts'

export const vcard: CommandModule = {
  define(command, { cli: { options: m }, vcard: { split }, views }) {
    command
      .argument('[query...]', views.queryArgument)
      .option('-o, --output <file>', m.output)
      .option('--split <folder>', split)
      .option('--force', m.force)
      .option('--skip-invalid', m.skipInvalid)
      .option('--all', m.all)
  },

  examples: ({ vcard: m }) => [
    ['vcard -o contacts.vcf', m.examples[0]],
    ['vcard type:region --split cards', m.examples[1]],
    ['vcard souverbie', m.examples[2]],
  ],

  async run(words, options, context) {
    const { env, messages } = context
    if (options.split !== undefined && options.output !== undefined)
      throw new UserError(messages.vcard.splitOrOutput)
    const directory = await openDirectory(context, { withLists: false })
    const all = options.all === true
    const found = await select(directory, words, { messages, today: today(env), all })
    const skip = options.skipInvalid === true
    const { kept, leftOut } = withoutInvalid(directory, found, {
      messages,
      today: today(env),
      skipInvalid: skip,
    })
    for (const each of leftOut) env.stderr.write(`${safe(each)}\n`)
    if (found.length === 0) return noMatch(directory, words, context)
    // They matched, and the lines above say why none is written.
    if (kept.length === 0) return 1
    const cards = kept.map(entry => writeCard(cardOf(entry)))
    const force = options.force === true
    if (typeof options.split === 'string') {
      const names = fileNames(
        kept.map(({ id }) => id.replaceAll('/', ' ')),
        '.vcf',
      )
      const files = names.map((name, index) => ({ name, text: cards[index] ?? '' }))
      writeFiles(options.split, files, { force }, context)
      env.stderr.write(`${messages.cli.output.wrote(files.length, safe(options.split))}\n`)
    } else
      writeOutput(cards.join(''), { output: options.output as string | undefined, force }, context)
    return 0
  },
}
