import { Option } from 'commander'
import { type ExitCode, today, UserError } from '../env.ts'
import type { Changes } from '../mailing/changes/changes.ts'
import {
  type ChangesFormat,
  type ChangesFormatName,
  changesFormats,
} from '../mailing/changes/index.ts'
import { explanation, leftOutLines } from '../mailing/explain.ts'
import type { Format, FormatSettings } from '../mailing/format.ts'
import { type FormatName, formats } from '../mailing/formats/index.ts'
import type { Recipient } from '../mailing/recipient.ts'
import {
  DESK_CHOICES,
  type DeskChoice,
  holding,
  type Mailing,
  type MailingRequest,
  recipientsOf,
} from '../mailing/recipients.ts'
import type { Directory } from '../model/directory.ts'
import { objectionsUnreadable } from '../model/objection.ts'
import { safe } from '../terminal/safe.ts'
import { slug } from '../text/slug.ts'
import { withoutInvalid } from '../validation/export-gate.ts'
import { errorsIn } from '../validation/validate.ts'
import type { CommandModule, Context } from './command.ts'
import { defineFormatOptions, formatSettings } from './format-options.ts'
import { memberNeedles, membersFor, type NamedMembers, NOBODY } from './list-members.ts'
import { noMatch } from './no-match.ts'
import { type Needs, openDirectory } from './open-directory.ts'
import { wholeNumber } from './whole-number.ts'
import { type Part, writeParts } from './write-parts.ts'

const FORMATS = [...new Set([...Object.keys(formats), ...Object.keys(changesFormats)])]

export const mail: CommandModule = {
  define(command, messages) {
    const { cli, mailing: m, views } = messages
    command
      .argument('[query...]', views.queryArgument)
      .option('--list <id>', m.list)
      .addOption(new Option('-f, --format <format>', cli.options.format).choices(FORMATS))
    defineFormatOptions(command, messages)
    command
      .addOption(new Option('--desk <when>', m.desk).choices(DESK_CHOICES).default('fallback'))
      .option('--batch <n>', m.batch)
      .option('--per-organisation <n>', m.perOrganisation)
      .option('--since <file|revision>', m.since)
      .option('--explain', m.explain)
      .option('-o, --output <file>', cli.options.output)
      .option('--force', cli.options.force)
      .option('--skip-invalid', cli.options.skipInvalid)
  },

  examples: ({ mailing: m }) => [
    ['mail --list reindustrialisation --format rfc5322', m.mailExamples[0]],
    ['mail type:region --format csv -o regions.csv', m.mailExamples[1]],
    [
      'mail --list reindustrialisation --since 2026-10 --format sync-sympa -o members.txt',
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
    const { directory, members, found } =
      (await everybodyInOutline(format, words, options, context)) ??
      (await asNamed(words, options, context))
    // A list that has lost everybody has changed; words that match nobody may be a slip.
    if (found === undefined && (options.since === undefined || words.length > 0))
      return noMatch(await openDirectory(context), words, context)
    const settings = { ...asked, id: aliasOf(members), name: members.list?.name ?? ALIAS }
    const chosen: Format | ChangesFormat =
      options.since === undefined
        ? formats[format as FormatName]
        : changesFormats[format as ChangesFormatName]
    const { refuses } = chosen
    const all = found ?? EMPTY
    const mailing = refuses ? holding(all, each => refuses(each, settings)) : all
    say(mailing, options, context)
    if (options.since !== undefined) {
      const made = { directory, words, options, context }
      const { changesFrom } = await import('./mail-changes.ts')
      const changes = await changesFrom(`${options.since}`, mailing, made)
      return writeChanges(changes, format as ChangesFormatName, settings, options, context)
    }
    if (mailing.recipients.length === 0) {
      env.stderr.write(`${messages.mailing.none}\n`)
      return 1
    }
    const plain = formats[format as FormatName]
    writeParts(inBatches(mailing.recipients, plain, settings, batch), options, context)
    return 0
  },
}

/** What a mailing is called that is no saved list's. */
const ALIAS = 'press-contacts'

/** A saved list's id, where mail programs and servers take it for an alias. */
function aliasOf({ list }: NamedMembers): string {
  const id = slug(list?.id ?? ALIAS)
  return /^[a-z0-9-]+$/.test(id) ? id : ALIAS
}

const EMPTY: Mailing = { recipients: [], decisions: [] }

/** Whom a mailing is made of, and what becomes of them; undefined where nobody matches. */
interface Found {
  readonly directory: Directory
  readonly members: NamedMembers
  readonly found: Mailing | undefined
}

/** The members that words and `--list` name. */
async function asNamed(
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<Found> {
  const { list, since } = options
  const directory = await open(
    context,
    since === undefined ? memberNeedles(words, list, context) : ALL,
  )
  const members = await membersFor(directory, words, list, context)
  return { directory, members, found: await exportable(directory, members, options, context) }
}

/**
 * Everybody, of whom an index knows names and addresses, where the format writes no more
 * than those; undefined where more must be read, or something may not be exported.
 */
async function everybodyInOutline(
  format: FormatName | ChangesFormatName,
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<Found | undefined> {
  const { list, since } = options
  if (words.length > 0 || list !== undefined || since !== undefined) return undefined
  if (formats[format as FormatName].holds.some(each => each !== 'name' && each !== 'email'))
    return undefined
  const directory = await open(context, [])
  const entries = directory.whole?.addressees() ?? []
  if (
    entries.length === 0 ||
    errorsIn(directory, { messages: context.messages, today: today(context.env) }).length > 0
  )
    return undefined
  return {
    directory,
    members: NOBODY,
    found: mailingOf({ ...NOBODY, directory, entries }, options, context),
  }
}

const ALL = undefined

/** The directory, as far as it tells of some organisations, and of errors. */
async function open(context: Context, needles: Needs['needles']): Promise<Directory> {
  const directory = await openDirectory(context, {
    files: 'checks',
    needles,
    suspects: { errorsOnly: true },
  })
  const { mailing: m } = context.messages
  if (objectionsUnreadable(directory)) throw new UserError(m.objectionsUnreadable, m.objectionsHint)
  return directory
}

/** Everybody's place in the mailing, those with errors left out; undefined where nobody matches. */
async function exportable(
  directory: Directory,
  members: NamedMembers,
  options: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<Mailing | undefined> {
  const { env, messages } = context
  const { kept, leftOut } = withoutInvalid(directory, members.entries, {
    messages,
    today: today(env),
    skipInvalid: options.skipInvalid === true,
    lists: members.list ? [members.list.file] : [],
  })
  for (const each of leftOut) env.stderr.write(`${safe(each)}\n`)
  const all = [...members.entries, ...members.excludedEntries, ...members.literals]
  if (all.length === 0) return undefined
  const valid = new Set(kept)
  const takenOut = [
    ...members.excludedEntries.map(entry => ({ entry, reason: 'excluded' as const })),
    ...members.entries
      .filter(entry => !valid.has(entry))
      .map(entry => ({ entry, reason: 'invalid' as const })),
  ]
  return mailingOf({ ...members, directory, entries: kept, takenOut }, options, context)
}

const mailingOf = (
  request: Omit<MailingRequest, 'desk' | 'today' | 'perOrganisation'>,
  { desk, perOrganisation }: Readonly<Record<string, unknown>>,
  { env, messages }: Context,
): Mailing =>
  recipientsOf({
    ...request,
    desk: desk as DeskChoice,
    today: today(env),
    perOrganisation: wholeNumber('--per-organisation', perOrganisation, messages),
  })

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
  if (format.startsWith('sync-') && (output === undefined || output === '-'))
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
  writeParts(changesFormats[format].write(changes, settings, messages), options, context)
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
  const { fieldHelp } = await import('./field-help.ts')
  env.stdout.write(await fieldHelp(language))
  return 0
}
