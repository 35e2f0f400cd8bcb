import type { Context } from '../context.ts'
import type { OpenDirectory } from '../directory/open-directory.ts'
import { today, UserError } from '../env.ts'
import type { Directory } from '../model/directory.ts'
import { objectionsUnreadable } from '../model/objection.ts'
import { safe } from '../terminal/safe.ts'
import { wholeNumber } from '../usage/day.ts'
import { errorsIn, openChecked } from '../validation/check-directory.ts'
import { withoutInvalid } from '../validation/export-gate.ts'
import type { ChangesFormatName } from './changes/index.ts'
import { type FormatName, formats } from './formats/index.ts'
import { membersFor, memberTexts, type NamedMembers, NOBODY } from './list-members.ts'
import { type DeskChoice, type Mailing, type MailingRequest, recipientsOf } from './recipients.ts'

/** The recipients of a mailing, and the decision for each entry; undefined if nobody matches. */
export interface Found {
  readonly open: OpenDirectory
  /** With the organisations that words and `--list` can name; all, to compare with an earlier mailing. */
  readonly directory: Directory
  readonly members: NamedMembers
  readonly found: Mailing | undefined
}

/** Finds the entries that words and `--list` select; all entries without words and list. @throws UserError when the directory cannot be read. */
export async function chooseRecipients(
  format: FormatName | ChangesFormatName,
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<Found> {
  const open = await openChecked(context)
  const { mailing: m } = context.messages
  if (objectionsUnreadable(open)) throw new UserError(m.objectionsUnreadable, m.objectionsHint)
  const outlined = await everybodyInOutline(open, format, words, options, context)
  if (outlined) return outlined
  const { list, since } = options
  const directory = await open.read(
    since === undefined ? memberTexts(open, words, list, context) : undefined,
  )
  const members = await membersFor(directory, words, list, context)
  return { open, directory, members, found: await exportable(open, members, options, context) }
}

/**
 * Everybody by name and addresses, where the format writes no more than those; undefined where
 * more must be read, or something may not be exported.
 */
async function everybodyInOutline(
  open: OpenDirectory,
  format: FormatName | ChangesFormatName,
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<Found | undefined> {
  const { list, since } = options
  if (words.length > 0 || list !== undefined || since !== undefined) return undefined
  if (formats[format as FormatName].holds.some(each => each !== 'name' && each !== 'email'))
    return undefined
  const { env, messages, language } = context
  const entries = await open.people()
  const errors = await errorsIn(open, { messages, language, today: today(env) })
  if (entries.length === 0 || errors.length > 0) return undefined
  return {
    open,
    directory: await open.read([]),
    members: NOBODY,
    found: mailingOf({ ...NOBODY, directory: open, everybody: entries, entries }, options, context),
  }
}

/** The decision for each entry without errors; undefined if nobody matches. */
async function exportable(
  open: OpenDirectory,
  members: NamedMembers,
  options: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<Mailing | undefined> {
  const { env, messages, language } = context
  const { kept, leftOut } = await withoutInvalid(open, members.entries, {
    messages,
    language,
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
  const everybody = await open.people()
  const request = { ...members, directory: open, everybody, entries: kept, takenOut }
  return mailingOf(request, options, context)
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
