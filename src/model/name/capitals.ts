import { isSmallParticle, isSuffix } from './affixes.ts'

/** `J.`, `J.-P.`, `J-P`: letters that stand for names. */
const INITIALS = /^(?:[^\s.-]\.-?)+$|^[^\s.-]-[^\s.-]\.?$/

/** Small letters that stay small where the rest of a name is in capitals: `d’ORNANO`, `McDONALD`. */
const START = /^(?:d['’]|l['’]|dell['’]|Mc|Mac)(?=..)/

/** Whether a word of a name is written in capitals: `DUPONT`, `O’BRIEN`; not `M.`, `J.-P.` or `III`. */
export function isInCapitals(word: string): boolean {
  // Most words end with a lower-case letter: a fast exit.
  if (/[a-zß-öø-ÿ]$/.test(word)) return false
  const letters = word.replace(START, '')
  return (
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase() &&
    letters.replace(/[.'’‐-]/g, '').length > 1 &&
    !INITIALS.test(word) &&
    !isSuffix(word)
  )
}

/** Two letters that do not form a syllable stand for given names: `JP Nadir`, but `LI Wei` and `NG Anna`. */
export const areInitials = (word: string): boolean =>
  /^[B-DF-HJ-NP-TV-Z]{2}$/.test(word) && word !== 'NG' && word !== 'LY'

/** A word of a name in capitals as people read it: `SAINT-ANDRÉ` gives `Saint-André`, `O’BRIEN` `O’Brien`. */
export const inSmallLetters = (word: string): string =>
  isInCapitals(word)
    ? word
        .toLowerCase()
        .replace(/(^|[-‐'’.])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())
        .replace(/^./u, first => (/^\p{Ll}/u.test(word) ? first.toLowerCase() : first))
        .replace(/^Mc(\p{Ll})/u, (_, letter) => `Mc${letter.toUpperCase()}`)
    : word

/** A family name in capitals as people read it, particles small: `DE LA TOUR` gives `de la Tour`, `LE GOFF` `Le Goff`. */
export function familyInSmallLetters(family: string): string {
  const words = family.split(' ')
  return words
    .map((word, index) => {
      if (!isInCapitals(word) || index === words.length - 1) return inSmallLetters(word)
      const isSmall =
        isSmallParticle(word) ||
        (/^(?:LE|LA|LES)$/.test(word) && isSmallParticle(words[index - 1] ?? ''))
      return isSmall ? word.toLowerCase() : inSmallLetters(word)
    })
    .join(' ')
}
