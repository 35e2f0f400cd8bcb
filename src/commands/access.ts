import { Option } from 'commander'
import { notesNaming, unreadIn } from '../access/elsewhere.ts'
import { desksOf, type Extract, objectionsOf, type Reach, reachOf } from '../access/extract.ts'
import { extractJson } from '../access/json.ts'
import { accessLetter } from '../access/letter.ts'
import { listsOf } from '../access/lists.ts'
import { heldBy } from '../access/purge.ts'
import type { Person } from '../access/same-person.ts'
import { readEverything } from '../directory/open.ts'
import { today } from '../env.ts'
import type { Messages } from '../messages/index.ts'
import type { Directory } from '../model/directory.ts'
import { DEFAULT_RETENTION, readDuration } from '../model/duration.ts'
import { noneCalled, warnIncomplete } from '../resolve/no-match.ts'
import { peopleMeant } from '../resolve/people.ts'
import { writeOutput } from '../streams/write-output.ts'
import { safe, safeJson } from '../terminal/safe.ts'
import type { CommandModule } from './command.ts'

export const access: CommandModule = {
  define(command, { cli: { options: m }, access }) {
    command
      .argument('<reference...>', access.referenceArgument)
      .addOption(
        new Option('--with <reference>', access.with).argParser(
          (id: string, ids: readonly string[] = []) => [...ids, id],
        ),
      )
      .addOption(
        new Option('-f, --format <format>', m.format).choices(['text', 'json']).default('text'),
      )
      .option('-o, --output <file>', m.output)
      .option('--force', m.force)
  },

  examples: ({ access: m }) => [
    ['access region-bourgogne-franche-comte/marie-souverbie', m.examples[0]],
    ['access y.jacquet@intercommunalites.fr -o jacquet.txt', m.examples[1]],
    ['access hubidos --format json', m.examples[2]],
  ],

  async run(words, options, context) {
    const { env, messages, language } = context
    const directory = await readEverything(context)
    const { person, address } = await peopleMeant(
      directory,
      words,
      (options.with ?? []) as readonly string[],
      context,
    )
    const { places } = person
    const reach = reachOf(places, address)
    const desks = desksOf(directory, reach)
    const objections = objectionsOf(directory, reach)
    const selecting = { messages, today: today(env) }
    const { mentions, unread } = await listsOf(places, reach.email, directory, selecting)
    const say = (line: string) => env.stderr.write(`${safe(line)}\n`)
    if (places.length + desks.length + mentions.length + objections.length === 0) {
      if (address === undefined) return noneCalled(directory, words, context)
      say(messages.access.noMatch(address))
      warnIncomplete(directory, context)
      return 1
    }
    const extract: Extract = {
      date: selecting.today,
      about: nameOf(places) ?? address ?? '',
      places,
      desks,
      lists: mentions,
      objections,
      retention: readDuration(directory.settings.retention ?? '') ?? DEFAULT_RETENTION,
    }
    const text =
      options.format === 'json'
        ? `${safeJson(extractJson(extract, directory.root), 2)}\n`
        : accessLetter(extract, { messages, language })
    const force = options.force === true
    writeOutput(
      text,
      { output: options.output as string | undefined, force, what: () => '' },
      context,
    )
    for (const line of remarks(person, reach, directory, messages)) say(line)
    for (const { list, problem } of unread) say(messages.mailing.badList(list.id, problem))
    warnIncomplete(directory, context)
    return 0
  },
}

/** The longest name of the person in all entries, or the label of an entry without a name. */
function nameOf(places: Person['places']): string | undefined {
  const names = places.flatMap(({ entry }) => entry.contact?.name?.full ?? [])
  return names.sort((a, b) => b.length - a.length)[0] ?? places[0]?.entry.label
}

/** Remarks for the sender of the extract, not for its reader. */
function remarks(
  { places, perhaps }: Person,
  reach: Reach,
  directory: Directory,
  { access: m }: Messages,
): string[] {
  return [
    ...places.flatMap(({ entry, by }) =>
      by === 'email' || by === 'mobile' ? [m.included(entry.id, m.bonds[by])] : [],
    ),
    ...perhaps.map(({ entry, by }) => m.perhaps(entry.id, m.bonds[by])),
    ...notesNaming(directory, places, heldBy(directory, { places, perhaps }, reach)).map(m.noted),
    ...places.flatMap(unreadIn).map(m.unread),
  ]
}
