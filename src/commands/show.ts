import type { Context } from '../context.ts'
import { openDirectory } from '../directory/open.ts'
import type { Directory, Organisation } from '../model/directory.ts'
import type { Entry } from '../model/entry.ts'
import { ambiguous, candidates, referenceTexts } from '../resolve/candidates.ts'
import { namedExactly, organisationEntry } from '../resolve/exact.ts'
import { noMatch, warnIncomplete } from '../resolve/no-match.ts'
import { organisationCard, renderCard } from '../views/card.ts'
import type { CommandModule } from './command.ts'

export const show: CommandModule = {
  define(command, { cli, views: m }) {
    command
      .argument('[reference...]', m.referenceArgument)
      .option('--qr [file]', m.qr)
      .option('--force', cli.options.force)
  },

  examples: ({ views: m }) => [
    ['show region-bourgogne-franche-comte/marie-souverbie', m.showExamples[0]],
    ['show intercommunalites-de-france', m.showExamples[1]],
    ['show yoann --qr', m.showExamples[2]],
  ],

  async run(given, { qr, force }, context) {
    const { env, messages, terminal } = context
    // `show --qr jacquet` reads as `show jacquet --qr`.
    const words = typeof qr === 'string' && !qr.includes('.') ? [...given, qr] : given
    if (words.length === 0)
      throw (await import('../usage/usage-error.ts')).missingArgument('reference')
    const open = await openDirectory(context)
    const directory = await open.read(referenceTexts(words, context))
    const found = await resolve(directory, words, context)
    if (found === undefined) return noMatch(directory, words, context, open)
    if (qr !== undefined) {
      const { showQr } = await import('../vcard/show-qr.ts')
      const file = typeof qr === 'string' && qr.includes('.') ? qr : undefined
      return showQr(found, { file, force: force === true }, context)
    }
    env.stdout.write(
      'contacts' in found
        ? organisationCard(found, messages, terminal, true)
        : renderCard(found, messages, terminal),
    )
    warnIncomplete(directory, context)
    return 0
  },
}

/** What a reference names exactly, else the only entry that it can mean. @throws UserError when it can mean several. */
async function resolve(
  directory: Directory,
  words: readonly string[],
  context: Context,
): Promise<Entry | Organisation | undefined> {
  const reference = words.join(' ')
  const exact = namedExactly(directory, reference)
  const found =
    exact.length > 0
      ? exact.map(each => ('entry' in each ? each.entry : each.organisation))
      : await candidates(directory, words, context)
  if (found.length > 1) throw ambiguous(reference, found.map(entryOf), context.messages)
  return found[0]
}

const entryOf = (each: Entry | Organisation): Entry =>
  'contacts' in each ? organisationEntry(each) : each
