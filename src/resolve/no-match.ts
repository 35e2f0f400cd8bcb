import type { Context } from '../context.ts'
import type { OpenDirectory } from '../directory/open-directory.ts'
import { today } from '../env.ts'
import type { Directory } from '../model/directory.ts'
import { parseQuery } from '../query/parse.ts'
import type { Query } from '../query/query.ts'
import { select } from '../query/select.ts'
import { safe } from '../terminal/safe.ts'

/**
 * Says on stderr that a query found nobody, who left, and which names are close.
 * @param directory the organisations that the query can match, at least.
 * @param open tells who else has names that are near, where those are not all.
 * @returns exit code 1.
 */
export async function noMatch(
  directory: Directory,
  words: readonly string[],
  context: Context,
  open?: OpenDirectory,
): Promise<1> {
  const { env, messages } = context
  const m = messages.query
  const say = (line: string) => env.stderr.write(`${safe(line)}\n`)
  if (words.length === 0) say(m.emptyDirectory(directory.root))
  else {
    say(m.noMatch(words.join(' ')))
    const query = parseQuery(words, messages)
    const left = await select(directory, query, { today: today(env), all: true })
    if (left.length > 0) say(m.left(left.length))
    const near = left.length > 0 ? [] : await namesNear(query, open ?? directory)
    if (near.length > 0) say(m.near(near.join(', ')))
  }
  warnIncomplete(directory, { env, messages })
  return 1
}

/** The names nearest to what a query asks for. */
async function namesNear(query: Query, directory: OpenDirectory | Directory): Promise<string[]> {
  const { askedWords, nearNames } = await import('../query/near.ts')
  const asked = askedWords(query)
  if (asked.length === 0) return []
  const near = 'near' in directory ? { organisations: await directory.near(asked) } : directory
  return nearNames(near, query)
}

/** Says on stderr that nobody has a name, and who matches its words by anything else. @returns exit code 1. */
export async function noneCalled(
  directory: Directory,
  words: readonly string[],
  context: Context,
  open?: OpenDirectory,
): Promise<1> {
  const { env, messages } = context
  const query = parseQuery(words, messages)
  const found = await select(directory, query, { today: today(env), all: true })
  const people = found.filter(({ contact }) => contact !== undefined)
  if (people.length === 0) return noMatch(directory, words, context, open)
  const m = messages.query
  const ids = people.slice(0, 5).map(({ id }) => id)
  const lines = [m.noneCalled(words.join(' ')), m.matchOtherwise(ids.join(', '))]
  for (const line of lines) env.stderr.write(`${safe(line)}\n`)
  warnIncomplete(directory, context)
  return 1
}

/** Says on stderr when files could not be read completely: contacts may be missing from the answer. */
export function warnIncomplete(
  directory: Directory,
  { env, messages }: Pick<Context, 'env' | 'messages'>,
): void {
  const { files, brokenCount } = directory
  const broken = brokenCount ?? files.filter(({ problems }) => problems.length > 0).length
  if (broken > 0) env.stderr.write(`${messages.cli.warning} ${messages.query.incomplete(broken)}\n`)
}
