import type { Messages } from '../en/index.ts'

/** Les commandes qui changent des fichiers : `add`, `set`, `verify`, `left`, `remove`, `move`, `edit`, `forget`. */
export const editing: Messages['editing'] = {
  reference: 'ORG/CONTACT, ou des mots qui ne désignent que ce contact',
  organisationReference: 'ORG, ou des mots qui ne désignent que cette organisation',
  either: 'ORG, ORG/CONTACT, ou des mots à résultat unique',
  yes: 'ne pas demander de confirmation',
  dryRun: 'montrer les changements sans les écrire',
  done: path => `modifié : ${path}`,
  made: path => `créé : ${path}`,
  nothing: 'rien à modifier : les fichiers sont à jour',
  refused: {
    broken: path => `« ${path} » ne peut pas être lu en entier : non modifié`,
    absent: (path, place) => `pas de « ${place} » dans « ${path} »`,
    shared: (path, place) =>
      `« ${place} » dans « ${path} » sert aussi ailleurs, par une ancre (&) ou une fusion (<<)`,
    twice: (path, place) => `« ${path} » contient deux fois le champ « ${place} »`,
    shape: (path, place) => `« ${place} » dans « ${path} » n’est pas du type attendu`,
    comment: path =>
      `« ${path} » est écrit entre crochets, où les commentaires du contact ne peuvent pas être gardés`,
    unproven: (path, place) =>
      `« ${place} » ne peut pas être modifié sans risque dans « ${path} » : non modifié`,
  },
  hints: {
    broken: 'trouvez le problème avec : press-contacts validate',
    absent: 'vérifiez le fichier : il a peut-être changé',
    shared: 'remplacez l’alias par sa valeur dans un éditeur',
    twice: 'supprimez l’un des deux dans un éditeur',
    shape:
      'trouvez le problème avec : press-contacts validate ; ou modifiez le champ dans un éditeur',
    comment:
      'déplacez le contact dans un éditeur, ou réécrivez ce fichier avec une entrée par ligne',
    unproven: 'modifiez le champ dans un éditeur',
  },
  wrong: message => `refusé : ${message}`,
  organisationNotPerson: reference => `« ${reference} » est une organisation`,
  itsPeople: list => `indiquez l’un de ses contacts :\n${list}`,
  itsFile: path => `pour supprimer une organisation, supprimez son fichier ${path}`,
  hasNoPeople: 'l’organisation n’a aucun contact ; ajoutez-en un avec : press-contacts add',
  deskNotPerson: reference => `« ${reference} » est un service de presse, et non une personne`,
  notOrganisation: reference => `« ${reference} » est un contact, et non une organisation`,
  erased: (address, since) =>
    `effacement demandé pour « ${address} »${since === undefined ? '' : ` le ${since}`} : non ajouté`,
  erasedHint:
    'demandez à la personne ; si elle accepte d’être ajoutée, supprimez d’abord l’opposition',
  badDate: (option, day) => `${option} : « ${day} » n’est pas une date (AAAA-MM-JJ)`,
  futureDate: day => `${day} est dans le futur`,
  assignment: {
    form: written => `« ${written} » n’est pas de la forme champ=valeur`,
    formHint: 'écrivez champ=valeur, champ+=valeur ou champ-=valeur',
    field: field => `champ inconnu : « ${field} »`,
    fieldHint: fields => `champs : ${fields}`,
    one: field => `« ${field} » n’a qu’une valeur : += et -= servent aux listes`,
    oneHint: field => `écrivez ${field}=valeur`,
    value: (field, value) => `« ${field} » ne peut pas être « ${value} »`,
    valueHint: allowed => `choisissez parmi : ${allowed}`,
    lost: (name, lost) => `modifier une partie du nom « ${name} » supprimerait « ${lost} »`,
    lostHint:
      "écrivez le nom entier : name='Marie Durand', ou modifiez-le avec : press-contacts edit",
    absent: (field, value) => `« ${field} » ne contient pas « ${value} »`,
    several: (value, count) => `« ${value} » contient ${count} valeurs au lieu d’une`,
    severalHint: list => `écrivez : ${list}`,
    control: (field, value) => `« ${field} » contient un caractère de contrôle : « ${value} »`,
    controlHint: 'retapez la valeur ; un texte collé peut contenir des caractères invisibles',
    absentHint: 'écrivez la valeur comme dans le fichier (press-contacts show)',
  },
  set: {
    assignments:
      'champ=valeur ; += ajoute à une liste, -= retire d’une liste, champ= supprime le champ',
    examples: [
      'une autre fonction',
      'un numéro et un sujet de plus',
      'd’une organisation : sa ville',
    ],
  },
  add: {
    name: 'nom',
    email: 'adresse e-mail ; peut être répétée',
    phone: 'numéro de téléphone ; peut être répété',
    title: 'fonction',
    department: 'direction ou service',
    topics: 'sujets suivis, séparés par des virgules',
    languages: 'langues, séparées par des virgules',
    agency: 'agence de la personne',
    salutation: 'civilité, si la personne l’indique',
    note: 'note',
    source: 'source des données',
    create: 'créer l’organisation si elle n’existe pas',
    unreachable: 'un contact a besoin d’une adresse e-mail ou d’un numéro de téléphone',
    unreachableHint: 'indiquez --email ou --phone',
    noName: 'le nom manque',
    noNameHint:
      'indiquez --name, ou lancez add sans option dans un terminal pour répondre à des questions',
    noOrganisation: name => `aucune organisation « ${name} »`,
    createHint: name => `pour créer l’organisation : press-contacts add "${name}" --create …`,
    already: (id, why) => `${id} a déjà ${why}`,
    alreadyHint: id => `pour modifier ce contact : press-contacts set ${id} champ=valeur`,
    sameName: 'le même nom',
    sameEmail: address => `l’adresse ${address}`,
    orgId: 'identifiant de la nouvelle organisation ; par défaut, tiré de son nom',
    idAlike: (name, other, id) =>
      `« ${name} » et « ${other} » sont deux noms différents, mais auraient le même identifiant ${id}`,
    idAlikeHint: (id, free) =>
      `pour ajouter à l’organisation existante : press-contacts add ${id} … ; pour en créer une autre : --org-id ${free}`,
    idTaken: (id, path) => `l’identifiant ${id} est déjà celui de « ${path} »`,
    idTakenHint: free => `choisissez un autre identifiant : --org-id ${free}`,
    idForm: id => `valeur non valide pour --org-id : « ${id} »`,
    idFormHint: near => `utilisez des minuscules, des chiffres et des traits d’union : ${near}`,
    ask: {
      organisation: 'Organisation :',
      create: name => `L’organisation « ${name} » n’existe pas. La créer ?`,
      name: 'Nom :',
      title: 'Fonction :',
      email: 'E-mail :',
      phone: 'Téléphone :',
    },
    examples: [
      'un contact, avec une adresse et un numéro',
      'dans une nouvelle organisation',
      'répondre à des questions dans un terminal',
    ],
  },
  verify: {
    argument: 'ORG/CONTACT, ou ORG pour tous ses contacts',
    date: 'jour de la vérification ; aujourd’hui par défaut',
    examples: ['vérifié aujourd’hui', 'tous les contacts d’une organisation', 'un autre jour'],
  },
  left: {
    date: 'dernier jour en poste ; aujourd’hui par défaut',
    examples: [
      'parti aujourd’hui : exclu des recherches et des envois dès demain',
      'un autre jour',
      'montrer les changements sans les écrire',
    ],
  },
  remove: {
    ask: who => `Supprimer ${who} ?`,
    removed: who => `supprimé : ${who}`,
    fromList: list => `retiré de la liste « ${list} »`,
    examples: [
      'un contact, avec les commentaires qui sont les siens',
      'montrer les changements sans les écrire',
      'dans un autre annuaire',
    ],
  },
  move: {
    target: 'organisation de destination',
    same: id => `${id} appartient déjà à cette organisation`,
    taken: id => `le contact « ${id} » existe déjà`,
    takenHint: 'supprimez l’un des deux, ou donnez un autre « id: » à l’un d’eux',
    examples: [
      'dans une autre organisation, avec ses commentaires',
      'montrer les changements sans les écrire',
      'un contact trouvé par des mots',
    ],
  },
  edit: {
    none: 'aucun éditeur de texte trouvé',
    noneHint: 'indiquez-en un : export EDITOR=nano',
    noTerminal: 'edit a besoin d’un terminal',
    failed: (editor, code) => `échec de l’éditeur « ${editor} » (${code})`,
    again: 'Revenir à l’éditeur ?',
    examples: [
      'à la ligne du contact',
      'le fichier d’une organisation',
      'avec un autre éditeur, une fois : EDITOR=nano press-contacts edit …',
    ],
  },
  forget: {
    ask: who => `Effacer ${who} de tous les fichiers et de toutes les listes ?`,
    argument: 'ORG/CONTACT, une adresse e-mail, ou des mots qui ne désignent que cette personne',
    with: 'autre fiche de la même personne ; peut être répétée',
    erased: (id, path) => `effacé : ${id} (${path})`,
    unlisted: (list, path) => `effacé de la liste « ${list} » (${path})`,
    recorded: (n, path) =>
      n === 1
        ? `1 empreinte dans ${path} : import et add refuseront l’adresse`
        : `${n} empreintes dans ${path} : import et add refuseront les adresses`,
    noAddress:
      'aucune adresse e-mail connue : la personne ne sera pas reconnue si elle est ajoutée à nouveau',
    perhaps: (id, place) =>
      `${place} : ${id} est peut-être la même personne (pour effacer aussi cette fiche : --with ${id})`,
    desk: (id, place) =>
      `${place} : le service de presse ${id} a aussi une adresse ou un numéro de la personne ; non modifié`,
    mentioned: place => `${place} : mentionne encore la personne ; modifiez ce texte à la main`,
    fileNamed: path =>
      `${path} : le chemin contient le nom de la personne ; renommez le fichier ou le dossier`,
    history: commits =>
      `Git contient encore la personne dans ${commits === 1 ? '1 commit' : `${commits} commits`}. Pour purger l’historique, dans toutes les copies du dépôt :`,
    purge: [
      '1. enregistrez la modification dans Git (git commit)',
      '2. installez git-filter-repo, et écrivez ces lignes dans un fichier hors du dépôt, par exemple effacer.txt :',
    ],
    purgeThen: [
      '3. git filter-repo --replace-text effacer.txt --replace-message effacer.txt',
      '4. git push --force --all && git push --force --tags',
      '5. supprimez effacer.txt ; demandez à votre hébergeur Git de vider ses caches, et à tous de cloner à nouveau',
    ],
    historyNone: 'L’historique de Git ne contient pas la personne.',
    historyLast:
      'Les commits réécrits changent d’identifiant : un envoi depuis une copie qui n’a pas été clonée à nouveau rétablit les anciens commits.',
    unknown: reference =>
      `aucun contact avec l’adresse ${reference}, ni dans les fichiers ni dans l’historique de Git`,
    unknownHint: address =>
      `pour refuser l’adresse dans tous les cas : press-contacts object ${address} --erase`,
    purgeShared: value =>
      `absent de ces lignes, car un autre contact ou service de presse l’a aussi : ${value}`,
    purgeShort: value =>
      `absent de ces lignes, car trop court pour être remplacé partout : ${value}`,
    purgeText: id =>
      `absents de ces lignes : la fonction et la note de ${id} ; ajoutez une ligne par texte qui désigne la personne`,
    examples: [
      'effacer de tous les fichiers et de toutes les listes',
      'la personne qui a cette adresse',
      'montrer les changements sans les écrire',
    ],
  },
}
