import { isParticle, startsWithParticle } from './affixes.ts'

/**
 * Where the family name starts in a name whose given name comes first: at its first particle
 * (`Marie de La Tour d’Auvergne`), at the name before `y`, `e` or `i` (`José Ortega y Gasset`),
 * at a Spanish patronymic (`Gabriel García Márquez`), at the name before `Neto` or `Filho`, else at the last word.
 */
export function familyStart(words: readonly string[]): number {
  const last = words.length - 1
  const first = givenLength(words)
  for (let i = first; i < last; i++) if (isFamilyStart(words, i)) return i
  return last
}

function isFamilyStart(words: readonly string[], i: number): boolean {
  const [word = '', next = ''] = words.slice(i)
  const isLastButOne = i === words.length - 2
  return (
    startsWithParticle(words, i) ||
    isServant(word) ||
    isPatronymic(word) ||
    (!isLastButOne && isConjunction(next)) ||
    (isLastButOne && /^(?:Filho|Neto|Netto|Sobrinho)$/.test(next))
  )
}

/** Whether a word stands between two family names, in Spanish, Portuguese or Catalan. */
export const isConjunction = (word: string): boolean => /^[yeiY]$/.test(word)

/** `Abdel`, the servant of …: the word that follows belongs to it. */
const isServant = (word: string) => /^(?:abd|abdel|abdul|abdoul|عبد)$/i.test(word)

/** No given name ends as `González` and `Chávez` do; some patronymics have other forms. */
const isPatronymic = (word: string) =>
  /^\p{Lu}\p{Ll}{2,}[eé]z$|^(?:Garc[ií]a|D[ií]az|Ruiz|Ortiz|Mu[nñ]oz|S[aá][ei]nz|Sanz)$/u.test(word)

/** Given names with a particle: `Jean de Dieu`, `María del Carmen`, `Maria de Fátima`. */
const DEVOTION =
  /^(?:Dieu|Dios|Deus|Jes[uú]s|Carmen|Carmo|Mar|Pilar|Ros[aá]rio|Luz|[ÁA]ngeles|Anjos|Lourdes|F[aá]tima|Nieves|Dolores|Mercedes|Conce(?:pción|ição)|Consuelo|Roc[ií]o|Socorro|Graças?|Guadalupe|Bel[eé]m|Céu)$/

/** How many words the given name has at least: two in `Abdel Fattah …`, three in `Jean de Dieu …`. */
export function givenLength(words: readonly string[]): number {
  const last = words.length - 1
  const end = (isLink: (word: string) => boolean) => {
    let i = 1
    while (i < last && isLink(words[i] ?? '')) i++
    return i
  }
  if (isServant(words[0] ?? '')) return end(word => /^(?:al|el|er|ul|ur)$/i.test(word)) + 1
  const name = end(isParticle)
  return name > 1 && name < last && DEVOTION.test(words[name] ?? '') ? name + 1 : 1
}
