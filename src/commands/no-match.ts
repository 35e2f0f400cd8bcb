import { today } from '../env.ts'
import type { Directory } from '../model/directory.ts'
import { parseQuery } from '../query/parse.ts'
import { select } from '../query/select.ts'
import { safe } from '../terminal/safe.ts'
import type { Context } from './command.ts'
import { brokenFiles } from './open-directory.ts'

/** Says on stderr that a query found nobody, who left, and which names are close. @returns exit code 1. */
export async function noMatch(
  directory: Directory,
  words: readonly string[],
  { env, messages }: Context,
): Promise<1> {
  const m = messages.query
  const say = (line: string) => env.stderr.write(`${safe(line)}\n`)
  if (words.length === 0) say(m.emptyDirectory(directory.root))
  else {
    say(m.noMatch(words.join(' ')))
    const left = await select(directory, words, { messages, today: today(env), all: true })
    if (left.length > 0) say(m.left(left.length))
    const { nearNames } = await import('../query/near.ts')
    const near = left.length > 0 ? [] : nearNames(directory, parseQuery(words, messages))
    if (near.length > 0) say(m.near(near.join(', ')))
  }
  warnIncomplete(directory, { env, messages })
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
