import { today, UserError } from '../env.ts'
import type { Directory, Organisation } from '../model/directory.ts'
import { type Entry, entriesOf } from '../model/entry.ts'
import { findMatches } from '../query/select.ts'
import { organisationCard, renderCard } from '../views/card.ts'
import type { CommandModule, Context } from './command.ts'
import { noMatch, warnIncomplete } from './no-match.ts'
import { openDirectory } from './open-directory.ts'

export const show: CommandModule = {
  define(command, { views: m }) {
    command.argument('<reference...>', m.referenceArgument)
  },

  examples: ({ views: m }) => [
    ['show region-bourgogne-franche-comte/marie-souverbie', m.showExamples[0]],
    ['show intercommunalites-de-france', m.showExamples[1]],
    ['show yoann', m.showExamples[2]],
  ],

  async run(words, _options, context) {
    const { env, messages, terminal } = context
    const directory = await openDirectory(context, { withLists: false })
    const found = await resolve(directory, words, context)
    if (found === undefined) return noMatch(directory, words, context)
    env.stdout.write(
      'contacts' in found
        ? organisationCard(found, messages, terminal, true)
        : renderCard(found, messages, terminal),
    )
    warnIncomplete(directory, context)
    return 0
  },
}

/**
 * What a reference names: an exact id, else the only match of a query: one entry, or an
 * organisation when all matches are its own and its name is what matched.
 * @throws UserError that lists the candidates when there are several.
 */
async function resolve(
  directory: Directory,
  words: readonly string[],
  { env, messages }: Context,
): Promise<Entry | Organisation | undefined> {
  const reference = words.join(' ')
  const organisation = directory.organisations.find(({ id }) => id === reference)
  if (organisation) return organisation
  const entry = entriesOf(directory).find(({ id }) => id === reference)
  if (entry) return entry
  const matches = await findMatches(directory, words, { messages, today: today(env) })
  const best = Math.min(...matches.map(({ rank }) => rank))
  const exact = matches.filter(({ rank }) => rank === best && rank === 0)
  const [first, ...others] = exact.length > 0 ? exact : matches
  if (first === undefined) return undefined
  if (others.length === 0) return first.entry
  const candidates = [first, ...others].map(match => `  ${match.entry.id}`).join('\n')
  throw new UserError(messages.query.ambiguous(reference), messages.query.candidates(candidates))
}
