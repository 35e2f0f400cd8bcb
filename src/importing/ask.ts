import type { Context } from '../context.ts'
import { UserError } from '../env.ts'
import { canAsk, openPrompts } from '../terminal/prompts.ts'
import type { Plan } from './plan/plan.ts'
import type { PlanItem } from './plan/plan-item.ts'
import { contactLines, itemLines } from './report/item-lines.ts'

type Answer = 'yes' | 'no' | 'rest' | 'stop'

/**
 * Asks for each item that would change a file whether it is to.
 * @returns those that are.
 * @throws UserError without a terminal, or when the user breaks off.
 */
export async function ask({ items }: Plan, context: Context): Promise<ReadonlySet<PlanItem>> {
  const { env, terminal, messages } = context
  const { importing: m } = messages
  if (!canAsk(env)) throw new UserError(m.noTerminal, m.noTerminalHint)
  const { choose } = await openPrompts(context)
  const taken = new Set<PlanItem>()
  let all: Answer | undefined
  for (const item of items.filter(({ changes }) => changes.length > 0)) {
    if (all === 'stop' || (all === 'rest' && !item.certain)) continue
    if (all === undefined) {
      env.stdout.write(`\n${itemLines(item, m, terminal)}${contactLines(item)}`)
      const answer: Answer = await choose(m.ask, m.answers, item.certain ? 'yes' : 'no')
      if (answer === 'rest' || answer === 'stop') all = answer
      if (answer === 'no' || answer === 'stop') continue
    }
    taken.add(item)
  }
  return taken
}
