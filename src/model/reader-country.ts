import type { Entry } from './entry.ts'

/**
 * The country where entries are read, in which alone numbers are in national notation: the
 * directory's, else the one that all organisations have in common; undefined when there is none.
 * @param stated by the directory's settings; ISO 3166-1 alpha-2, as what is returned.
 */
export function readerCountry(
  stated: string | undefined,
  entries: readonly Entry[],
): string | undefined {
  if (stated !== undefined) return stated
  const countries = new Set(entries.map(({ organisation }) => organisation.country))
  return countries.size === 1 ? [...countries][0] : undefined
}
