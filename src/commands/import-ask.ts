import { UserError } from '../env.ts'
import type { Plan, PlanItem } from '../importing/plan/plan.ts'
import { itemLines } from '../importing/report/item-lines.ts'
import type { Context } from './command.ts'

type Answer = 'yes' | 'no' | 'rest' | 'stop'

/**
 * Asks for each item that would change a file whether it is to.
 * @returns those that are.
 * @throws UserError without a terminal, or when the user breaks off.
 */
export async function ask({ items }: Plan, context: Context): Promise<ReadonlySet<PlanItem>> {
  const { env, terminal, messages } = context
  const { importing: m } = messages
  const { keyboard, stdout } = env
  if (keyboard === undefined || stdout.stream === undefined)
    throw new UserError(m.noTerminal, m.noTerminalHint)
  const { select } = await import('@inquirer/prompts')
  const streams = { input: keyboard(), output: stdout.stream }
  const taken = new Set<PlanItem>()
  let all: Answer | undefined
  for (const item of items.filter(({ changes }) => changes.length > 0)) {
    if (all === 'stop' || (all === 'rest' && !item.certain)) continue
    if (all === undefined) {
      stdout.write(`\n${itemLines(item, m, terminal)}`)
      const choices = (Object.keys(m.answers) as Answer[]).map(value => ({
        value,
        name: m.answers[value],
      }))
      const answer = await select<Answer>(
        { message: m.ask, choices, default: item.certain ? 'yes' : 'no' },
        streams,
      ).catch((error: Error) => {
        // Ctrl-C, or the end of what is typed.
        if (error.name === 'ExitPromptError') throw new UserError(m.interrupted)
        throw error
      })
      if (answer === 'rest' || answer === 'stop') all = answer
      if (answer === 'no' || answer === 'stop') continue
    }
    taken.add(item)
  }
  return taken
}
