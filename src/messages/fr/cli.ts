import type { Messages } from '../index.ts'

/** Le programme : aide, usage, fichiers et dossiers. */
export const cli: Messages['cli'] = {
  about:
    'Les contacts presse de vos organisations, dans de simples fichiers YAML : retrouvés, vérifiés, exportés.',
  commands: {
    find: 'chercher des contacts',
    show: 'montrer un contact ou une organisation en entier',
    orgs: 'énumérer les organisations',
    import: 'lire des contacts dans des communiqués, cartes et tableaux, vers les fichiers',
    validate: 'vérifier les fichiers',
    fmt: 'donner aux fichiers leur forme canonique',
    vcard: 'exporter des vCards, pour téléphones et carnets d’adresses',
    block: 'écrire le bloc « Contacts presse » d’un communiqué',
    mail: 'faire une liste de diffusion',
    lists: 'énumérer les listes enregistrées',
    stats: 'montrer ce qui est connu des gens, et sa fraîcheur',
    access: 'écrire tout ce qui est détenu sur une personne, à lui envoyer (RGPD)',
    add: 'ajouter un contact',
    set: 'changer ce qui est dit d’un contact ou d’une organisation',
    edit: 'ouvrir le fichier d’un contact dans votre éditeur, et le vérifier',
    verify: 'noter que des contacts ont été vérifiés aujourd’hui',
    left: 'noter que quelqu’un est parti',
    move: 'déplacer un contact dans une autre organisation',
    remove: 'retirer un contact',
    object: 'enregistrer que quelqu’un ne veut plus être sollicité',
    forget: 'effacer une personne de tous les fichiers et de toutes les listes (RGPD)',
    formats: 'dire à quoi sert chaque format d’export, et comment le charger',
    init: 'créer un annuaire',
    schema: 'afficher le schéma JSON pour les éditeurs',
  },
  headings: {
    'Usage:': 'Usage :',
    'Arguments:': 'Arguments :',
    'Options:': 'Options :',
    'Global Options:': 'Options générales :',
    'Commands:': 'Commandes :',
    examples: 'Exemples :',
    choices: 'au choix',
    default: 'par défaut',
  },
  options: {
    directory:
      'l’annuaire ; sinon PRESS_CONTACTS_DIRECTORY, sinon le plus proche en remontant d’ici',
    color: 'couleurs',
    lang: 'la langue des messages ; sinon LC_ALL, LC_MESSAGES ou LANG',
    noCache: 'relire tous les fichiers, sans utiliser ni garder d’index',
    help: 'afficher cette aide',
    version: 'afficher la version',
    output: 'écrire dans ce fichier ; - est la sortie standard',
    force: 'remplacer ce qui existe',
    skipInvalid: 'écarter ce qui a des erreurs au lieu de refuser',
    all: 'avec ceux qui sont partis',
    format: 'la façon de l’écrire',
  },
  usage: {
    unknownOption: option => `l’option ${option} n’existe pas`,
    missingValue: option => `l’option ${option} demande une valeur`,
    badChoice: (option, value, allowed) =>
      `l’option ${option} ne peut être « ${value} » ; au choix : ${allowed}`,
    missingArgument: name => `« ${name} » manque`,
    tooMany: 'il y a un mot de trop',
    badNumber: (option, value) =>
      `l’option ${option} demande un nombre entier supérieur à zéro, et non « ${value} »`,
    unknownCommand: name => `la commande « ${name} » n’existe pas`,
    didYouMean: near => `vouliez-vous dire ${near} ?`,
    seeHelp: command => `voir « ${command} --help »`,
    lookUp: words => `pour chercher : press-contacts find ${words}`,
  },
  hint: 'conseil :',
  warning: 'attention :',
  bug: message =>
    `c’est un défaut de press-contacts, non de vos fichiers : ${message} (DEBUG=1 montre où)`,
  noDirectory: 'aucun annuaire de contacts n’a été trouvé ici',
  noDirectoryHint:
    'créez-en un avec « press-contacts init », ou dites où il est avec -C DOSSIER ou PRESS_CONTACTS_DIRECTORY',
  directoryMissing: path => `le dossier « ${path} » n’existe pas`,
  directoryNotAFolder: path => `« ${path} » est un fichier, pas un dossier`,
  directoryUnreadable: (path, code) => `le dossier « ${path} » ne peut être lu (${code})`,
  unreadable: (path, code) => `« ${path} » ne peut être lu (${code})`,
  input: {
    missing: () => 'fichier introuvable',
    folder: () => 'c’est un dossier, pas un fichier',
    special: () =>
      'ce n’est pas un fichier ordinaire ; pour lire un tube, indiquer - (entrée standard)',
    tooLarge: mebibytes => `plus de ${mebibytes} Mio`,
    denied: code => `le système répond ${code}`,
  },
  unreadableInput: (path, reason) => `impossible de lire « ${path} » : ${reason}`,
  reading: (done, of) => `lecture des fichiers : ${done} sur ${of}`,
  changedMeanwhile: path => `« ${path} » a changé pendant sa lecture`,
  changedMeanwhileHint: 'relancez la commande',
  folderDeleted: 'le dossier courant a été supprimé',
  folderDeletedHint: 'placez-vous dans un autre dossier, puis relancez la commande',
  overview: {
    directory: root => `Annuaire : ${root}`,
    holds: (organisations, contacts, lists) =>
      `Il contient ${count(organisations, 'organisation')}, ${count(contacts, 'contact')} et ${count(lists, 'liste')}.`,
    broken: n =>
      `${count(n, 'fichier')} ${n > 1 ? 'n’ont pu être lus' : 'n’a pu être lu'} en entier : press-contacts validate`,
    next: 'Essayez :',
    find: word => [`find ${word}`, 'chercher quelqu’un'],
    validate: ['validate', 'vérifier les fichiers'],
    vcard: ['vcard -o contacts.vcf', 'tout le monde, pour votre téléphone'],
    help: ['--help', 'toutes les commandes'],
  },
  output: {
    exists: path => `« ${path} » existe déjà`,
    existsHint: 'choisissez un autre nom, ou remplacez-le avec --force',
    failed: (path, code) => `« ${path} » ne peut être écrit (${code})`,
    wrote: (path, what) => `fichier enregistré : ${path}${what && ` (${what})`}`,
    wroteFiles: (n, folder, what) =>
      `${count(n, 'fichier')} ${n > 1 ? 'enregistrés' : 'enregistré'} dans ${folder}${what && ` (${what})`}`,
    cards: n => count(n, 'fiche'),
    contacts: n => count(n, 'contact'),
    addresses: n => count(n, 'adresse'),
  },
  gate: {
    refused: n => `export refusé : ${count(n, 'erreur')} dans les fichiers choisis`,
    refusedHint:
      'corrigez-les (press-contacts validate les montre), ou écartez-les avec --skip-invalid',
    fileLeftOut: (path, reason) => `écarté : tout ou partie de ${path} : ${reason}`,
    entryLeftOut: (name, reason) => `écarté : ${name} : ${reason}`,
  },
  init: {
    argument: 'le dossier où le créer',
    exists: path => `il y a déjà un annuaire : ${path}`,
    existsHint: 'modifiez ses fichiers, ou choisissez un autre dossier',
    done: root => `Nouvel annuaire : ${root}`,
    next: 'Modifiez l’exemple, puis : press-contacts validate',
    examples: ['un annuaire dans ce dossier', 'dans le dossier « contacts »', 'à un autre endroit'],
    settings: 'Réglages de l’annuaire. country : le pays des organisations qui n’en disent rien.',
    example: 'Un exemple à copier : un fichier par organisation, dont le nom est l’identifiant.',
    organisation: 'Ville d’Exemple',
    contact: 'Camille Martin',
    title: 'Attachée de presse',
  },
  formats: {
    argument: 'un format ; sans lui, tous',
    unknown: name => `le format « ${name} » n’existe pas`,
    known: names => `formats : ${names}`,
    examples: ['tous', 'un format pour serveur de listes', 'une version de vCard'],
  },
  schema: {
    argument: 'ce qu’il faut décrire',
    examples: ['le fichier d’une organisation', 'une liste, dans un fichier', 'le JSON de find'],
  },
}

/** `1 fichier`, `2 fichiers`; zéro est singulier en français. */
function count(n: number, noun: string): string {
  return `${n} ${n > 1 ? noun.replace(/(\p{L})$/u, '$1s') : noun}`
}
