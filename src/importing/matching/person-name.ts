import { isParticle } from '../../model/name/affixes.ts'
import type { Name } from '../../model/name.ts'
import { foldWords } from '../../text/fold.ts'
import { isOneSlip } from '../../text/similar.ts'

/**
 * How two names compare: of one person; perhaps of one, where a part is missing, is an
 * initial, or has a slip; of two; or nobody can say, since one of them is missing.
 */
export type NameComparison = 'same' | 'close' | 'different' | 'unknown'

/** A name ready to be compared. */
export interface ComparableName {
  /** Folded, without particles, in order of the alphabet. */
  readonly words: readonly string[]
  /** The same in one text. */
  readonly sorted: string
  /** All words in one piece, as written: `Anne Le Goff` and `Anne Legoff` are one. */
  readonly glued: string
}

export const NO_NAME: ComparableName = { words: [], sorted: '', glued: '' }

/** A name ready to be compared; titles before and after it tell nobody apart. */
export function comparableName(
  name: Pick<Name, 'full' | 'prefix' | 'suffix'> | undefined,
): ComparableName {
  if (name === undefined) return NO_NAME
  const aside = new Set(foldWords(`${name.prefix ?? ''} ${name.suffix ?? ''}`))
  const all = foldWords(name.full)
  const own = all.filter(word => !aside.has(word))
  const words = own.length > 0 ? own : all
  const telling = words.filter(word => !isParticle(word))
  const sorted = (telling.length > 1 ? telling : [...words]).sort()
  return { words: sorted, sorted: sorted.join(' '), glued: words.join('') }
}

/** Compares two names without regard to capitals, accents, hyphens, particles and the order of the words. */
export function compareNames(a: ComparableName, b: ComparableName): NameComparison {
  if (a.words.length === 0 || b.words.length === 0) return 'unknown'
  if (a.glued === b.glued || a.sorted === b.sorted) return 'same'
  return isPartOf(a.words, b.words) || isSlip(a, b) ? 'close' : 'different'
}

/** Whether each word of the shorter is one of the longer's, or the initial of one. */
function isPartOf(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  // Whole words first: in `J. Jean` the initial is not a match for `Jean`.
  const isInitial = (word: string) => word.length === 1
  const left = [...longer]
  const take = (fits: (each: string) => boolean) => {
    const at = left.findIndex(fits)
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  }
  const rest = shorter.filter(word => !take(each => each === word))
  if (rest.length === shorter.length) return false
  return rest.every(word =>
    take(each => (isInitial(each) || isInitial(word)) && each[0] === word[0]),
  )
}

function isSlip(a: ComparableName, b: ComparableName): boolean {
  const [x, y] = [a.sorted, b.sorted]
  return Math.min(x.length, y.length) >= SLIP_LENGTH && isOneSlip(x, y)
}

/** In shorter names a slip makes another name: `Luc Roy`, `Luc Ray`. */
const SLIP_LENGTH = 8
