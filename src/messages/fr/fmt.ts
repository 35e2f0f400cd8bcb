import type { Messages } from '../en/index.ts'

/** La forme canonique des fichiers. */
export const fmt: Messages['fmt'] = {
  files: 'fichiers à mettre en forme ; tous ceux de l’annuaire par défaut',
  check: 'ne change rien ; rend 1 quand il y a à faire',
  dryRun: 'ne change rien ; montre ce qui changerait',
  nothing: 'tous les fichiers ont leur forme canonique',
  broken: (place, message) => `${place} : laissé tel quel : ${message}`,
  unsafe: path => `${path} : laissé tel quel : une autre forme pourrait changer le sens`,
  examples: [
    'donne à tous les fichiers leur forme canonique',
    'ce que cela changerait',
    'dans une chaîne : nomme les fichiers qui ne l’ont pas',
  ],
}
