import type { Messages } from '../index.ts'

/** Pourquoi un fichier est resté tel quel. */
export const editing: Messages['editing'] = {
  refused: {
    broken: path => `« ${path} » ne peut être lu en entier : rien n’y est changé`,
    absent: (path, place) => `« ${path} » n’a rien à changer en « ${place} »`,
    shared: (path, place) =>
      `« ${place} » dans « ${path} » sert aussi ailleurs, par une ancre (&) ou une fusion (<<), et y changerait de même`,
    twice: (path, place) => `« ${path} » a deux fois la clé de « ${place} »`,
    shape: (path, place) =>
      `« ${place} » dans « ${path} » n’est pas écrit comme ce champ s’écrit, et ne peut être changé en partie`,
    comment: path =>
      `« ${path} » est écrit entre crochets, où les commentaires du contact n’ont pas de place`,
    unproven: (path, place) =>
      `« ${path} » est écrit d’une façon où « ${place} » ne peut être changé sans risque ; il reste tel quel`,
  },
  hints: {
    broken: 'pour voir ce qui ne va pas : press-contacts validate',
    absent: 'regardez le fichier à nouveau : quelqu’un l’a peut-être changé',
    shared: 'écrivez la valeur en toutes lettres là où elle est répétée, dans un éditeur',
    twice: 'supprimez-en une dans un éditeur',
    shape: 'pour voir ce qui ne va pas : press-contacts validate ; ou changez-le dans un éditeur',
    comment: 'déplacez le contact dans un éditeur, ou écrivez ce fichier avec une entrée par ligne',
    unproven: 'changez-le dans un éditeur',
  },
}
