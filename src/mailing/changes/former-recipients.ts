import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Context } from '../../context.ts'
import { today, UserError } from '../../env.ts'
import { BeforeHistory, NoRepository, readRevision } from '../../files/revision.ts'
import { decodeText, isText } from '../../importing/decode.ts'
import { dateAdvice } from '../../model/date.ts'
import type { Directory } from '../../model/directory.ts'
import { entriesOf } from '../../model/entry.ts'
import { withReference } from '../../model/identity.ts'
import { requireInput } from '../../streams/read-input.ts'
import { safe } from '../../terminal/safe.ts'
import { wholeNumber } from '../../usage/day.ts'
import { fitAddress } from '../fit-format.ts'
import type { AddressForm } from '../format.ts'
import { membersFor } from '../list-members.ts'
import { readAddresses } from '../read-addresses.ts'
import { type DeskChoice, type Mailing, recipientsOf } from '../recipients.ts'
import { type Changes, changesSince, type Former } from './changes.ts'

/** Larger than any list: at 100 bytes per recipient, 600,000 recipients. */
const MAX_SINCE_BYTES = 64 * 1024 * 1024

/** What a mailing is made from now, to make it as it was. */
interface Made {
  readonly directory: Directory
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
  readonly context: Context
  /** Only addresses that the consumer can read: it never had any other. */
  readonly form: AddressForm
}

/**
 * What became of a mailing since an earlier export, or a revision in Git.
 * @param since the path of a file, `-` for standard input; where there is no such file, a revision.
 * @throws UserError when it is neither, or no address is found in a line of the file.
 */
export async function changesFrom(since: string, mailing: Mailing, made: Made): Promise<Changes> {
  const { directory, context } = made
  const isFile = since === '-' || existsSync(resolve(context.env.cwd, since))
  const before = isFile ? await fromFile(since, context) : await fromGit(since, made)
  const former = before.flatMap(each => {
    const address = fitAddress(each.address, made.form)
    return address === undefined ? [] : { ...each, address }
  })
  return changesSince(former, mailing, directory, today(context.env))
}

async function fromFile(path: string, context: Context): Promise<readonly Former[]> {
  const { mailing: m, importing } = context.messages
  const bytes = await requireInput(path, MAX_SINCE_BYTES, context)
  const name = path === '-' ? importing.stdin : safe(path)
  if (!isText(bytes)) throw new UserError(m.notText(name), m.unreadableLineHint)
  const read = readAddresses(decodeText(bytes))
  if ('mailboxes' in read) return read.mailboxes
  throw new UserError(m.unreadableLine(name, read.unreadableLine), m.unreadableLineHint)
}

async function fromGit(
  name: string,
  { directory: { root }, words, options, context }: Made,
): Promise<readonly Former[]> {
  const { env, messages } = context
  const { mailing: m, rules } = messages
  const revision = readAsItWas(root, name, context)
  if (revision === undefined) {
    const advice = dateAdvice(name)
    const hint = advice ? rules.writeDate(advice, '--since ') : m.noRevisionHint
    throw new UserError(m.noRevision(name), hint)
  }
  const { directory, day } = revision
  const { list } = options
  if (typeof list === 'string' && withReference(directory.lists, list).length === 0) {
    env.stderr.write(`${safe(m.listWasNot(list))}\n`)
    return []
  }
  const members = await membersFor(directory, words, list, context, day)
  const { recipients } = recipientsOf({
    ...members,
    directory,
    everybody: entriesOf(directory),
    desk: options.desk as DeskChoice,
    today: day,
    perOrganisation: wholeNumber('--per-organisation', options.perOrganisation, messages),
  })
  return recipients.map(({ address, name: who, entry }) => ({
    address,
    ...(who !== undefined && { name: who }),
    ...(entry && { id: entry.id }),
  }))
}

function readAsItWas(root: string, name: string, { env, messages: { mailing: m } }: Context) {
  try {
    return readRevision(root, name, env.variables)
  } catch (error) {
    if (error instanceof BeforeHistory)
      throw new UserError(m.beforeHistory(name, error.firstDay), m.beforeHistoryHint)
    if (error instanceof NoRepository)
      throw new UserError(m.noRevision(name), m.notInGit(safe(root)))
    throw error
  }
}
