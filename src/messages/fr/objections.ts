import type { Messages } from '../en/index.ts'

/** The command `object`, and the file `objections.yaml`. */
export const objections: Messages['objections'] = {
  argument:
    'adresse, « Nom <adresse> », ou ORG/CONTACT pour toutes les adresses d’un contact ; - lit les adresses sur l’entrée standard, une par ligne',
  erase: 'la personne a aussi demandé son effacement',
  date: 'jour de la demande, AAAA-MM-JJ ; aujourd’hui par défaut',
  examples: [
    'enregistrer une désinscription',
    'un contact qui a demandé son effacement',
    'toutes les adresses d’un fichier, avec le jour de la demande',
  ],
  head: [
    'Personnes désinscrites ou ayant demandé leur effacement, sous forme d’empreintes : une empreinte ne permet pas de retrouver l’adresse.',
    'Pour ajouter une personne : press-contacts object ADRESSE. Ne changez jamais la clé : avec une autre clé, toutes les oppositions sont perdues.',
  ],
  dateHint: 'indiquez le jour de la demande',
  notText: 'l’entrée standard n’est pas du texte',
  nobody: 'aucune adresse indiquée',
  unknown: id => `« ${id} » n’est ni une adresse ni un contact de l’annuaire`,
  unknownHint: 'écrivez une adresse, ou ORG/CONTACT comme dans « id » de find --format json',
  noAddress: id => `« ${id} » n’a pas d’adresse e-mail`,
  noAddressHint: 'indiquez l’adresse, ou supprimez le contact',
  unreadable: path => `« ${path} » ne peut pas être lu en entier : non modifié`,
  unreadableHint: 'trouvez le problème avec : press-contacts validate',
  cannotAdd: path => `« objections: » n’est pas une simple liste dans « ${path} » : non modifié`,
  cannotAddHint: 'faites de « objections: » une liste, une opposition par ligne commençant par -',
  tooLarge: path => `« ${path} » dépasserait 1 Mio, la limite de lecture : non modifié`,
  recorded: (n, path, erasure) =>
    `${n} ${n > 1 ? 'oppositions' : 'opposition'}${erasure ? ', avec effacement,' : ''} ${n > 1 ? 'enregistrées' : 'enregistrée'} dans ${path}`,
  standing: (address, date, erasure) =>
    `adresse déjà enregistrée${date ? ` depuis le ${date}` : ''}${erasure ? ', avec effacement' : ''} : « ${address} »`,
  next: 'À faire :',
  nothing: 'Rien d’autre à faire : aucun fichier ne contient ces adresses comme destinataires.',
  step: (id, place, what) => `${id} (${place}) : ${what}`,
}
