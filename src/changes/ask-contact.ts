import type { Context } from '../context.ts'
import { type ExitCode, UserError } from '../env.ts'
import type { Directory, Organisation } from '../model/directory.ts'
import { organisationMeant } from '../resolve/organisation.ts'
import { canAsk, openPrompts, type Prompts } from '../terminal/prompts.ts'
import { safe } from '../terminal/safe.ts'
import { checkEdits, editFiles } from './edit-files.ts'
import { addition, type NewContact } from './new-contact.ts'

/** The fields that are asked for, in this order. */
const FIELDS = ['name', 'title', 'email', 'phone'] as const

/**
 * Asks for a contact on the terminal and adds it. Each answer is checked at its prompt, where it can be corrected.
 * @throws UserError where there is no terminal, or when the user ends it with Ctrl-C.
 */
export async function askContact(
  directory: Directory,
  reference: string | undefined,
  dryRun: boolean,
  context: Context,
): Promise<ExitCode> {
  const { add: m } = context.messages.editing
  if (!canAsk(context.env)) throw new UserError(m.noName, m.noNameHint)
  const prompts = await openPrompts(context)
  const to = await askOrganisation(directory, reference, prompts, context)
  let contact: NewContact = {}
  for (const field of FIELDS) {
    const answer = await prompts.ask(m.ask[field], given =>
      faultIn(directory, to, { ...contact, [field]: given }, field, context),
    )
    if (answer !== '') contact = { ...contact, [field]: answer }
  }
  try {
    editFiles(directory, { ...addition(directory, to, contact, context), dryRun }, context)
    return 0
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    // Nobody types the answers twice.
    throw new UserError(
      error.message,
      [error.hint ?? [], commandLine(to, contact)].flat().join('\n'),
    )
  }
}

/** The organisation to add to, or the name of a new one; asks until there is either. */
async function askOrganisation(
  directory: Directory,
  reference: string | undefined,
  prompts: Prompts,
  context: Context,
): Promise<Organisation | string> {
  const { messages } = context
  const { add: m } = messages.editing
  const required = (answer: string) => (answer === '' ? messages.prompts.required : undefined)
  for (let named = reference; ; named = undefined) {
    const name = named ?? (await prompts.ask(m.ask.organisation, required))
    try {
      const found = await organisationMeant(directory, name, context)
      if (found) return found
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      context.env.stderr.write(`${safe(error.message)}\n${error.hint ?? ''}\n`)
      continue
    }
    if (await prompts.confirm(m.ask.create(name), false)) return name
  }
}

/** What is wrong with the contact as far as it was answered; undefined when nothing is. */
function faultIn(
  directory: Directory,
  to: Organisation | string,
  contact: NewContact,
  field: (typeof FIELDS)[number],
  context: Context,
): string | undefined {
  const { messages } = context
  if (!contact.name) return messages.prompts.required
  const isReachable = contact.email || contact.phone
  if (field === 'phone' && !isReachable) return messages.editing.add.unreachable
  // An address stands in for the one that is asked for later.
  const complete = isReachable ? contact : { ...contact, email: 'press@example.org' }
  try {
    checkEdits(directory, addition(directory, to, complete, context), context)
    return undefined
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}

/** The command line that adds the contact without questions. */
function commandLine(to: Organisation | string, contact: NewContact): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
  const named = typeof to === 'string' ? `${quoted(to)} --create` : to.id
  const options = Object.entries(contact).map(
    ([field, value]) => `--${field} ${quoted(`${value}`)}`,
  )
  return `press-contacts add ${named} ${options.join(' ')}`
}
