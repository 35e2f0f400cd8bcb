import { UserError } from '../env.ts'
import type { Directory } from '../model/directory.ts'
import type { NewContact } from './add.ts'
import type { Context } from './command.ts'
import { referred } from './organisation-reference.ts'

/** What somebody answered. */
export interface Answered {
  readonly reference: string
  /** Whether an organisation that is not there is to be made. */
  readonly create: boolean
  readonly contact: NewContact
}

/**
 * Asks for a contact, on a terminal.
 * @throws UserError where there is none to ask on, or the user ends it with Ctrl-C.
 */
export async function askContact(
  directory: Directory,
  reference: string | undefined,
  context: Context,
): Promise<Answered> {
  const { env, messages } = context
  const { add: m } = messages.editing
  const { keyboard, stdout } = env
  if (keyboard === undefined || stdout.stream === undefined)
    throw new UserError(m.noName, m.noNameHint)
  const { confirm, input } = await import('@inquirer/prompts')
  const streams = { input: keyboard(), output: stdout.stream }
  const ask = async (message: string, isNeeded = false) =>
    (
      await input(
        { message, validate: answer => !isNeeded || answer.trim() !== '' || m.needed },
        streams,
      )
    ).trim()
  try {
    const name = reference ?? (await ask(m.ask.organisation, true))
    const isKnown = (await referred(directory, name, context)) !== undefined
    const create =
      !isKnown && (await confirm({ message: m.ask.create(name), default: false }, streams))
    if (!isKnown && !create) throw new UserError(m.noOrganisation(name), m.createHint(name), 1)
    const contact = {
      name: await ask(m.ask.name, true),
      title: await ask(m.ask.title),
      email: await ask(m.ask.email),
      phone: await ask(m.ask.phone),
    }
    const given = Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== ''))
    return { reference: name, create, contact: given }
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError')
      throw new UserError(messages.editing.ended)
    throw error
  }
}
