import type { Directory, Organisation } from '../model/directory.ts'
import { DEFAULT_MAX_AGE, dayBefore, readDuration } from '../model/duration.ts'
import { type Entry, entriesOf, hasLeft } from '../model/entry.ts'
import type { Matching, PhoneReader } from './field-tests.ts'
import { asksForLeft, match, needsPhones, type Rank } from './match.ts'
import type { Query } from './query.ts'

/** Matches as people read them: the best first, then by family name in the language's order; desks by name. */
export function inOrder(matches: readonly Match[], language: string): Entry[] {
  if (matches.length < 2) return matches.map(({ entry }) => entry)
  const { compare } = new Intl.Collator(language, { numeric: true })
  return matches
    .map(({ entry, rank }) => ({ entry, rank, key: sortName(entry) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        compare(a.key, b.key) ||
        compare(a.entry.label, b.entry.label) ||
        (a.entry.id < b.entry.id ? -1 : 1),
    )
    .map(({ entry }) => entry)
}

function sortName({ contact, label }: Entry): string {
  const { family, given } = contact?.name ?? {}
  return [family, given].filter(Boolean).join(' ') || label
}

/** Which entries to select. */
export interface Selecting {
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Includes people who have left. */
  readonly all?: boolean
}

/** An entry that a query found, and how well it fits. */
export interface Match {
  readonly entry: Entry
  readonly rank: Rank
}

/** What matching needs to know in a directory: its settings have a say in it. */
export function matchingIn(
  { settings }: Pick<Directory, 'settings'>,
  today: string,
  readPhone?: PhoneReader,
): Matching {
  return {
    today,
    // Few queries ask.
    get staleBefore() {
      return dayBefore(today, readDuration(settings.max_age ?? '') ?? DEFAULT_MAX_AGE)
    },
    language: settings.language,
    ...(readPhone && { readPhone }),
  }
}

/** The entries that a query finds, in the directory's order; all of them for an empty one. */
export async function findMatches(
  directory: Directory,
  query: Query,
  { today, all = false }: Selecting,
): Promise<Match[]> {
  const readPhone = needsPhones(query)
    ? (await import('../model/phone.ts')).understandPhone
    : undefined
  const matching = matchingIn(directory, today, readPhone)
  const withLeft = all || asksForLeft(query)
  return entriesOf(directory).flatMap(entry => {
    if (!withLeft && hasLeft(entry, today)) return []
    const rank = match(query, entry, matching)
    return rank === undefined ? [] : [{ entry, rank }]
  })
}

/** The entries that a query finds, in the directory's order. */
export async function select(
  directory: Directory,
  query: Query,
  selecting: Selecting,
): Promise<Entry[]> {
  return (await findMatches(directory, query, selecting)).map(({ entry }) => entry)
}

/**
 * The organisations that a query finds, in the directory's order: those of which it finds
 * an entry, or that match themselves.
 */
export async function matchOrganisations(
  directory: Directory,
  query: Query,
  selecting: Selecting,
): Promise<Organisation[]> {
  const entries = await select(directory, query, selecting)
  const found = new Set(entries.map(({ organisation }) => organisation))
  const matching = matchingIn(directory, selecting.today)
  return directory.organisations.filter(organisation => {
    const { id, name, email, phone } = organisation
    const itself: Entry = { id, organisation, label: name, email, phone }
    return found.has(organisation) || match(query, itself, matching) !== undefined
  })
}
