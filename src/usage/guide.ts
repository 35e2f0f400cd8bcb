import type { Language } from '../messages/index.ts'

/** The pages of the guide by their English names, and their French names. */
const FRENCH = {
  start: 'commencer',
  'find-people': 'trouver-des-personnes',
  'keep-files-right': 'verifier-les-fichiers',
  import: 'importer',
  'edit-by-command': 'modifier-par-commande',
  'lists-and-mailings': 'listes-et-envois',
  'phones-and-outlook': 'telephones-et-outlook',
  'under-a-press-release': 'sous-un-communique',
  'personal-data': 'donnees-personnelles',
  scripting: 'automatiser',
  'large-directories': 'grands-annuaires',
} as const

export type GuidePage = keyof typeof FRENCH

/** The path of a page of the guide in the package. */
export const guidePath = (page: GuidePage, language: Language): string =>
  `docs/${language}/${language === 'fr' ? FRENCH[page] : page}.md`
