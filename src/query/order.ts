import type { Entry } from '../model/entry.ts'
import type { Match } from './select.ts'

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
