import { today, UserError } from '../env.ts'
import type { ChangesFormatName } from '../mailing/changes/index.ts'
import { type FormatName, formats } from '../mailing/formats/index.ts'
import {
  type DeskChoice,
  type Mailing,
  type MailingRequest,
  recipientsOf,
} from '../mailing/recipients.ts'
import type { Directory } from '../model/directory.ts'
import { objectionsUnreadable } from '../model/objection.ts'
import { safe } from '../terminal/safe.ts'
import { withoutInvalid } from '../validation/export-gate.ts'
import { errorsIn } from '../validation/validate.ts'
import type { Context } from './command.ts'
import { memberNeedles, membersFor, type NamedMembers, NOBODY } from './list-members.ts'
import { type Needs, openDirectory } from './open-directory.ts'
import { wholeNumber } from './whole-number.ts'

/** Whom a mailing is made of, and what becomes of them; undefined where nobody matches. */
export interface Found {
  readonly directory: Directory
  readonly members: NamedMembers
  readonly found: Mailing | undefined
}

/** Finds whom words and `--list` name, everybody unless they do. @throws UserError when the directory cannot be read. */
export async function whom(
  format: FormatName | ChangesFormatName,
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<Found> {
  const everybody = await everybodyInOutline(format, words, options, context)
  return everybody ?? (await asNamed(words, options, context))
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
