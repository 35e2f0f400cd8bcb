import { detailsOf, type Person, personOf } from '../access/same-person.ts'
import type { Context } from '../context.ts'
import { UserError } from '../env.ts'
import type { Directory } from '../model/directory.ts'
import { type Entry, entriesOf } from '../model/entry.ts'
import { mailboxKey } from '../model/identity.ts'
import { ambiguous, candidates } from './candidates.ts'
import { namedExactly } from './exact.ts'

/**
 * The person that an address, an id or a query means, wherever they are held.
 * @param others ids of entries that somebody said are theirs as well.
 * @returns the address too, where that is what was given; nowhere where nobody is meant.
 * @throws UserError when several people, or an organisation, are meant.
 */
export async function peopleMeant(
  directory: Directory,
  words: readonly string[],
  others: readonly string[],
  context: Context,
): Promise<{ readonly person: Person; readonly address: string | undefined }> {
  const asked = entriesFor(others, directory, context)
  const address = addressIn(words)
  const people = address
    ? peopleWith(address, directory)
    : await peopleFor(words, directory, context)
  const first = people[0] ?? (address === undefined ? undefined : asked[0])
  const person = first ? personOf(directory, first, asked) : { places: [], perhaps: [] }
  const isTheirs = ({ contact }: Entry) =>
    person.places.some(({ entry }) => entry.contact === contact)
  if (!people.every(isTheirs)) throw ambiguous(words.join(' '), people, context.messages)
  return { person, address }
}

/** The address that a reference is, as addresses are compared; undefined if it is not one. */
function addressIn(words: readonly string[]): string | undefined {
  const [word = '', ...others] = words
  return others.length === 0 && /^[^\s:"@]+@[^\s@]+$/.test(word) ? mailboxKey(word) : undefined
}

const peopleWith = (address: string, directory: Directory) =>
  entriesOf(directory).filter(
    entry => entry.contact !== undefined && detailsOf(entry).email.has(address),
  )

/** The people that an id or a query means. @throws UserError when it means an organisation. */
async function peopleFor(
  words: readonly string[],
  directory: Directory,
  context: Context,
): Promise<Entry[]> {
  const reference = words.join(' ')
  const exact = namedExactly(directory, reference)
  const found =
    exact.length > 0
      ? exact.flatMap(each => ('entry' in each ? each.entry : []))
      : // The data of those who left are held all the same.
        await candidates(directory, words, context, { all: true, byName: true })
  const people = found.filter(({ contact }) => contact !== undefined)
  const named = exact.find(each => 'organisation' in each)
  const organisation =
    named?.organisation ?? (people.length === 0 ? found[0]?.organisation : undefined)
  if (organisation === undefined) return people
  const { access: m } = context.messages
  const its = organisation.contacts.map(({ id }) => `  ${organisation.id}/${id}`)
  const hint = its.length > 0 ? m.organisationHint(its.join('\n')) : m.noPeople
  throw new UserError(m.organisation(reference), hint)
}

/** @throws UserError when there is no such contact. */
function entriesFor(
  ids: readonly string[],
  directory: Directory,
  { messages: { access: m } }: Context,
): Entry[] {
  return ids.flatMap(wanted => {
    const entries = namedExactly(directory, wanted).flatMap(each =>
      'entry' in each && each.entry.contact ? each.entry : [],
    )
    if (entries.length > 0) return entries
    throw new UserError(m.unknownWith(wanted), m.unknownWithHint)
  })
}
