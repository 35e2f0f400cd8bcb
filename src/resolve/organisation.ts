import type { Context } from '../context.ts'
import { today, UserError } from '../env.ts'
import { hasOtherSigns } from '../model/called.ts'
import type { Directory, Organisation } from '../model/directory.ts'
import { type Entry, hasLeft } from '../model/entry.ts'
import { match, needsPhones, RANK } from '../query/match.ts'
import { parseQuery } from '../query/parse.ts'
import { matchingIn } from '../query/select.ts'
import { ambiguous, assertNamesSomething, candidates, type Looking } from './candidates.ts'
import { namedExactly, organisationEntry, type Referred } from './exact.ts'

/**
 * What a reference means: what it names exactly; else the only organisation that the words find
 * by itself, since people of it are found by its name too; else the only contact, those who left
 * last.
 * @returns undefined when nothing is found.
 * @throws UserError when it can mean several.
 */
export async function referred(
  directory: Directory,
  reference: string,
  context: Context,
  { byName = false }: Pick<Looking, 'byName'> = {},
): Promise<Referred | undefined> {
  const [exact, ...others] = namedExactly(directory, reference)
  if (exact && others.length > 0)
    throw ambiguous(reference, [exact, ...others].map(entryOf), context.messages)
  if (exact) return exact
  assertNamesSomething(reference, context)
  const organisations = reference.includes('/')
    ? []
    : await organisationsFound(directory, reference, context, byName)
  if (organisations.length > 1) throw ambiguous(reference, organisations, context.messages)
  const [named] = organisations
  if (named) {
    assertSameSigns(reference, named.organisation, context)
    return named
  }
  const found = await candidates(directory, [reference], context, { all: true, byName })
  const here = found.filter(entry => !hasLeft(entry, today(context.env)))
  const meant = here.length > 0 ? here : found
  if (meant.length > 1) throw ambiguous(reference, meant, context.messages)
  return meant[0] && { entry: meant[0] }
}

const entryOf = (each: Referred): Entry =>
  'entry' in each ? each.entry : organisationEntry(each.organisation)

/**
 * The organisation that a reference means.
 * @returns undefined when nothing is found.
 * @throws UserError when it can mean several, or means a contact.
 */
export async function organisationMeant(
  directory: Directory,
  reference: string,
  context: Context,
): Promise<Organisation | undefined> {
  const found = await referred(directory, reference, context)
  if (found === undefined || 'organisation' in found) return found?.organisation
  if (found.entry.contact) throw new UserError(context.messages.editing.notOrganisation(reference))
  return found.entry.organisation
}

/** @throws UserError when a name differs from those of an organisation in a sign: words are found without their signs. */
function assertSameSigns(
  reference: string,
  organisation: Organisation,
  { messages: { query: m } }: Context,
): void {
  // A query has signs of its own.
  if (/[:@"]/.test(reference) || !hasOtherSigns(organisation, reference)) return
  const { id, name } = organisation
  throw new UserError(m.otherName(reference, name), m.otherNameHint(id))
}

/** The organisations that words find by what is known of them, not of their contacts; those of exactly that name alone where there are any. */
async function organisationsFound(
  directory: Directory,
  reference: string,
  { env, messages }: Context,
  byName: boolean,
): Promise<Entry[]> {
  const query = parseQuery([reference], messages)
  const readPhone = needsPhones(query)
    ? (await import('../model/phone.ts')).understandPhone
    : undefined
  const matching = matchingIn(directory, today(env), readPhone)
  const found = directory.organisations.flatMap(organisation => {
    const entry = organisationEntry(organisation)
    const rank = match(query, entry, matching)
    return rank === undefined || (byName && rank > RANK.nameWord) ? [] : [{ entry, rank }]
  })
  const exact = found.filter(({ rank }) => rank === 0)
  return (exact.length > 0 ? exact : found).map(({ entry }) => entry)
}
