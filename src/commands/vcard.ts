import { Option } from 'commander'
import { today, UserError } from '../env.ts'
import type { Directory } from '../model/directory.ts'
import { type Entry, hasLeft, isOptedOut } from '../model/entry.ts'
import { objectionTo } from '../model/fingerprint.ts'
import { writeFiles, writeOutput } from '../output.ts'
import { safe } from '../terminal/safe.ts'
import { withoutInvalid } from '../validation/export-gate.ts'
import { type Card, cardOf, groupCard, literalCard } from '../vcard/card.ts'
import { fileNames } from '../vcard/file-name.ts'
import { type VersionName, versions } from '../vcard/versions/index.ts'
import type { CommandModule, Context } from './command.ts'
import { membersFor } from './list-members.ts'
import { noMatch } from './no-match.ts'
import { openDirectory } from './open-directory.ts'

/** A card, made when it is written, and what its file is called after. */
interface Named {
  readonly card: () => Card
  readonly id: string
  readonly entry?: Entry
}

export const vcard: CommandModule = {
  define(command, { cli: { options: m }, vcard: v, mailing, views }) {
    command
      .argument('[query...]', views.queryArgument)
      .addOption(
        new Option('--vcard-version <version>', v.version)
          .choices(Object.keys(versions))
          .default('3.0'),
      )
      .option('-o, --output <file>', m.output)
      .option('--split <folder>', v.split)
      .option('--outlook', v.outlook)
      .option('--list <id>', mailing.list)
      .option('--group', v.group)
      .option('--force', m.force)
      .option('--skip-invalid', m.skipInvalid)
      .option('--all', m.all)
  },

  examples: ({ vcard: m }) => [
    ['vcard -o contacts.vcf', m.examples[0]],
    ['vcard type:region --outlook --split cards', m.examples[1]],
    ['vcard --list reindustrialisation --group -o liste.vcf', m.examples[2]],
  ],

  async run(words, options, context) {
    const { env, messages } = context
    const { vcard: m } = messages
    check(options, context)
    const directory = await openDirectory(context, {
      withLists: options.list !== undefined,
      files: 'checks',
    })
    const { list, entries, literals } = await membersFor(directory, words, options.list, context)
    const day = today(env)
    const found = options.all === true ? entries : entries.filter(entry => !hasLeft(entry, day))
    const { kept, leftOut } = withoutInvalid(directory, found, {
      messages,
      today: day,
      skipInvalid: options.skipInvalid === true,
      lists: list ? [list.file] : [],
    })
    for (const each of leftOut) env.stderr.write(`${safe(each)}\n`)
    if (found.length + literals.length === 0) return noMatch(directory, words, context)
    for (const { contact, label } of kept)
      if (contact && contact.name === undefined) env.stderr.write(`${safe(m.noName(label))}\n`)
    const named: Named[] = [
      ...kept.map(entry => ({ card: () => cardOf(entry), id: entry.id, entry })),
      ...literals.map(each => ({ card: () => literalCard(each), id: each.name ?? each.address })),
    ]
    // They matched, and the lines above say why none is written.
    if (named.length === 0) return 1
    if (list && options.group === true) {
      // A group is written to, unlike a card of an address book.
      const members = named
        .map(({ card, entry }) => ({ card: card(), entry }))
        .filter(({ card, entry }) => mayWriteTo(card, entry, directory))
        .map(({ card }) => card)
      named.push({ card: () => groupCard(list, members), id: list.id })
    }
    write(named, options, context)
    return 0
  },
}

/** Whether nobody objected to mailings at the addresses of a card. */
const mayWriteTo = ({ emails }: Card, entry: Entry | undefined, directory: Directory) =>
  !(entry && isOptedOut(entry)) &&
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

function write(
  named: readonly Named[],
  options: Readonly<Record<string, unknown>>,
  context: Context,
): void {
  const { env, messages } = context
  const { split, output } = options
  const outlook = options.outlook === true
  const force = options.force === true
  const version = versions[options.vcardVersion as VersionName]
  const textOf = ({ card }: Named) => version.write(card(), { outlook })
  if (typeof split === 'string') {
    const names = fileNames(
      named.map(({ id }) => id.replaceAll('/', ' ')),
      version.ending,
    )
    const files = names.map((name, index) => ({ name, text: textOf(named[index] as Named) }))
    writeFiles(split, files, { force }, context)
    env.stderr.write(`${messages.cli.output.wrote(files.length, safe(split))}\n`)
    return
  }
  if (outlook && named.length > 1)
    throw new UserError(
      messages.vcard.outlookFolder(named.length),
      messages.vcard.outlookFolderHint,
    )
  writeOutput(inParts(named, textOf), { output: output as string | undefined, force }, context)
  if (named.length > 1 && !(env.stdout.isTTY && (output === undefined || output === '-')))
    env.stderr.write(`${messages.vcard.outlookReadsOne(named.length)}\n`)
}

/** How many cards are made at a time. */
const AT_ONCE = 500

function* inParts(named: readonly Named[], textOf: (each: Named) => string): Generator<string> {
  for (let at = 0; at < named.length; at += AT_ONCE)
    yield named
      .slice(at, at + AT_ONCE)
      .map(textOf)
      .join('')
}
