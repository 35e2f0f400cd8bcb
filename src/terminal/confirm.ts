import type { Env } from '../env.ts'
import type { Messages } from '../messages/index.ts'
import { canAsk, openPrompts } from './prompts.ts'

/**
 * Asks whether to go on with a change that cannot be undone. On a terminal the user is asked, and no is
 * said on stderr; scripts, and `--yes`, are not asked.
 * @throws UserError when Ctrl-C ends the question.
 */
export async function isConfirmed(
  question: string,
  { yes, dryRun }: Readonly<Record<string, unknown>>,
  { env, messages }: { readonly env: Env; readonly messages: Messages },
): Promise<boolean> {
  if (yes === true || dryRun === true || !env.stdout.isTTY || !canAsk(env)) return true
  const prompts = await openPrompts({ env, messages })
  if (await prompts.confirm(question, false)) return true
  env.stderr.write(`${messages.editing.nothing}\n`)
  return false
}
