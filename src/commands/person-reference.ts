import { UserError } from '../env.ts'
import type { Contact, Directory, Organisation } from '../model/directory.ts'
import type { Entry } from '../model/entry.ts'
import type { Context } from './command.ts'
import type { Referred } from './exact-reference.ts'
import { noMatch, noneCalled } from './no-match.ts'
import { openDirectory } from './open-directory.ts'
import { referred } from './organisation-reference.ts'
import { type Looking, referenceNeedles } from './reference.ts'

/** A contact of an organisation. */
export interface Person {
  readonly entry: Entry
  readonly organisation: Organisation
  readonly contact: Contact
}

/**
 * What references mean, and the directory in which they do.
 * @returns nothing where one finds nobody, which has been said.
 */
export async function openFor(
  references: readonly string[],
  context: Context,
  looking: Pick<Looking, 'byName'> = {},
): Promise<{ readonly directory: Directory; readonly found: readonly Referred[] } | undefined> {
  const asked = references.map(each => referenceNeedles([each], context))
  const needles = asked.includes(undefined) ? undefined : (asked as string[][]).flat()
  const directory = await openDirectory(context, { needles })
  const found: Referred[] = []
  for (const reference of references) {
    const meant = await referred(directory, reference, context, looking)
    if (meant === undefined) {
      if (looking.byName) await noneCalled(directory, [reference], context)
      else await noMatch(directory, [reference], context)
      return undefined
    }
    found.push(meant)
  }
  return { directory, found }
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
