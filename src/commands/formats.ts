import { UserError } from '../env.ts'
import { changesFormats } from '../mailing/changes/index.ts'
import { formats as mailFormats } from '../mailing/formats/index.ts'
import { formats as blockFormats } from '../release/formats/index.ts'
import { safe } from '../terminal/safe.ts'
import { showMarkdown } from '../terminal/show-markdown.ts'
import { nearest } from '../text/similar.ts'
import { versions } from '../vcard/versions/index.ts'
import { type DocumentedFormat, formatDocumentation, formatPage } from '../views/format-page.ts'
import type { CommandModule } from './command.ts'

const { json: _, ...changes } = changesFormats

/** Every export format, by a unique name. */
export const documentedFormats = {
  ...named('', 'mail --format ', mailFormats),
  ...named('', 'mail --since … --format ', changes),
  ...named('vcard-', 'vcard --vcard-version ', versions),
  ...named('block-', 'block --format ', blockFormats),
} as const

export type DocumentedName = keyof typeof documentedFormats

export const formats: CommandModule = {
  define(command, { cli: { formats: m } }) {
    command.argument('[name]', m.argument)
  },

  examples: ({ cli: { formats: m } }) => [
    ['formats', m.examples[0]],
    ['formats sympa', m.examples[1]],
    ['formats vcard-4.0', m.examples[2]],
  ],

  async run([name], _options, { env, messages, language, terminal }) {
    const { cli } = messages
    const { formatDocs } = await formatDocumentation(language)
    if (name === undefined) {
      const all = Object.entries(documentedFormats)
      const width = Math.max(...all.map(([, { usage }]) => usage.length))
      for (const [each, { usage }] of all)
        env.stdout.write(`${usage.padEnd(width)}  ${formatDocs[each as DocumentedName].title}\n`)
      return 0
    }
    if (!Object.hasOwn(documentedFormats, name)) {
      const near = nearest(name, Object.keys(documentedFormats))
      const hint = near
        ? cli.usage.didYouMean(near)
        : cli.formats.known(Object.keys(documentedFormats).join(', '))
      throw new UserError(cli.formats.unknown(safe(name)), hint)
    }
    const known = name as DocumentedName
    const page = await formatPage(documentedFormats[known], formatDocs[known], language)
    env.stdout.write(terminal.isTTY ? showMarkdown(page, terminal) : page)
    return 0
  },
}

/** A registry under names and usages of its own. */
function named<P extends string, N extends string>(
  prefix: P,
  usage: string,
  registry: Readonly<Record<N, Omit<DocumentedFormat, 'usage'>>>,
): Readonly<Record<`${P}${N}`, DocumentedFormat>> {
  return Object.fromEntries(
    Object.entries<Omit<DocumentedFormat, 'usage'>>(registry).map(([name, format]) => [
      `${prefix}${name}`,
      { ...format, usage: usage + name },
    ]),
  ) as Record<`${P}${N}`, DocumentedFormat>
}
