import type { Context } from '../context.ts'
import { canAsk, openPrompts } from '../terminal/prompts.ts'
import type { Plan, ReadContact } from './plan/plan.ts'
import { contactLines, itemLines } from './report/item-lines.ts'

/**
 * Asks for the organisation of each contact of which nothing tells it; without one it could not
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
