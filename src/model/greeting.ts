import type { Name } from './name.ts'

const SALUTATION =
  /^(?:M\.|Mr\.?|MM\.|Mme\.?|Mmes|Mlle\.?|Mrs\.?|Ms\.?|Miss|Monsieur|Madame|Mademoiselle|Ma[iî]tre|Dr\.?|Docteur|Pr\.?|Prof\.?|Professeur|Herr|Frau)\s+(?=\S)/i

/** A salutation or an academic title in front of a name, and the name without it; undefined if there is none. */
export interface Salutation {
  readonly salutation: string
  readonly name: string
  /** Whether it is a title such as `Dr`, which is part of the name (`prefix`). */
  readonly isTitle: boolean
}

/** Reads the salutation in front of a name: `'Mme Laure Hubidos'` gives `Mme` and `Laure Hubidos`. */
export function salutationIn(written: string): Salutation | undefined {
  const [found] = SALUTATION.exec(written) ?? []
  if (found === undefined) return undefined
  const isTitle = /^(?:d|p)r|^prof|^docteur/i.test(found)
  return { salutation: found.trim(), name: written.slice(found.length), isTitle }
}

/** Stated forms of address, and what a letter to such a person starts with. */
const FRENCH = new Map([
  ['m', 'Monsieur'],
  ['mr', 'Monsieur'],
  ['monsieur', 'Monsieur'],
  ['mme', 'Madame'],
  ['madame', 'Madame'],
  ['mlle', 'Mademoiselle'],
  ['mademoiselle', 'Mademoiselle'],
])
const ENGLISH = /^(?:mrs|ms|miss|mx)$/
const GERMAN = new Map([
  ['herr', 'Sehr geehrter Herr'],
  ['frau', 'Sehr geehrte Frau'],
])

/**
 * How a letter starts, by the salutation that the file states: `Madame,`, `Monsieur,`,
 * `Dear Ms Bell,`, `Sehr geehrte Frau Bell,`; another one as it is written.
 * @param languages those the person answers in: `Mr` is English where some are stated, and French is not among them.
 * @returns undefined where nothing is stated; a name tells nothing.
 */
export function greeting(
  salutation: string | undefined,
  name: Name | undefined,
  languages: readonly string[],
): string | undefined {
  const stated = salutation?.replace(/\s+/g, ' ').trim().replace(/,$/, '')
  if (!stated) return undefined
  const word = stated.toLowerCase().replace(/\.$/, '')
  const family = name?.family
  const isEnglish =
    ENGLISH.test(word) ||
    (word === 'mr' && languages.length > 0 && !languages.some(each => /^fr\b/i.test(each)))
  if (isEnglish && family !== undefined) return `Dear ${stated} ${family},`
  const german = GERMAN.get(word)
  if (german !== undefined && family !== undefined) return `${german} ${family},`
  return `${FRENCH.get(word) ?? stated},`
}
