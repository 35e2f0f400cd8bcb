import { basename, dirname, extname } from 'node:path'
import { Option } from 'commander'
import { type ExitCode, today, UserError } from '../env.ts'
import { type ChangesFormatName, changesFormats } from '../mailing/changes/index.ts'
import { explanation, leftOutLines } from '../mailing/explain.ts'
import type { Format, FormatSettings } from '../mailing/format.ts'
import { type FormatName, formats } from '../mailing/formats/index.ts'
import type { Recipient } from '../mailing/recipient.ts'
import {
  DESK_CHOICES,
  type DeskChoice,
  holding,
  type Mailing,
  recipientsOf,
} from '../mailing/recipients.ts'
import type { Directory } from '../model/directory.ts'
import { objectionsUnreadable } from '../model/objection.ts'
import { type NamedText, writeFiles, writeOutput } from '../output.ts'
import { safe } from '../terminal/safe.ts'
import { slug } from '../text/slug.ts'
import { withoutInvalid } from '../validation/export-gate.ts'
import type { CommandModule, Context } from './command.ts'
import { defineFormatOptions, formatSettings } from './format-options.ts'
import { membersFor, type NamedMembers } from './list-members.ts'
import { changesFrom } from './mail-changes.ts'
import { noMatch } from './no-match.ts'
import { openDirectory } from './open-directory.ts'
import { wholeNumber } from './whole-number.ts'

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
    const directory = await openDirectory(context)
    if (objectionsUnreadable(directory))
      throw new UserError(messages.mailing.objectionsUnreadable, messages.mailing.objectionsHint)
    const members = await membersFor(directory, words, options.list, context)
    const mailing = await exportable(directory, members, options, context)
    if (mailing === undefined) return noMatch(directory, words, context)
    const id = members.list?.id ?? 'press-contacts'
    const settings = { ...asked, id: slug(id), name: members.list?.name ?? id }
    const writing: Writing = { settings, batch, options, context }
    if (options.since !== undefined) {
      const changes = await changesFrom(`${options.since}`, mailing, {
        directory,
        words,
        options,
        context,
      })
      say(mailing, options, context)
      if (changes.added.length + changes.removed.length === 0) {
        env.stderr.write(`${messages.mailing.noChanges}\n`)
        return 1
      }
      const texts = changesFormats[format as ChangesFormatName].write(changes, settings, messages)
      writeParts(texts, writing)
      env.stderr.write(
        `${messages.mailing.changes(changes.added.length, changes.removed.length)}\n`,
      )
      return 0
    }
    const plain: Format = formats[format as FormatName]
    const held = holding(mailing, each => plain.refuses?.(each, settings))
    say(held, options, context)
    if (held.recipients.length === 0) {
      env.stderr.write(`${messages.mailing.none}\n`)
      return 1
    }
    writeParts(batches(held.recipients, plain, writing), writing)
    return 0
  },
}

interface Writing {
  readonly settings: FormatSettings
  readonly batch: number | undefined
  readonly options: Readonly<Record<string, unknown>>
  readonly context: Context
}

type Part = { readonly part?: string | undefined; readonly text: string }

/** Everybody's place in the mailing, those with errors left out; undefined where nobody matches. */
async function exportable(
  directory: Directory,
  members: NamedMembers,
  options: Readonly<Record<string, unknown>>,
  { env, messages }: Context,
): Promise<Mailing | undefined> {
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
  return recipientsOf({
    ...members,
    directory,
    entries: kept,
    takenOut: [
      ...members.excludedEntries.map(entry => ({ entry, reason: 'excluded' as const })),
      ...members.entries
        .filter(entry => !valid.has(entry))
        .map(entry => ({ entry, reason: 'invalid' as const })),
    ],
    desk: options.desk as DeskChoice,
    today: today(env),
    perOrganisation: wholeNumber('--per-organisation', options.perOrganisation, messages),
  })
}

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

function batches(
  recipients: readonly Recipient[],
  format: Format,
  { settings, batch = recipients.length }: Writing,
): Part[] {
  const count = Math.ceil(recipients.length / batch)
  return Array.from({ length: count }, (_, n) => {
    const part = count === 1 ? undefined : `${n + 1}`
    const id = part === undefined ? settings.id : `${settings.id}-${part}`
    const own = recipients.slice(n * batch, (n + 1) * batch)
    return { part, text: format.write(own, { ...settings, id }) }
  })
}

/** Several parts go to files of their own, or to stdout with a blank line between. */
function writeParts(parts: readonly Part[], { options, context }: Writing): void {
  const force = options.force === true
  const output = options.output as string | undefined
  if (output === undefined || output === '-' || parts.every(({ part }) => part === undefined)) {
    writeOutput(parts.map(({ text }) => text).join('\n'), { output, force }, context)
    return
  }
  const ending = extname(output)
  const base = basename(output, ending)
  const files: NamedText[] = parts.map(({ part, text }) => ({
    name: `${base}-${part}${ending}`,
    text,
  }))
  writeFiles(dirname(output), files, { force }, context)
}

async function fieldsHelp({ env, language }: Context): Promise<ExitCode> {
  const { fieldHelp } = await import('./field-help.ts')
  env.stdout.write(await fieldHelp(language))
  return 0
}
