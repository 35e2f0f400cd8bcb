import type { Context } from '../context.ts'
import { UserError } from '../env.ts'
import { canAsk, openPrompts } from '../terminal/prompts.ts'
import type { Plan, ReadContact } from './plan/plan.ts'
import type { PlanItem } from './plan/plan-item.ts'
import { contactLines, itemLines } from './report/item-lines.ts'

/**
 * Asks for the organisation of each contact whose organisation is unknown; without one it could not
 * be imported. An empty answer leaves it so.
 * @returns the contacts, with the organisations that the user names by id or name.
 */
export async function askOrganisations(
  contacts: readonly ReadContact[],
  { items }: Plan,
  context: Context,
): Promise<readonly ReadContact[]> {
  const { env, terminal, messages } = context
  const { importing: m } = messages
  const lost = items.filter(
    ({ organisation, contact }) =>
      organisation === undefined && contact.emails.length + contact.phones.length > 0,
  )
  // `ask` says that there is no terminal.
  if (lost.length === 0 || !canAsk(env)) return contacts
  const prompts = await openPrompts(context)
  const named = new Map<number, string>()
  for (const item of lost) {
    env.stdout.write(`\n${itemLines(item, m, terminal)}${contactLines(item)}`)
    const answer = await prompts.ask(m.askOrganisation, given =>
      given.includes('/') ? m.badOrg(given) : undefined,
    )
    if (answer !== '') for (const { index } of item.places) named.set(index, answer)
  }
  return contacts.map((read, index) => {
    const organisation = named.get(index)
    return organisation === undefined
      ? read
      : { ...read, contact: { ...read.contact, organisation } }
  })
}

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
