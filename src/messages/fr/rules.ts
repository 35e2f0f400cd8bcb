import type { Messages } from '../index.ts'

/** Ce que dit chaque règle, par son code ; chaque conseil est un impératif. */
export const rules: Messages['rules'] = {
  'file/unreadable': {
    permission: 'le fichier ne peut être lu : accès refusé',
    folder: 'un dossier porte un nom de fichier',
    'broken-link': 'le lien ne mène nulle part',
    other: detail => `le fichier ne peut être lu (${detail})`,
    hint: 'faites-en un fichier lisible, ou retirez-le',
  },
  'file/too-large': {
    message: mebibytes =>
      `le fichier pèse ${mebibytes} Mio ; celui d’une organisation peut en peser 1`,
    hint: 'vérifiez que c’est le bon fichier, ou divisez-le',
  },
  'file/encoding': {
    'utf-16': 'le fichier est en UTF-16, et non en UTF-8',
    'not-utf-8': 'le fichier n’est pas en UTF-8, peut-être en Latin-1 (Windows-1252)',
    binary: 'le fichier n’est pas du texte : il contient des caractères NUL',
    hint: 'enregistrez-le à nouveau en UTF-8',
  },
  'file/empty': {
    message: 'le fichier est vide',
    hint: 'écrivez au moins un nom, ou supprimez le fichier',
  },
  'yaml/syntax': {
    message: detail => `le YAML est illisible ici : ${detail}`,
    known: {
      TAB_AS_INDENT: 'une tabulation décale la ligne ; YAML n’admet que des espaces',
      BAD_INDENT: 'le décalage ne correspond pas aux lignes précédentes',
      BLOCK_AS_IMPLICIT_KEY: 'un deux-points suivi d’une espace dans une valeur en ouvre une autre',
      BAD_SCALAR_START: 'une valeur commence par un caractère réservé, comme @ ou `',
      BAD_DQ_ESCAPE: 'une barre oblique inverse entre guillemets doubles ne forme aucun code connu',
      MULTILINE_IMPLICIT_KEY: 'il manque un deux-points, ou la valeur court sur plusieurs lignes',
      MISSING_CHAR: 'il manque un guillemet, un crochet ou une virgule',
      UNEXPECTED_TOKEN: 'quelque chose n’est pas à sa place',
      TAG_RESOLVE_FAILED: 'une étiquette (!…) est inconnue',
    },
    hint: 'mettez la valeur entre guillemets, ou corrigez la ligne',
  },
  'yaml/multiple-documents': {
    message: 'un second document commence ici ; seul le premier est lu',
    hint: 'donnez à chaque organisation son fichier, et supprimez la ligne ---',
  },
  'yaml/too-deep': {
    message: 'le fichier a trop de niveaux imbriqués pour être lu',
    hint: 'récrivez-le d’après un exemple',
  },
  'yaml/alias-expansion': {
    message: 'les alias (*nom) du fichier se multiplient au-delà du raisonnable',
    hint: 'écrivez les valeurs en toutes lettres',
  },
  'yaml/alias': {
    message: alias => `« *${alias} » renvoie à une ancre qui n’est nulle part au-dessus`,
    hint: 'définissez-la avec &, ou écrivez la valeur',
  },
  'key/duplicate': {
    message: (key, line) => `« ${key} » figure ici une seconde fois, après la ligne ${line}`,
    hint: 'gardez-en une ; une liste admet plusieurs valeurs',
  },
  'key/unknown': {
    message: key => `« ${key} » n’est pas un champ à cet endroit`,
    hint: known => `employez l’un de ceux-ci : ${known}`,
  },
  'value/type': {
    message: (key, expected, found) =>
      `${key ? `« ${key} »` : 'le fichier'} doit être ${expected}, mais est ${found}`,
    expected: {
      text: 'un texte',
      mapping: 'un ensemble (clé: valeur)',
      'text-or-mapping': 'un texte ou un ensemble (clé: valeur)',
      list: 'une liste (lignes commençant par -)',
      flag: 'true ou false',
      'flag-or-date': 'true, false ou une date',
    },
    found: { text: 'un texte', mapping: 'un ensemble', list: 'une liste', nothing: 'vide' },
    hint: 'écrivez-le comme dans les exemples du README',
  },
  'value/choice': {
    message: (key, value) => `« ${key} » ne peut être « ${value} »`,
    hint: values => `choisissez : ${values}`,
  },
  'name/missing': { message: 'le nom manque', hint: 'ajoutez « name: »' },
  'contact/unreachable': {
    message: name => `« ${name} » n’a ni e-mail ni téléphone`,
    hint: 'ajoutez l’un des deux, ou supprimez le contact',
  },
  'contact/duplicate-id': {
    message: (id, line) => `l’identifiant « ${id} » est déjà celui du contact de la ligne ${line}`,
    hint: 'donnez à l’un des deux un « id: » à lui',
  },
  'organisation/duplicate-id': {
    message: (id, path) => `l’identifiant « ${id} » est déjà celui de ${path}`,
    hint: 'renommez l’un des fichiers',
  },
  'email/syntax': {
    message: (address, why) => `« ${address} » n’est pas une adresse e-mail : ${why}`,
    why: {
      empty: 'elle est vide',
      at: 'il lui faut un @, et un seul',
      name: 'elle contient un nom ou des chevrons ; écrivez l’adresse seule',
      mailto: 'elle commence par mailto:',
      several: 'elle en contient plusieurs',
      space: 'elle contient une espace ou un caractère invisible',
      local: 'ce qui précède le @ n’y est pas permis',
      domain: 'ce qui suit le @ n’est pas un domaine',
      tld: 'le domaine n’a pas de point',
      long: 'elle est plus longue que les serveurs ne l’admettent',
    },
    hint: 'écrivez l’adresse seule, comme nom@example.org',
  },
  'email/duplicate': {
    message: (address, place) => `« ${address} » figure déjà ici : ${place}`,
    hint: 'gardez-la à sa place',
  },
  'phone/unreadable': {
    message: (number, why) => `« ${number} » n’est pas un numéro de téléphone : ${why}`,
    why: {
      letters:
        'il contient des lettres ; une remarque va dans « label: », un poste dans « extension: »',
      email: 'c’est une adresse e-mail',
      several: 'il y en a plusieurs ; faites-en une liste',
      digits: 'il a trop peu ou trop de chiffres',
      country: 'un numéro sans + doit avoir un pays',
    },
    hint: 'écrivez le numéro seul, comme 03 80 44 34 66 ou +33 3 80 44 34 66',
  },
  'phone/invalid': {
    message: (number, country) =>
      `« ${number} » n’existe pas dans le plan de numérotation de ${country}`,
    hint: 'vérifiez ses chiffres',
    overseas: number => `c’est peut-être un numéro d’outre-mer : ${number}`,
  },
  'country/unknown': {
    message: country => `« ${country} » n’est pas un code de pays ISO 3166-1`,
    hint: 'écrivez deux capitales, comme FR, BE ou CH',
    near: country => `écrivez ${country}`,
  },
  'language/unknown': {
    message: language => `« ${language} » n’est pas un code de langue BCP 47`,
    hint: 'écrivez un code comme fr, en ou de-CH',
    near: language => `écrivez ${language}`,
  },
  'date/format': {
    message: date => `« ${date} » n’est pas une date du calendrier de la forme AAAA-MM-JJ`,
    hint: 'écrivez-la comme 2024-05-15',
    near: date => `écrivez ${date}`,
  },
  'list/unknown-reference': {
    message: reference => `« ${reference} » n’est ni une organisation ni un contact de l’annuaire`,
    hint: 'écrivez ORG, ORG/CONTACT ou une adresse e-mail',
  },
  'list/query': {
    message: problem => `la requête est illisible : ${problem}`,
    hint: 'essayez-la avec : press-contacts find',
  },
  didYouMean: near => `vouliez-vous dire « ${near} » ?`,
}
