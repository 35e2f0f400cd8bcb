import { rewritten, type WrittenScalar } from '../../directory/scalars.ts'
import { isParticle } from '../../model/name.ts'
import type { FileRule } from '../rule.ts'
import { writtenNames } from '../written-names.ts'

/** Numerals and degrees keep their capitals. */
const KEPT = /^(?:[IVX]+|MBA|CFA|LLM|DDS|MD|PHD|JR|SR|CBE|OBE|MBE|MP|QC|KC|SJ|OP)\.?$/

const isCapitals = (word: string) =>
  // Nearly every word has one.
  !/[a-zß-öø-ÿ]/.test(word) &&
  word === word.toUpperCase() &&
  word !== word.toLowerCase() &&
  word.replace(/[^\p{L}]/gu, '').length > 1 &&
  !/^(?:\p{L}\.[-‐]?)+$/u.test(word) &&
  !KEPT.test(word)

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
      const capitals = words.filter(isCapitals)
      const isPart = scalar.key !== 'name'
      if (capitals.length === 0 || (words.length === 1 && !isPart)) continue
      // Initials in one piece, as in `JP Nadir`.
      if (capitals.length === 1 && words[0] === capitals[0] && words[0]?.length === 2) continue
      const others = words.filter(word => !isCapitals(word))
      const lower = capitals.map(word =>
        isParticle(word) ? word.toLowerCase() : capitalised(word),
      )
      const meant = isPart
        ? words.map(word => (isCapitals(word) ? capitalised(word) : word)).join(' ')
        : [...others, ...lower].join(' ')
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

const capitalised = (word: string) =>
  word
    .toLowerCase()
    .replace(/(^|[-‐'’.])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())

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
  return rewritten(scalar, scalar.value.replace(word, capitalised(word)))
}
