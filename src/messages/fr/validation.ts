import type { Messages } from '../index.ts'

/** Ce que dit `validate` autour des constats. */
export const validation: Messages['validation'] = {
  files: 'fichiers à vérifier ; tout l’annuaire par défaut',
  strict: 'sortir avec 1 pour un simple avertissement',
  severity: { error: 'erreur', warning: 'avertissement' },
  hint: 'conseil :',
  summary: (files, organisations, contacts) =>
    `${count(files, 'fichier')} : ${count(organisations, 'organisation')}, ${count(contacts, 'contact')}`,
  nothing: 'rien à redire',
  found: (errors, warnings) => `${count(errors, 'erreur')}, ${count(warnings, 'avertissement')}`,
  noFile: path => `le fichier « ${path} » n’existe pas`,
  examples: [
    'tous les fichiers de l’annuaire',
    'un seul fichier',
    'dans une chaîne, un constat par ligne',
  ],
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n > 1 ? 's' : ''}`
}
