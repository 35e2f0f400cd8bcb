import { nearest } from '../query/near.ts'
import { END_OF_NAMES, namesIn } from '../query/needles.ts'
import type { State } from './state.ts'

/**
 * Marks the organisations' files that hold the names nearest to some words.
 * @param asked folded words (query/near.ts).
 * @throws Damaged
 */
export function markNear(marks: Uint8Array, state: State, asked: readonly string[]): void {
  const { old, made, places } = state
  const isOrganisation = state.ofKind(kind => kind === 'organisation')
  function* lines(): Iterable<readonly [string, number]> {
    for (let i = 0; i < marks.length; i++) {
      if (!isOrganisation[i]) continue
      const place = places[i] as number
      const haystack =
        place === -1 ? Buffer.from(made.get(i)?.haystack ?? '') : old?.haystack(place)
      const start = haystack?.toString('utf8', 0, haystack.indexOf(END_OF_NAMES)) ?? ''
      for (const line of namesIn(start)) yield [line, i]
    }
  }
  for (const i of nearest(lines(), asked)) marks[i] = 1
}
