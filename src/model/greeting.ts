import type { Name } from './name.ts'

/** Stated forms of address, and what a letter to such a person starts with. */
const FRENCH: Readonly<Record<string, string>> = {
  m: 'Monsieur',
  mr: 'Monsieur',
  monsieur: 'Monsieur',
  mme: 'Madame',
  madame: 'Madame',
  mlle: 'Mademoiselle',
  mademoiselle: 'Mademoiselle',
}
const ENGLISH = /^(?:mr|mrs|ms|miss|mx)$/
const GERMAN: Readonly<Record<string, string>> = {
  herr: 'Sehr geehrter Herr',
  frau: 'Sehr geehrte Frau',
}

/**
 * How a letter starts, by the salutation that the file states: `Madame,`, `Monsieur,`,
 * `Dear Ms Bell,`, `Sehr geehrte Frau Bell,`; another one as it is written.
 * @param languages those the person answers in: `Mr` is English unless French is among them.
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
  const isFrench = languages.some(each => /^fr\b/i.test(each))
  if (ENGLISH.test(word) && family !== undefined && !isFrench) return `Dear ${stated} ${family},`
  if (GERMAN[word] !== undefined && family !== undefined) return `${GERMAN[word]} ${family},`
  return `${FRENCH[word] ?? stated},`
}
