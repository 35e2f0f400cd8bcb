import type { Messages } from '../en/index.ts'

/** La mise en forme des fichiers. */
export const fmt: Messages['fmt'] = {
  files: 'fichiers à mettre en forme (par défaut : tout l’annuaire)',
  check: 'code de retour 1 si un fichier n’est pas mis en forme ; rien n’est écrit',
  dryRun: 'montrer les changements sans les écrire',
  nothing: 'tous les fichiers sont mis en forme',
  broken: (place, message) => `${place} : non mis en forme : ${message}`,
  unsafe: path => `${path} : non mis en forme : le sens pourrait changer`,
  examples: [
    'mettre tous les fichiers en forme',
    'montrer les changements',
    'dans une chaîne d’intégration : lister les fichiers non mis en forme',
  ],
}
