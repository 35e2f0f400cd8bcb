import { foldLetters, foldWords } from '../text/fold.ts'
import type { Organisation } from './directory.ts'
import { isSameReference } from './identity.ts'

/** What an organisation is called by. */
type Names = Pick<Organisation, 'name' | 'aliases'> & Partial<Pick<Organisation, 'short_name'>>

/** Signs that distinguish names: `C++`, `C#`, `Canal+`, `M&M`. Other punctuation does not. */
const SIGN = /[+&#%*$€£¥]/

const WORD = /[\p{L}\p{N}]+|[+&#%*$€£¥]+/gu

/** The words and signs of a name, folded: `'C++ Île'` gives `['c', '++', 'ile']`. */
export const nameWords = (name: string): readonly string[] => foldLetters(name).match(WORD) ?? []

/** The key of an organisation's name: two names are the same without regard to case, accents and punctuation that tells nothing. Empty when no letter or digit is left. */
export const nameKey = (name: string): string => (isName(name) ? nameWords(name).join(' ') : '')

/** Whether a text can name something: it has a letter or a digit. */
export const isName = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

const namesOf = ({ name, short_name, aliases }: Names): readonly string[] => [
  name,
  ...(short_name === undefined ? [] : [short_name]),
  ...aliases,
]

/** Whether an organisation is called exactly so: by its id, its name, its short name or an alias. */
export function isCalled(organisation: Names & Pick<Organisation, 'id'>, written: string): boolean {
  return isSameReference(organisation.id, written) || hasName(organisation, written)
}

function hasName(organisation: Names, written: string): boolean {
  const wanted = nameKey(written)
  return wanted !== '' && namesOf(organisation).some(each => nameKey(each) === wanted)
}

/** Whether a name has a sign that no name of an organisation has: the letters may be the same, and it is another name. */
export function hasOtherSigns(organisation: Names, written: string): boolean {
  if (!isName(written) || !SIGN.test(written)) return false
  const signs = nameWords(written).filter(each => SIGN.test(each))
  return !namesOf(organisation).some(each => signs.every(sign => each.includes(sign)))
}

/** Whether a name and one of an organisation have the same letters and digits in the same words, and are not the same. */
export function foldsAlike(organisation: Names, written: string): boolean {
  const letters = foldWords(written).join(' ')
  const isAlike = (each: string) => foldWords(each).join(' ') === letters
  return letters !== '' && !hasName(organisation, written) && namesOf(organisation).some(isAlike)
}
