import type { Messages } from '../en/index.ts'

/** Les commandes qui changent des fichiers : `add`, `set`, `verify`, `left`, `remove`, `move`, `edit`, `forget`. */
export const editing: Messages['editing'] = {
  reference: 'ORG/CONTACT, ou des mots qui ne trouvent que lui',
  organisationReference: 'ORG, ou des mots qui ne trouvent qu’elle',
  either: 'ORG, ORG/CONTACT, ou des mots qui ne trouvent que lui',
  yes: 'ne pas demander de confirmation',
  dryRun: 'montre ce qui changerait, sans rien changer',
  done: path => `modifié : ${path}`,
  made: path => `créé : ${path}`,
  nothing: 'rien à changer : les fichiers le disent déjà',
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
  wrong: message => `rien n’est changé : ${message}`,
  organisationNotPerson: reference => `« ${reference} » est une organisation`,
  itsPeople: list => `nommez l’un de ses contacts :\n${list}`,
  itsFile: path => `une organisation est un fichier : pour la retirer, supprimez ${path}`,
  hasNoPeople: 'elle n’a aucun contact : press-contacts add',
  deskNotPerson: reference => `« ${reference} » est un service de presse, et non une personne`,
  notOrganisation: reference => `« ${reference} » est un contact, et non une organisation`,
  erased: (address, since) =>
    `« ${address} » a demandé${since === undefined ? '' : ` le ${since}`} son effacement, et n’est pas écrit`,
  erasedHint: 'demandez à la personne ; si elle veut revenir, supprimez d’abord son opposition',
  badDate: (option, day) => `${option} : « ${day} » n’est pas une date (AAAA-MM-JJ)`,
  futureDate: day => `le ${day} est à venir : personne n’a rien pu vérifier ce jour-là`,
  assignment: {
    form: written => `« ${written} » ne dit rien à écrire`,
    formHint: 'écrivez champ=valeur, champ+=valeur ou champ-=valeur',
    field: field => `il n’y a pas de champ « ${field} » à écrire`,
    fieldHint: fields => `champs : ${fields}`,
    one: field => `« ${field} » n’a qu’une valeur : rien ne s’y ajoute ni ne s’en retire`,
    oneHint: field => `écrivez ${field}=valeur`,
    value: (field, value) => `« ${field} » ne peut être « ${value} »`,
    valueHint: allowed => `choisissez parmi : ${allowed}`,
    lost: (name, lost) =>
      `les parties du nom « ${name} » n’ont pas de place pour « ${lost} », qui serait supprimé`,
    lostHint:
      "réécrivez le nom entier : name='Marie Durand', ou modifiez-le avec : press-contacts edit",
    absent: (field, value) => `« ${field} » ne contient pas « ${value} »`,
    several: (value, count) => `« ${value} » contient ${count} valeurs, et non une`,
    severalHint: list => `écrivez : ${list}`,
    control: (field, value) => `« ${field} » contient un caractère de contrôle : « ${value} »`,
    controlHint: 'retapez la valeur ; un texte collé peut contenir des caractères invisibles',
    absentHint: 'écrivez la valeur comme le fichier l’a (press-contacts show)',
  },
  set: {
    assignments: 'champ=valeur ; += ajoute à une liste, -= en retire, et rien derrière = supprime',
    examples: [
      'une autre fonction',
      'un numéro et un sujet de plus',
      'd’une organisation : sa ville',
    ],
  },
  add: {
    name: 'le nom',
    email: 'une adresse e-mail ; peut être donnée plusieurs fois',
    phone: 'un numéro de téléphone ; peut être donné plusieurs fois',
    title: 'la fonction',
    department: 'la direction ou le service',
    topics: 'les sujets que la personne suit, séparés par des virgules',
    languages: 'les langues, séparées par des virgules',
    agency: 'l’agence où la personne travaille',
    salutation: 'seulement ce que quelqu’un a dit',
    note: 'tout le reste',
    source: 'où cela a été lu',
    create: 'crée le fichier d’une organisation qui n’y est pas encore',
    unreachable: 'un contact a besoin d’une adresse e-mail ou d’un numéro de téléphone',
    unreachableHint: 'donnez --email ou --phone',
    noName: 'le nom manque',
    noNameHint: 'donnez --name ; sans rien, dans un terminal, add pose les questions',
    noOrganisation: name => `aucune organisation ne s’appelle « ${name} »`,
    createHint: name => `pour créer son fichier : press-contacts add "${name}" --create …`,
    already: (id, why) => `${id} s’y trouve déjà, avec ${why}`,
    alreadyHint: id => `pour le changer : press-contacts set ${id} champ=valeur`,
    sameName: 'le même nom',
    sameEmail: address => `l’adresse ${address}`,
    orgId: 'identifiant de la nouvelle organisation ; par défaut, tiré de son nom',
    idAlike: (name, other, id) =>
      `« ${name} » et « ${other} » sont deux noms différents, qui auraient le même identifiant ${id}`,
    idAlikeHint: (id, free) =>
      `pour ajouter à cette organisation : press-contacts add ${id} … ; pour en créer une autre : --org-id ${free}`,
    idTaken: (id, path) => `l’identifiant ${id} est celui de « ${path} »`,
    idTakenHint: free => `choisissez-en un autre : --org-id ${free}`,
    idForm: id => `l’option --org-id ne peut être « ${id} »`,
    idFormHint: near => `écrivez des minuscules, des chiffres et des tirets : ${near}`,
    ask: {
      organisation: 'Organisation :',
      create: name => `Aucune organisation ne s’appelle « ${name} ». Créer son fichier ?`,
      name: 'Nom :',
      title: 'Fonction :',
      email: 'E-mail :',
      phone: 'Téléphone :',
    },
    examples: [
      'un contact, avec une adresse et un numéro',
      'dans une organisation qui n’y est pas encore',
      'pose toutes les questions, dans un terminal',
    ],
  },
  verify: {
    argument: 'ORG/CONTACT, ou ORG pour tous ses contacts',
    date: 'le jour où quelqu’un a vérifié ; aujourd’hui par défaut',
    examples: ['vérifié aujourd’hui', 'tous les contacts d’une organisation', 'un autre jour'],
  },
  left: {
    date: 'le dernier jour ; aujourd’hui par défaut',
    examples: [
      'parti aujourd’hui : hors des recherches et des envois dès demain',
      'un autre jour',
      'montre ce qui changerait',
    ],
  },
  remove: {
    ask: who => `Supprimer ${who} ?`,
    removed: who => `supprimé : ${who}`,
    fromList: list => `la liste « ${list} » ne le nomme plus`,
    examples: [
      'un contact, avec les commentaires qui sont les siens',
      'montre ce qui changerait',
      'dans un autre annuaire',
    ],
  },
  move: {
    target: 'l’organisation où aller',
    same: id => `${id} s’y trouve déjà`,
    taken: id => `il y a déjà un contact « ${id} »`,
    takenHint: 'retirez l’un des deux, ou donnez-lui un autre « id: »',
    examples: [
      'dans une autre organisation, avec ses commentaires',
      'montre ce qui changerait',
      'trouvé par des mots',
    ],
  },
  edit: {
    none: 'aucun éditeur de texte trouvé',
    noneHint: 'en indiquer un : export EDITOR=nano',
    noTerminal: 'un éditeur a besoin d’un terminal',
    failed: (editor, code) => `l’éditeur « ${editor} » n’a pas fonctionné (${code})`,
    again: 'Revenir à l’éditeur ?',
    examples: [
      'à la ligne du contact',
      'le fichier d’une organisation',
      'avec un autre éditeur, une fois : EDITOR=nano press-contacts edit …',
    ],
  },
  forget: {
    ask: who => `Effacer ${who} de tous les fichiers et de toutes les listes ?`,
    argument: 'ORG/CONTACT, une adresse e-mail, ou des mots qui ne trouvent que cette personne',
    with: 'une entrée qui est à la même personne ; peut être donnée plusieurs fois',
    erased: (id, path) => `effacé : ${id} (${path})`,
    unlisted: (list, path) => `effacé de la liste « ${list} » (${path})`,
    recorded: (n, path) =>
      n === 1
        ? `1 empreinte dans ${path} : l’adresse est refusée où qu’elle revienne`
        : `${n} empreintes dans ${path} : les adresses sont refusées où qu’elles reviennent`,
    noAddress: 'aucune adresse n’est connue : rien ne peut dire quand la personne revient',
    perhaps: (id, place) =>
      `${place} : ${id} est peut-être la même personne (pour effacer aussi cette fiche : --with ${id})`,
    desk: (id, place) =>
      `${place} : le service de presse ${id} a aussi une adresse ou un numéro de la personne ; rien n’y est modifié`,
    mentioned: place => `${place} : nomme encore la personne ; modifiez ce texte à la main`,
    fileNamed: path => `${path} : le chemin nomme la personne ; renommez le fichier ou le dossier`,
    history: commits =>
      `Git la garde encore dans ${commits === 1 ? '1 commit' : `${commits} commits`}. Pour purger l’historique, chez tous ceux qui l’ont :`,
    purge: [
      '1. faites un commit du changement',
      '2. installez git-filter-repo, et écrivez ces lignes dans un fichier hors du dossier, par exemple effacer.txt :',
    ],
    purgeThen: [
      '3. git filter-repo --replace-text effacer.txt --replace-message effacer.txt',
      '4. git push --force --all && git push --force --tags',
      '5. supprimez effacer.txt ; demandez à votre forge de vider ses caches, et à tous de cloner à nouveau',
    ],
    historyNone: 'L’historique de Git ne la garde pas.',
    historyLast:
      'Les commits réécrits changent de nom : une copie qui n’est pas clonée à nouveau ramène les anciens.',
    unknown: reference =>
      `personne n’a l’adresse ${reference}, ni dans les fichiers ni dans l’historique de Git`,
    unknownHint: address =>
      `pour refuser l’adresse malgré tout : press-contacts object ${address} --erase`,
    purgeShared: value =>
      `absent de ces lignes, car un autre contact ou service de presse l’a aussi : ${value}`,
    purgeShort: value =>
      `absent de ces lignes, car trop court pour être remplacé partout : ${value}`,
    purgeText: id =>
      `absents de ces lignes : la fonction et la note de ${id} ; ajoutez une ligne par texte qui désigne la personne`,
    examples: [
      'hors de tous les fichiers et de toutes les listes, pour de bon',
      'qui a cette adresse',
      'montre ce qui changerait',
    ],
  },
}
