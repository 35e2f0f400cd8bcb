import { Option } from 'commander'
import type { Context } from '../context.ts'
import { type ExitCode, UserError } from '../env.ts'
import type { Changes } from '../mailing/changes/changes.ts'
import {
  type ChangesFormat,
  type ChangesFormatName,
  changesFormats,
} from '../mailing/changes/index.ts'
import { chooseRecipients } from '../mailing/choose-recipients.ts'
import { explanation, leftOutLines } from '../mailing/explain.ts'
import { addressForm, fitFormat } from '../mailing/fit-format.ts'
import type { Format, FormatSettings } from '../mailing/format.ts'
import { defineFormatOptions, formatSettings } from '../mailing/format-options.ts'
import { type FormatName, formats } from '../mailing/formats/index.ts'
import type { NamedMembers } from '../mailing/list-members.ts'
import type { Recipient } from '../mailing/recipient.ts'
import { DESK_CHOICES, type Mailing } from '../mailing/recipients.ts'
import { noMatch } from '../resolve/no-match.ts'
import { isStdout } from '../streams/output-place.ts'
import { type Part, writeParts } from '../streams/write-parts.ts'
import { safe } from '../terminal/safe.ts'
import { slug } from '../text/file-id.ts'
import { wholeNumber } from '../usage/day.ts'
import type { CommandModule } from './command.ts'

const FORMATS = [...new Set([...Object.keys(formats), ...Object.keys(changesFormats)])]

export const mail: CommandModule = {
  define(command, messages) {
    const { cli, mailing: m, views } = messages
    command
      .argument('[query...]', views.queryArgument)
      .optionsGroup(cli.groups.recipients)
      .option('--list <id>', m.list)
      .addOption(new Option('--desk <when>', m.desk).choices(DESK_CHOICES).default('fallback'))
      .option('--per-organisation <n>', m.perOrganisation)
      .option('--since <file|revision>', m.since)
      .option('--skip-invalid', cli.options.skipInvalid)
      .option('--explain', m.explain)
      .optionsGroup(cli.groups.format)
      .addOption(new Option('-f, --format <format>', cli.options.format).choices(FORMATS))
    defineFormatOptions(command, messages)
    command
      .optionsGroup(cli.groups.output)
      .option('--batch <n>', m.batch)
      .option('-o, --output <file>', cli.options.output)
      .option('--force', cli.options.force)
  },

  examples: ({ mailing: m }) => [
    ['mail --list reindustrialisation --format rfc5322', m.mailExamples[0]],
    ['mail type:region --format csv -o regions.csv', m.mailExamples[1]],
    [
      'mail --list reindustrialisation --since members-before.txt --format sync-sympa -o members.txt',
      m.mailExamples[2],
    ],
  ],

  async run(words, options, context) {
    const { env, messages } = context
    const format = (options.format ?? (options.since === undefined ? 'addresses' : 'changes')) as
      | FormatName
      | ChangesFormatName
    const asked = formatSettings(format, options, messages)
    if (asked === 'help') return fieldsHelp(context)
    checkChanges(format, options, context)
    const batch = wholeNumber('--batch', options.batch, messages)
    const { open, directory, members, found } = await chooseRecipients(
      format,
      words,
      options,
      context,
    )
    // With --since, a list without recipients is a change; words without a match may be a typo.
    if (found === undefined && (options.since === undefined || words.length > 0))
      return noMatch(directory, words, context, open)
    const { country } = directory.settings
    const settings = {
      ...asked,
      ...(country !== undefined && { country }),
      id: aliasOf(members),
      name: members.list?.name ?? ALIAS,
    }
    const chosen: Format | ChangesFormat =
      options.since === undefined
        ? formats[format as FormatName]
        : changesFormats[format as ChangesFormatName]
    const mailing = fitFormat(found ?? EMPTY, chosen, settings)
    say(mailing, options, context)
    if (options.since !== undefined) {
      const made = { directory, words, options, context, form: addressForm(chosen, settings) }
      const { changesFrom } = await import('../mailing/changes/former-recipients.ts')
      const changes = await changesFrom(`${options.since}`, mailing, made)
      return writeChanges(changes, format as ChangesFormatName, settings, options, context)
    }
    if (mailing.recipients.length === 0) {
      env.stderr.write(`${messages.mailing.none}\n`)
      return 1
    }
    const plain = formats[format as FormatName]
    const { recipients } = mailing
    const what = () => messages.cli.output.addresses(recipients.length)
    writeParts(inBatches(recipients, plain, settings, batch), options, context, what)
    return 0
  },
}

/** What a mailing is called that is not a saved list's. */
const ALIAS = 'press-contacts'

/** A saved list's id, where mail programs and servers take it for an alias. */
function aliasOf({ list }: NamedMembers): string {
  const id = slug(list?.id ?? ALIAS)
  return /^[a-z0-9-]+$/.test(id) ? id : ALIAS
}

const EMPTY: Mailing = { recipients: [], decisions: [] }

/** Refuses what does not go together with changes. @throws UserError */
function checkChanges(
  format: FormatName | ChangesFormatName,
  { since, output, batch }: Readonly<Record<string, unknown>>,
  { messages: { mailing: m } }: Context,
): void {
  const isChanges = Object.hasOwn(changesFormats, format)
  if (since !== undefined && !isChanges)
    throw new UserError(m.sinceFormat(format), m.optionHint(Object.keys(changesFormats).join(', ')))
  if (since === undefined && !Object.hasOwn(formats, format))
    throw new UserError(m.needsSince(format), m.needsSinceHint)
  if (since !== undefined && batch !== undefined) throw new UserError(m.sinceBatch)
  if (format.startsWith('sync-') && isStdout(output as string | undefined))
    throw new UserError(m.needsOutput(format), m.needsOutputHint)
}

/** Says on stderr who is left out, or of everybody why when asked to. */
function say(
  { decisions }: Mailing,
  { explain }: Readonly<Record<string, unknown>>,
  { env, messages }: Context,
): void {
  const lines = (explain === true ? explanation : leftOutLines)(decisions, messages)
  env.stderr.write(lines.map(line => `${safe(line)}\n`).join(''))
}

/** What became of a list, in one text or two. @returns exit code 1 when nothing has changed. */
function writeChanges(
  changes: Changes,
  format: ChangesFormatName,
  settings: FormatSettings,
  options: Readonly<Record<string, unknown>>,
  context: Context,
): ExitCode {
  const { env, messages } = context
  const { added, removed } = changes
  if (added.length + removed.length === 0) {
    env.stderr.write(`${messages.mailing.noChanges}\n`)
    return 1
  }
  const parts = changesFormats[format].write(changes, settings, messages)
  writeParts(parts, options, context, () => '')
  env.stderr.write(`${messages.mailing.changes(added.length, removed.length)}\n`)
  return 0
}

function inBatches(
  recipients: readonly Recipient[],
  format: Format,
  settings: FormatSettings,
  size = recipients.length,
): Part[] {
  const count = Math.ceil(recipients.length / size)
  return Array.from({ length: count }, (_, n) => {
    const part = count === 1 ? undefined : `${n + 1}`
    const id = part === undefined ? settings.id : `${settings.id}-${part}`
    const own = recipients.slice(n * size, (n + 1) * size)
    return { part, text: format.write(own, { ...settings, id }) }
  })
}

async function fieldsHelp({ env, language }: Context): Promise<ExitCode> {
  const { fieldHelp } = await import('../views/find-template.ts')
  env.stdout.write(await fieldHelp(language))
  return 0
}
