import { isParticle } from '../../model/name/affixes.ts'
import { familyInSmallLetters, inSmallLetters } from '../../model/name/capitals.ts'
import { splitTold } from '../../model/name/split.ts'
import { foldLetters } from '../../text/fold.ts'
import type { ImportedName } from '../contact.ts'
import { present } from '../present.ts'
import { hasLegalForm, isNoName } from './words.ts'

const SALUTATION =
  /^(M\.|MM\.|Mr\.?|Mrs\.?|Ms\.?|Mme\.?|Mlle\.?|Monsieur|Madame|Mademoiselle|Herr|Frau|Señora?|Signora?)\s+(?=\p{Lu})/u
const DEGREES =
  /^((?:(?:Prof|Dr|Pr|Ing|Dipl|Mag|Me|h\.\s?c|rer|nat|phil|med|jur|oec|PD)\.?(?:-Ing\.?)?\s*)+)(?=\s?\p{Lu})/u
const SUFFIX =
  /,?\s+(?:M\.\s?A\.|MBA|M\.?Sc\.?|B\.?A\.|Ph\.?\s?D\.?|PhD|LL\.?M\.?|CFA|APR|Jr\.?|Sr\.?|II|III)$/u
const WORD =
  /^(?:\p{Lu}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)?(?:-\p{L}[\p{L}\p{M}'’]*)*|\p{Lu}\.(?:-?\p{Lu}\.)*|[dDO]['’]\p{Lu}[\p{L}\p{M}-]*)$/u
const isCapitals = (word: string) =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase() && !/\.$/.test(word)

/** A person's name taken apart from what surrounds it. */
interface Stripped extends Pick<ImportedName, 'prefix' | 'suffix'> {
  readonly words: readonly string[]
  readonly salutation?: string
}

function strip(text: string): Stripped {
  let rest = text
    .replace(/[*†‡¹²³]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
  const salutation = SALUTATION.exec(rest)?.[1]
  rest = rest.replace(SALUTATION, '')
  const prefix = DEGREES.exec(rest)?.[1]?.trim()
  rest = rest.replace(DEGREES, '').trim()
  const suffix = SUFFIX.exec(rest)?.[0]?.replace(/^,?\s+/, '')
  rest = rest
    .replace(SUFFIX, '')
    .replace(/[,.:;]+$/, (end: string) => (/\p{Lu}\.$/u.test(rest) ? end : ''))
  return { words: rest.split(' '), ...present({ salutation, prefix, suffix }) }
}

/**
 * How far a text looks like a person's name, from 0 to 1, by its form alone: two to four
 * words with capitals, none of which is of organisations, functions or labels.
 * @param strict false where other evidence says that it is one: any word may be in it.
 */
export function nameLikelihood(text: string, strict = true): number {
  if (text.length > 70 || /[\d@/&+|()"«»“”„!?]/.test(text)) return 0
  const { words, salutation, prefix } = strip(text)
  const core = words.filter((word, index) => index === 0 || !isParticle(word) || WORD.test(word))
  const isWord = (word: string) =>
    WORD.test(word) &&
    !/\p{Ll}\p{Lu}(?!$)/u.test(word.replace(/^(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O['’])/, ''))
  if (!core.every(isWord) || !WORD.test(words[0] ?? '')) return 0
  const stated = salutation !== undefined || prefix !== undefined
  if (core.length < (stated ? 1 : 2) || core.length > 4 || words.length > 6) return 0
  if (hasLegalForm(text)) return 0
  if (
    strict &&
    words.some(
      word => !isParticle(word) && word.split(/[-']/).some(part => isNoName(foldLetters(part))),
    )
  )
    return 0
  if (stated) return 0.95
  const capitals = core.filter(isCapitals)
  const initials = core.filter(word => /\.$/.test(word))
  if (core.every(word => isCapitals(word))) return core.length <= 3 ? 0.5 : 0.3
  if (capitals.length > 0) {
    const last = isCapitals(core.at(-1) ?? '') && !isCapitals(core[0] ?? '')
    // `LOTZ Jérémie`, but `TCG World`.
    if (last) return (core.at(-1)?.length ?? 0) > 3 ? 0.9 : 0.5
    return isCapitals(core[0] ?? '') && (core[0]?.length ?? 0) > 3 && core.length === 2 ? 0.5 : 0.3
  }
  if (initials.length === core.length) return 0
  if (/^\p{Lu}\p{Ll}+-\p{Lu}/u.test(core[0] ?? '')) return 0.85
  return core.length === 2 ? 0.75 : core.length === 3 ? 0.65 : 0.5
}

/**
 * A person's name as it is to stand on a card: given name first, family name not in capitals,
 * salutation and degrees apart.
 */
export function importedName(text: string): { name: ImportedName; salutation?: string } {
  const { words, salutation, prefix, suffix } = strip(text)
  const told = splitTold(words.join(' '))
  const parts =
    told?.given !== undefined && told.family !== undefined
      ? { given: told.given, family: familyInSmallLetters(told.family) }
      : undefined
  return {
    name: {
      full: parts ? `${parts.given} ${parts.family}` : words.map(inSmallLetters).join(' '),
      ...parts,
      ...present({ prefix, suffix }),
    },
    ...present({ salutation }),
  }
}
