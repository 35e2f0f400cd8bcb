import { foldWords } from '../text/fold.ts'
import type { WrittenName } from './organisation.ts'

/** A person's name; `full` is what people read, the parts are vCard's `N` (RFC 6350, 6.2.2). */
export interface Name {
  readonly full: string
  readonly given?: string
  readonly family?: string
  readonly prefix?: string
  readonly suffix?: string
}

const PARTICLES = new Set(
  'de du des d la le les di da dos das del della van von der den zu zur ten ter el al ben bin ibn mac mc ó o ní nic san saint st'.split(
    ' ',
  ),
)

/** Whether a word is a particle of a family name, such as `de` or `van`. */
export const isParticle = (word: string): boolean =>
  PARTICLES.has(word.toLowerCase().replace(/['’]$/, ''))

const SERVICE =
  /^(?:(?:le |la |the )?(?:service|bureau|direction|pole|cellule|departement|standard|secretariat|accueil|redaction|equipe|agence|contacts?|attaches? de presse$|relations?|press|presse|media|medias|communication|newsroom|pressestelle|public relations)\b)/

/** Whether a name is that of a desk (`Service presse`, `Press office`) and no person's. */
export const isService = (name: string): boolean => SERVICE.test(foldWords(name).join(' '))

/** `DUPONT`, not `M.` or `O’`. */
const isCapitals = (word: string) =>
  word === word.toUpperCase() &&
  word.replace(/[.'’-]/g, '').length > 1 &&
  word !== word.toLowerCase()

/**
 * A name from what the file says. Written in one piece it is split for sorting and for
 * vCards: words in capitals are the family name, else the last word with the particles
 * before it. One word alone is a given name.
 * Gives undefined when nothing is left of it.
 */
export function readName(written: WrittenName): Name | undefined {
  if (written.full === undefined) {
    const { prefix, given, family, suffix } = written
    const full = [prefix, given, family, suffix].filter(Boolean).join(' ')
    const parts = { prefix, given, family, suffix }
    const stated = Object.fromEntries(Object.entries(parts).filter(([, part]) => part))
    return full === '' ? undefined : { full, ...stated }
  }
  const full = written.full.replace(/\s+/g, ' ').trim()
  if (full === '') return undefined
  const words = full.split(' ')
  const [first = full] = words
  if (words.length === 1) return { full, given: first }
  const capitals = words.filter(isCapitals)
  if (capitals.length > 0 && capitals.length < words.length) {
    const given = words.filter(word => !isCapitals(word))
    return { full, given: given.join(' '), family: capitals.join(' ') }
  }
  let start = words.length - 1
  while (start > 1 && isParticle(words[start - 1] ?? '')) start--
  return { full, given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') }
}
