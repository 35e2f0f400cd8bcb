import { today } from '../env.ts'
import type { Directory } from '../model/directory.ts'
import { parseQuery } from '../query/parse.ts'
import type { Query } from '../query/query.ts'
import { select } from '../query/select.ts'
import { safe } from '../terminal/safe.ts'
import type { Context } from './command.ts'
import { brokenFiles, openDirectory } from './open-directory.ts'

/**
 * Says on stderr that a query found nobody, who left, and which names are close.
 * @param directory the files that the query matches, at least; those with the nearest names are opened here.
 * @returns exit code 1.
 */
export async function noMatch(
  directory: Directory,
  words: readonly string[],
  context: Context,
): Promise<1> {
  const { env, messages } = context
  const m = messages.query
  const say = (line: string) => env.stderr.write(`${safe(line)}\n`)
  if (words.length === 0) say(m.emptyDirectory(directory.root))
  else {
    say(m.noMatch(words.join(' ')))
    const left = await select(directory, words, { messages, today: today(env), all: true })
    if (left.length > 0) say(m.left(left.length))
    const near = left.length > 0 ? [] : await namesNear(parseQuery(words, messages), context)
    if (near.length > 0) say(m.near(near.join(', ')))
  }
  warnIncomplete(directory, { env, messages })
  return 1
}

/** The names nearest to what a query asks for. */
async function namesNear(query: Query, context: Context): Promise<string[]> {
  const { askedWords, nearNames } = await import('../query/near.ts')
  const near = askedWords(query)
  if (near.length === 0) return []
  const needs = { withLists: false, files: 'values', needles: [], near } as const
  return nearNames(await openDirectory(context, needs), query)
}

/** Says on stderr that nobody has a name, and who matches its words by anything else. @returns exit code 1. */
export async function noneCalled(
  directory: Directory,
  words: readonly string[],
  context: Context,
): Promise<1> {
  const { env, messages } = context
  const found = await select(directory, words, { messages, today: today(env), all: true })
  const people = found.filter(({ contact }) => contact !== undefined)
  if (people.length === 0) return noMatch(directory, words, context)
  const m = messages.query
  const ids = people.slice(0, 5).map(({ id }) => id)
  const lines = [m.noneCalled(words.join(' ')), m.matchOtherwise(ids.join(', '))]
  for (const line of lines) env.stderr.write(`${safe(line)}\n`)
  warnIncomplete(directory, context)
  return 1
}

/** Says on stderr when files could not be read whole: the answer may lack somebody. */
export function warnIncomplete(
  directory: Directory,
  { env, messages }: Pick<Context, 'env' | 'messages'>,
): void {
  const broken = brokenFiles(directory)
  if (broken > 0) env.stderr.write(`${messages.cli.warning} ${messages.query.incomplete(broken)}\n`)
}
