import { isDate } from '../model/date.ts'
import { type Duration, dayBefore } from '../model/duration.ts'
import { type Entry, hasLeft, isOptedOut } from '../model/entry.ts'
import { phoneType, readPhone } from '../model/phone.ts'
import { isPastRetention } from '../model/retention.ts'

export const COVERAGE = ['email', 'phone', 'mobile', 'title', 'source'] as const
export const FRESHNESS = ['verified', 'older', 'never'] as const
export const GDPR = ['informed', 'not_informed', 'opted_out', 'left', 'past_retention'] as const

type Numbers<K extends string> = Readonly<Record<K, number>>

/** The numbers of some contacts. */
export interface Counts {
  readonly organisations: number
  /** The people who are there; those who left are counted in `gdpr` alone. */
  readonly contacts: number
  readonly desks: number
  readonly coverage: Numbers<(typeof COVERAGE)[number]>
  readonly freshness: Numbers<(typeof FRESHNESS)[number]>
  /** Of everybody held, with those who left: their data are held all the same. */
  readonly gdpr: Numbers<(typeof GDPR)[number]>
}

/** The numbers of a type of organisation; no type for the organisations that state none. */
export interface TypeCounts extends Counts {
  readonly type?: string
}

/** What there is of everything, and of each type of organisation. */
export interface Statistics {
  readonly types: readonly TypeCounts[]
  readonly total: Counts
}

/** What counting needs to know. */
export interface Counting {
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly maxAge: Duration
  readonly retention: Duration
  /** A language, for the order of the types. */
  readonly language: string
}

/** Counts entries, people and desks apart, by the type of their organisation: by name, those without one last. */
export function statisticsOf(entries: readonly Entry[], counting: Counting): Statistics {
  const byType = new Map<string | undefined, Entry[]>()
  for (const entry of entries) {
    const { type } = entry.organisation
    const same = byType.get(type)
    if (same) same.push(entry)
    else byType.set(type, [entry])
  }
  const { compare } = new Intl.Collator(counting.language, { numeric: true })
  const rank = ([type]: readonly [string | undefined, unknown]) => (type === undefined ? 1 : 0)
  const types = [...byType]
    .sort((a, b) => rank(a) - rank(b) || compare(a[0] ?? '', b[0] ?? ''))
    .map(([type, each]) => ({ ...(type !== undefined && { type }), ...countsOf(each, counting) }))
  return { types, total: countsOf(entries, counting) }
}

function countsOf(entries: readonly Entry[], counting: Counting): Counts {
  const { today, maxAge, retention } = counting
  const people = entries.filter(({ contact }) => contact !== undefined)
  const present = people.filter(entry => !hasLeft(entry, today))
  const limit = dayBefore(today, maxAge)
  const dateOf = ({ contact }: Entry) =>
    contact?.verified && isDate(contact.verified) ? contact.verified : undefined
  const isMobile = ({ phone, organisation }: Entry) =>
    phone.some(each => phoneType(each, readPhone(each, organisation.country)) === 'mobile')
  const among = (some: readonly Entry[], test: (entry: Entry) => boolean) =>
    some.filter(test).length
  return {
    organisations: new Set(entries.map(({ organisation }) => organisation)).size,
    contacts: present.length,
    desks: entries.length - people.length,
    coverage: {
      email: among(present, ({ email }) => email.length > 0),
      phone: among(present, ({ phone }) => phone.length > 0),
      mobile: among(present, isMobile),
      title: among(present, ({ contact }) => contact?.title !== undefined),
      source: among(present, ({ contact }) => (contact?.source.length ?? 0) > 0),
    },
    freshness: {
      verified: among(present, entry => (dateOf(entry) ?? '') >= limit),
      older: among(present, entry => (dateOf(entry) ?? limit) < limit),
      never: among(present, entry => dateOf(entry) === undefined),
    },
    gdpr: {
      informed: among(people, ({ contact }) => contact?.informed !== undefined),
      not_informed: among(people, ({ contact }) => contact?.informed === undefined),
      opted_out: among(people, isOptedOut),
      left: people.length - present.length,
      past_retention: among(
        people,
        ({ contact }) => contact !== undefined && isPastRetention(contact, retention, today),
      ),
    },
  }
}
