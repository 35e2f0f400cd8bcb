import type { Messages } from '../index.ts'

/** Les options de `mail` et de `lists`, et qui est écarté. */
export const mailing: Messages['mailing'] = {
  list: 'une liste enregistrée, que des mots peuvent restreindre',
  desk: 'quand le service de presse d’une organisation la reçoit',
  batch: 'au plus tant d’adresses par lot : fichiers numérotés, ou lignes vides entre eux',
  perOrganisation: 'au plus tant d’adresses par organisation',
  unknownList: id => `la liste « ${id} » n’existe pas`,
  listHint: known => (known ? `listes : ${known}` : 'enregistrez-en une dans lists/NOM.yaml'),
  none: 'il ne reste personne à qui écrire',
  leftOut: (name, reason) => `écarté : ${name} : ${reason}`,
  others: (n, reason) => `écartés : ${n} autres : ${reason}`,
  reasons: {
    optedOut: 'ne veut pas d’envois',
    left: 'est parti',
    noAddress: 'n’a pas d’e-mail',
    formula: 'un tableur prendrait l’adresse pour une formule',
  },
  noLists: 'l’annuaire ne contient aucune liste',
  noListsHint:
    'enregistrez-en une dans lists/NOM.yaml : un nom, et une requête ou des gens à inclure',
  badList: (id, problem) => `la liste « ${id} » ne peut être comptée : ${problem}`,
  addresses: 'Adresses',
  description: 'Description',
  mailExamples: [
    'une liste enregistrée, pour un logiciel de courrier',
    'les régions, pour un tableur',
    'des lots de 100 en fichiers numérotés',
  ],
  listsExamples: ['les listes enregistrées', 'pour un script', 'd’un autre annuaire'],
}
