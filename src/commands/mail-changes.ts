import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { decodeText } from '../directory/read-text.ts'
import { NoRepository, readRevision } from '../directory/revision.ts'
import { today, UserError } from '../env.ts'
import { type Changes, changesSince, type Former } from '../mailing/changes/changes.ts'
import { readAddresses } from '../mailing/read-addresses.ts'
import { type DeskChoice, type Mailing, recipientsOf } from '../mailing/recipients.ts'
import type { Directory } from '../model/directory.ts'
import { safe } from '../terminal/safe.ts'
import type { Context } from './command.ts'
import { membersFor } from './list-members.ts'
import { wholeNumber } from './whole-number.ts'

/** What a mailing is made from now, to make it as it was. */
interface Made {
  readonly directory: Directory
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
  readonly context: Context
}

/**
 * What became of a mailing since an earlier export, or a revision in Git.
 * @param since the path of a file; where there is none, a revision.
 * @throws UserError when it is neither, or no address is found in a line of the file.
 */
export async function changesFrom(since: string, mailing: Mailing, made: Made): Promise<Changes> {
  const { directory, context } = made
  const path = resolve(context.env.cwd, since)
  const before = existsSync(path) ? fromFile(path, since, context) : await fromGit(since, made)
  return changesSince(before, mailing, directory, today(context.env))
}

function fromFile(path: string, shown: string, { messages }: Context): readonly Former[] {
  const { mailing: m, cli } = messages
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new UserError(cli.unreadable(safe(shown), (error as NodeJS.ErrnoException).code ?? ''))
  }
  const decoded = decodeText(bytes)
  const read = 'text' in decoded ? readAddresses(decoded.text) : { unreadableLine: 1 }
  if ('mailboxes' in read) return read.mailboxes
  throw new UserError(m.unreadableLine(safe(shown), read.unreadableLine), m.unreadableLineHint)
}

async function fromGit(
  name: string,
  { directory: { root }, words, options, context }: Made,
): Promise<readonly Former[]> {
  const { env, messages } = context
  const { mailing: m } = messages
  const revision = readAsItWas(root, name, context)
  if (revision === undefined) throw new UserError(m.noRevision(name), m.noRevisionHint)
  const { directory, day } = revision
  const { list } = options
  if (typeof list === 'string' && !directory.lists.some(({ id }) => id === list)) {
    env.stderr.write(`${safe(m.listWasNot(list))}\n`)
    return []
  }
  const members = await membersFor(directory, words, list, context, day)
  const { recipients } = recipientsOf({
    ...members,
    directory,
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
    if (error instanceof NoRepository)
      throw new UserError(m.noRevision(name), m.notInGit(safe(root)))
    throw error
  }
}
