import type { Duration } from '../model/duration.ts'
import { renderTsv } from '../views/table.ts'
import { COVERAGE, type Counts, FRESHNESS, GDPR, type Statistics } from './statistics.ts'

/** Statistics as scripts get them (`schema stats`). */
export function statisticsJson(
  { types, total }: Statistics,
  { today, maxAge, retention }: Readonly<{ today: string; maxAge: Duration; retention: Duration }>,
): object {
  return { date: today, max_age: maxAge, retention, total, types }
}

/** A line for each type, none for the organisations without one, and last the line `total`. */
export function statisticsTsv({ types, total }: Statistics): string {
  const titles = ['type', 'organisations', 'contacts', 'desks', ...COVERAGE, ...FRESHNESS, ...GDPR]
  const row = (
    type: string,
    { organisations, contacts, desks, coverage, freshness, gdpr }: Counts,
  ) => [
    type,
    ...[
      organisations,
      contacts,
      desks,
      ...COVERAGE.map(each => coverage[each]),
      ...FRESHNESS.map(each => freshness[each]),
      ...GDPR.map(each => gdpr[each]),
    ].map(String),
  ]
  return renderTsv(titles, [
    ...types.map(counts => row(counts.type ?? '', counts)),
    row('total', total),
  ])
}
