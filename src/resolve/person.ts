import type { Context } from '../context.ts'
import { openDirectory } from '../directory/open.ts'
import type { OpenDirectory } from '../directory/open-directory.ts'
import { UserError } from '../env.ts'
import type { Contact, Directory, Organisation } from '../model/directory.ts'
import type { Entry } from '../model/entry.ts'
import { type Looking, referencesTexts } from './candidates.ts'
import type { Referred } from './exact.ts'
import { noMatch, noneCalled } from './no-match.ts'
import { referred } from './organisation.ts'

/** A contact of an organisation. */
export interface Person {
  readonly entry: Entry
  readonly organisation: Organisation
  readonly contact: Contact
}

/** What references mean, and the directory in which they do. */
interface Opened {
  readonly open: OpenDirectory
  /** With the organisations that the references can mean. */
  readonly directory: Directory
  readonly found: readonly Referred[]
}

/**
 * What references mean, and the directory in which they do.
 * @returns nothing where one finds nobody, which has been said.
 */
export async function openFor(
  references: readonly string[],
  context: Context,
  looking: Pick<Looking, 'byName'> = {},
): Promise<Opened | undefined> {
  const open = await openDirectory(context, { texts: true })
  const directory = await open.read(referencesTexts(references, context))
  const found: Referred[] = []
  for (const reference of references) {
    const meant = await referred(directory, reference, context, looking)
    if (meant === undefined) {
      if (looking.byName) await noneCalled(directory, [reference], context, open)
      else await noMatch(directory, [reference], context, open)
      return undefined
    }
    found.push(meant)
  }
  return { open, directory, found }
}

/** @throws UserError when an organisation or its desk is meant, and no person. */
export function personIn(
  meant: Referred,
  reference: string,
  { messages: { editing: m } }: Context,
): Person {
  if ('entry' in meant && meant.entry.contact !== undefined) {
    const { entry } = meant
    return { entry, organisation: entry.organisation, contact: meant.entry.contact }
  }
  const { organisation } = 'entry' in meant ? meant.entry : meant
  const its = organisation.contacts.map(({ id }) => `  ${organisation.id}/${id}`)
  throw new UserError(
    m.organisationNotPerson(reference),
    its.length > 0 ? m.itsPeople(its.join('\n')) : m.hasNoPeople,
  )
}
