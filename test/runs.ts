/**
 * How much the tests do. `npm test` does little, and the same each time; `npm run test:all` does all, with new random
 * cases each time.
 */

/** Whether these tests are to do all: every case, every size. */
export const isThorough = process.env.PRESS_CONTACTS_TESTS === 'all'

/** Any number does: what counts is that two people who run `npm test` see the same. */
const FIXED_SEED = 20_261_124

/** A seed that fast-check printed with a failure, to meet the same cases again. */
const { PRESS_CONTACTS_SEED } = process.env

/** The parameters of a property that fast-check is to try. @param all how many cases there are when all are tried */
export function runs(all: number): { numRuns: number; seed?: number } {
  const numRuns = size(Math.ceil(all / 20), all)
  if (PRESS_CONTACTS_SEED !== undefined) return { numRuns, seed: Number(PRESS_CONTACTS_SEED) }
  return isThorough ? { numRuns } : { numRuns, seed: FIXED_SEED }
}

/** Some of many cases that are much alike, evenly chosen; all of them when all is tested. @param count how many there are at least */
export function some<T>(all: readonly T[], count: number): readonly T[] {
  const step = size(Math.max(1, Math.floor(all.length / count)), 1)
  return all.filter((_, at) => at % step === 0)
}

/** The size of what a test makes or repeats. */
export function size(small: number, full: number): number {
  return isThorough ? full : small
}
