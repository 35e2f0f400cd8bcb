import { basename, dirname, extname } from 'node:path'
import { Option } from 'commander'
import { today, UserError } from '../env.ts'
import type { Format } from '../mailing/format.ts'
import { type FormatName, formats } from '../mailing/formats/index.ts'
import type { Recipient } from '../mailing/recipient.ts'
import { DESK_CHOICES, type DeskChoice, type Mailing, recipientsOf } from '../mailing/recipients.ts'
import { type ListMembers, membersOf } from '../mailing/saved-list.ts'
import type { Messages } from '../messages/index.ts'
import type { Directory } from '../model/directory.ts'
import { writeFiles, writeOutput } from '../output.ts'
import { select } from '../query/select.ts'
import { safe } from '../terminal/safe.ts'
import { nearest } from '../text/similar.ts'
import { withoutInvalid } from '../validation/export-gate.ts'
import type { CommandModule, Context } from './command.ts'
import { noMatch } from './no-match.ts'
import { openDirectory } from './open-directory.ts'
import { wholeNumber } from './whole-number.ts'

export const mail: CommandModule = {
  define(command, { cli: { options: m }, mailing, views }) {
    command
      .argument('[query...]', views.queryArgument)
      .option('--list <id>', mailing.list)
      .addOption(
        new Option('-f, --format <format>', m.format)
          .choices(Object.keys(formats))
          .default('addresses'),
      )
      .addOption(
        new Option('--desk <when>', mailing.desk).choices(DESK_CHOICES).default('fallback'),
      )
      .option('--batch <n>', mailing.batch)
      .option('--per-organisation <n>', mailing.perOrganisation)
      .option('-o, --output <file>', m.output)
      .option('--force', m.force)
      .option('--skip-invalid', m.skipInvalid)
  },

  examples: ({ mailing: m }) => [
    ['mail --list reindustrialisation --format rfc5322', m.mailExamples[0]],
    ['mail type:region --format csv -o regions.csv', m.mailExamples[1]],
    ['mail --batch 100 -o everybody.txt', m.mailExamples[2]],
  ],

  async run(words, options, context) {
    const { env, messages } = context
    const batch = wholeNumber('--batch', options.batch, messages)
    const perOrganisation = wholeNumber('--per-organisation', options.perOrganisation, messages)
    const directory = await openDirectory(context)
    const members = await membersFor(directory, words, options.list, context)
    const { kept, leftOut } = withoutInvalid(directory, members.entries, {
      messages,
      today: today(env),
      skipInvalid: options.skipInvalid === true,
      lists: directory.lists.filter(({ id }) => id === options.list).map(({ file }) => file),
    })
    for (const each of leftOut) env.stderr.write(`${safe(each)}\n`)
    if (members.entries.length === 0 && members.literals.length === 0)
      return noMatch(directory, words, context)
    const mailing = recipientsOf({
      ...members,
      directory,
      entries: kept,
      desk: options.desk as DeskChoice,
      today: today(env),
      perOrganisation,
    })
    const format: Format = formats[options.format as FormatName]
    const { recipients, leftOut: notWritten } = holding(mailing, format)
    for (const each of leftOutLines(notWritten, messages)) env.stderr.write(`${safe(each)}\n`)
    if (recipients.length === 0) {
      env.stderr.write(`${messages.mailing.none}\n`)
      return 1
    }
    const batches = inBatches(recipients, batch).map(each => format.write(each))
    write(batches, options.output as string | undefined, options.force === true, context)
    return 0
  },
}

async function membersFor(
  directory: Directory,
  words: readonly string[],
  list: unknown,
  { env, messages }: Context,
): Promise<ListMembers> {
  const selecting = { messages, today: today(env), all: true }
  const found = await select(directory, words, selecting)
  if (typeof list !== 'string') return { entries: found, literals: [], excluded: [] }
  const m = messages.mailing
  const saved = directory.lists.find(({ id }) => id === list)
  if (saved === undefined) {
    const known = directory.lists.map(({ id }) => id)
    const near = nearest(list, known)
    const hint = near ? messages.cli.usage.didYouMean(near) : m.listHint(known.join(', '))
    throw new UserError(m.unknownList(list), hint)
  }
  const members = await membersOf(saved, directory, selecting)
  if (words.length === 0) return members
  const wanted = new Set(found.map(({ id }) => id))
  return { ...members, entries: members.entries.filter(({ id }) => wanted.has(id)), literals: [] }
}

/** A mailing without those that a format cannot hold. */
function holding({ recipients, leftOut }: Mailing, format: Format): Mailing {
  const refused = recipients.flatMap(recipient => {
    const reason = format.refuses?.(recipient)
    return reason ? [{ recipient, reason }] : []
  })
  const out = new Set(refused.map(({ recipient }) => recipient))
  return {
    recipients: recipients.filter(recipient => !out.has(recipient)),
    leftOut: [
      ...leftOut,
      ...refused.map(({ recipient, reason }) => ({ name: recipient.address, reason })),
    ],
  }
}

/** Who was left out and why, by name; past ten of one reason, their number. */
function leftOutLines(leftOut: Mailing['leftOut'], { mailing: m }: Messages): string[] {
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))]
  return reasons.flatMap(reason => {
    const names = leftOut.filter(each => each.reason === reason).map(({ name }) => name)
    const named = names.slice(0, 10).map(name => m.leftOut(name, m.reasons[reason]))
    return names.length > 10 ? [...named, m.others(names.length - 10, m.reasons[reason])] : named
  })
}

function inBatches(
  recipients: readonly Recipient[],
  size: number | undefined,
): (readonly Recipient[])[] {
  if (size === undefined) return [recipients]
  const count = Math.ceil(recipients.length / size)
  return Array.from({ length: count }, (_, n) => recipients.slice(n * size, (n + 1) * size))
}

/** Batches go to numbered files, or to stdout with a blank line between. */
function write(
  batches: readonly string[],
  output: string | undefined,
  force: boolean,
  context: Context,
): void {
  if (batches.length === 1 || output === undefined || output === '-') {
    writeOutput(batches.join('\n'), { output, force }, context)
    return
  }
  const ending = extname(output)
  const base = basename(output, ending)
  const files = batches.map((text, index) => ({ name: `${base}-${index + 1}${ending}`, text }))
  writeFiles(dirname(output), files, { force }, context)
}
