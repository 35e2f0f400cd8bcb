import { en } from './en/index.ts'
import { fr } from './fr/index.ts'

export type Messages = typeof en
export type Language = 'en' | 'fr'

export const catalogues: Readonly<Record<Language, Messages>> = { en, fr }

/**
 * The language to speak: the option, else the first of LC_ALL, LC_MESSAGES and LANG that is
 * set (POSIX, 8.2); English when that is neither French nor English.
 */
export function chooseLanguage(
  option: string | undefined,
  variables: Readonly<Record<string, string | undefined>>,
): Language {
  const stated = option ?? (variables.LC_ALL || variables.LC_MESSAGES || variables.LANG || '')
  return /^fr(?![a-z])/i.test(stated) ? 'fr' : 'en'
}
