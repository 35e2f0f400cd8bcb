import type { Messages } from '../en/index.ts'

/** La commande `object`, et le fichier qu’elle tient. */
export const objections: Messages['objections'] = {
  argument:
    'une adresse, « Nom <adresse> », ou ORG/CONTACT pour toutes les adresses d’un contact ; - les lit sur l’entrée standard, une par ligne',
  erase: 'la personne a demandé à être effacée, et non seulement à ne plus être sollicitée',
  date: 'le jour de la demande, de la forme AAAA-MM-JJ ; aujourd’hui par défaut',
  examples: [
    'plus personne n’écrit à cette adresse',
    'un contact qui a demandé son effacement',
    'toutes les adresses d’un fichier, et le jour de leur demande',
  ],
  head: [
    'Qui a demandé à ne plus être sollicité, ou à être effacé. Une empreinte tient lieu de l’adresse, qui ne peut s’y lire ;',
    'pour en ajouter : press-contacts object ADRESSE. Ne changez jamais la clé : avec une autre, toutes les oppositions sont perdues.',
  ],
  dateHint: 'donnez le jour de la demande',
  notText: 'l’entrée standard n’est pas du texte',
  nobody: 'aucune adresse n’est donnée',
  unknown: id => `« ${id} » n’est ni une adresse ni un contact de l’annuaire`,
  unknownHint: 'écrivez une adresse, ou ORG/CONTACT comme find --format json le donne dans « id »',
  noAddress: id => `« ${id} » n’a aucune adresse e-mail à enregistrer`,
  noAddressHint: 'donnez l’adresse elle-même, ou supprimez le contact',
  unreadable: path => `« ${path} » ne peut être lu en entier : rien n’y est ajouté`,
  unreadableHint: 'pour voir ce qui ne va pas : press-contacts validate',
  cannotAdd: path => `« ${path} » est écrit d’une façon où rien ne s’ajoute ; il reste tel quel`,
  cannotAddHint: 'faites de « objections: » une liste, une opposition par ligne commençant par -',
  tooLarge: path => `« ${path} » dépasserait 1 Mio et serait illisible ; il reste tel quel`,
  recorded: (n, path, erasure) =>
    `${n} ${n > 1 ? 'oppositions' : 'opposition'}${erasure ? ', avec effacement,' : ''} dans ${path}`,
  standing: (address, date, erasure) =>
    `déjà enregistré${date ? ` depuis le ${date}` : ''}${erasure ? ', avec effacement' : ''} : « ${address} »`,
  next: 'Reste à faire :',
  nothing: 'Rien d’autre à faire : aucun fichier ne demande de leur écrire.',
  step: (id, place, what) => `${id} (${place}) : ${what}`,
}
