import type { Messages } from './en/index.ts'

export type { Messages }
export type Language = 'en' | 'fr'

/** What is said in a language; only that one is loaded. */
export async function messagesIn(language: Language): Promise<Messages> {
  return language === 'fr' ? (await import('./fr/index.ts')).fr : (await import('./en/index.ts')).en
}

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
