import { rewritten, type WrittenScalar } from '../../files/scalars.ts'
import { isParticle } from '../../model/name/affixes.ts'
import { familyInSmallLetters, inSmallLetters, isInCapitals } from '../../model/name/capitals.ts'
import { splitTold } from '../../model/name/split.ts'
import type { FileRule } from '../rule.ts'
import { writtenNames } from '../written-names.ts'

export const nameCapitals: FileRule = {
  code: 'name/capitals',
  severity: 'warning',
  fixable: true,
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - name: DUPONT Marie\n    phone: 03 81 61 61 08\n',
    good: 'name: Ville de Dole\ncontacts:\n  - name: Marie Dupont\n    phone: 03 81 61 61 08\n',
  },
  *check({ organisations }, { rules }) {
    const m = rules['name/capitals']
    for (const { file, scalar } of writtenNames(organisations)) {
      const words = scalar.value.trim().split(/\s+/)
      const capitals = words.filter(isInCapitals)
      const isPart = scalar.key !== 'name'
      if (capitals.length === 0 || (words.length === 1 && !isPart)) continue
      // Initials in one piece, as in `JP Nadir`.
      if (capitals.length === 1 && words[0] === capitals[0] && words[0]?.length === 2) continue
      const told = isPart ? undefined : splitTold(words.join(' '))
      const meant =
        told?.given === undefined
          ? words.map(inSmallLetters).join(' ')
          : `${told.given} ${familyInSmallLetters(told.family ?? '')}`
      const fix = certainFix(scalar, words, capitals, isPart)
      yield {
        file,
        range: scalar.range,
        message: m.message(capitals.join(' ')),
        hint: m.hint(meant),
        ...(fix && { fix: [fix] }),
      }
    }
  },
}

/**
 * Only where the order stays (the id is made of it) and the letters are sure: capitals may
 * hide the accents of an E, and the pattern of `McDonald`, `d’Ormesson` or `de Gaulle`.
 */
function certainFix(
  scalar: WrittenScalar,
  words: readonly string[],
  [word = '', ...more]: readonly string[],
  isPart: boolean,
) {
  const follows = isPart ? words.length === 1 : words.length > 1 && words.at(-1) === word
  const isSure =
    more.length === 0 &&
    follows &&
    !/['’]/.test(word) &&
    !/^(?:MC|MAC|FITZ)/.test(word) &&
    (!word.includes('E') || /[À-ÖØ-Þ]/.test(word)) &&
    words.slice(0, -1).every(each => !isParticle(each))
  if (!isSure) return undefined
  return rewritten(scalar, scalar.value.replace(word, inSmallLetters(word)))
}
