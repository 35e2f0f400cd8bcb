import { Option } from 'commander'
import type { Context } from '../context.ts'
import type { OpenDirectory } from '../directory/open-directory.ts'
import { type ExitCode, today, UserError } from '../env.ts'
import { membersFor, memberTexts } from '../mailing/list-members.ts'
import type { Organisation } from '../model/directory.ts'
import { entriesIn, hasLeft, isOptedOut } from '../model/entry.ts'
import { objectionTo } from '../model/fingerprint.ts'
import { isSendable } from '../model/sendable.ts'
import { noMatch } from '../resolve/no-match.ts'
import { sayUnsendable } from '../streams/say-unsendable.ts'
import { safe } from '../terminal/safe.ts'
import { errorsIn, openChecked } from '../validation/check-directory.ts'
import { withoutInvalid } from '../validation/export-gate.ts'
import { type Card, groupCard, literalCard } from '../vcard/card.ts'
import { versions } from '../vcard/versions/index.ts'
import {
  cardFor,
  cardWriter,
  inParts,
  type Subject,
  writeCards,
  writeOne,
} from '../vcard/write-cards.ts'
import type { CommandModule } from './command.ts'

export const vcard: CommandModule = {
  define(command, { cli: { options: m, groups }, vcard: v, mailing, views }) {
    command
      .argument('[query...]', views.queryArgument)
      .optionsGroup(groups.contacts)
      .option('--list <id>', mailing.list)
      .option('--all', m.all)
      .option('--skip-invalid', m.skipInvalid)
      .optionsGroup(groups.cards)
      .addOption(
        new Option('--vcard-version <version>', v.version)
          .choices(Object.keys(versions))
          .default('3.0'),
      )
      .option('--outlook', v.outlook)
      .option('--group', v.group)
      .optionsGroup(groups.output)
      .option('-o, --output <file>', m.output)
      .option('--split <folder>', v.split)
      .option('--force', m.force)
  },

  examples: ({ vcard: m }) => [
    ['vcard -o contacts.vcf', m.examples[0]],
    ['vcard type:region --outlook --split cards', m.examples[1]],
    ['vcard --list reindustrialisation --group -o liste.vcf', m.examples[2]],
  ],

  async run(words, options, context) {
    const { env, messages, language } = context
    const { vcard: m } = messages
    check(options, context)
    const open = await openChecked(context)
    const isPlain = options.split === undefined && options.outlook !== true
    if (words.length === 0 && options.list === undefined && isPlain) {
      const written = await writeEverybody(open, options, context)
      if (written !== undefined) return written
    }
    const directory = await open.read(memberTexts(open, words, options.list, context))
    const members = await membersFor(directory, words, options.list, context)
    const { list, entries } = members
    const literals = members.literals.filter(({ address }) => isSendable(address))
    const day = today(env)
    const found = options.all === true ? entries : entries.filter(entry => !hasLeft(entry, day))
    const { kept, leftOut } = await withoutInvalid(open, found, {
      messages,
      language,
      today: day,
      skipInvalid: options.skipInvalid === true,
      lists: list ? [list.file] : [],
    })
    for (const each of leftOut) env.stderr.write(`${safe(each)}\n`)
    sayUnsendable([...kept, { email: members.literals }], context)
    if (found.length + members.literals.length === 0)
      return noMatch(directory, words, context, open)
    for (const { contact, label } of kept)
      if (contact && contact.name === undefined) env.stderr.write(`${safe(m.noName(label))}\n`)
    const subjects: Subject[] = [...kept, ...literals.map(literalCard)]
    // They matched, and the lines above say why none is written.
    if (subjects.length === 0) return 1
    const ids = [
      ...kept.map(({ id }) => id),
      ...literals.map(({ name, address }) => name ?? address),
    ]
    if (list && options.group === true) {
      // A group is written to, unlike a card of an address book.
      const members = subjects
        .filter(each => 'uid' in each || !isOptedOut(each))
        .map(cardFor)
        .filter(card => mayWriteTo(card, directory))
      subjects.push(groupCard(list, members))
      ids.push(list.id)
    }
    writeCards({ subjects, ids }, options, context)
    return 0
  },
}

/**
 * Writes everybody's cards, organisation by organisation, none of which is kept.
 * @returns undefined where some may not be exported, or there is nobody.
 */
async function writeEverybody(
  open: OpenDirectory,
  options: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<ExitCode | undefined> {
  const { env, messages, language } = context
  const day = today(env)
  if ((await errorsIn(open, { messages, language, today: day })).length > 0) return undefined
  let count = 0
  function* entries(every: Iterable<Organisation>) {
    for (const organisation of every)
      for (const entry of entriesIn(organisation)) {
        if (options.all !== true && hasLeft(entry, day)) continue
        const { contact, label } = entry
        if (contact && contact.name === undefined)
          env.stderr.write(`${safe(messages.vcard.noName(label))}\n`)
        sayUnsendable([entry], context)
        count++
        yield entry
      }
  }
  const parts = inParts(entries(await open.every()), cardWriter(options))
  const first = parts.next()
  if (first.done) return undefined
  writeOne(behind(first.value, parts), () => count, options, context)
  return 0
}

function* behind<T>(first: T, others: Iterable<T>): Generator<T> {
  yield first
  yield* others
}

/** Whether nobody objected to mailings at the addresses of a card. */
const mayWriteTo = ({ emails }: Card, directory: Pick<OpenDirectory, 'objections'>) =>
  !emails.some(({ address }) => objectionTo(directory, address) !== undefined)

/** @throws UserError when options do not go together. */
function check(options: Readonly<Record<string, unknown>>, { messages: { vcard: m } }: Context) {
  if (options.split !== undefined && options.output !== undefined)
    throw new UserError(m.splitOrOutput)
  if (options.group === true && options.list === undefined)
    throw new UserError(m.groupOfWhat, m.groupOfWhatHint)
  if (options.outlook === true && options.vcardVersion !== '3.0')
    throw new UserError(m.outlookVersion)
}
