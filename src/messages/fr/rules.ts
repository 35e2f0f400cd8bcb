import type { Messages } from '../en/index.ts'

/** Ce que dit chaque règle, par son code ; chaque conseil est un impératif. */
export const rules: Messages['rules'] = {
  'file/unreadable': {
    permission: 'le fichier ne peut être lu : accès refusé',
    folder: 'un dossier porte un nom de fichier',
    special: 'un tube, une socket ou un périphérique porte un nom de fichier',
    'broken-link': 'le lien ne mène nulle part',
    name: 'le nom n’est pas en UTF-8 : le fichier ne peut être ouvert',
    other: detail => `le fichier ne peut être lu (${detail})`,
    hint: 'faites-en un fichier lisible, ou retirez-le',
    nameHint: 'renommez-le, avec des lettres, des chiffres et des traits d’union',
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
    objections: 'reprenez-le d’une version antérieure, ou supprimez-le si nul ne s’est opposé',
  },
  'file/bom': {
    message:
      'le fichier commence par une marque d’ordre des octets (BOM), que d’autres programmes prennent pour du texte',
    hint: 'enregistrez-le en UTF-8 sans BOM, ou lancez : press-contacts fmt',
  },
  'file/line-ends': {
    message: 'les lignes du fichier ne finissent pas toutes de la même façon (CRLF et LF)',
    hint: 'lancez : press-contacts fmt',
  },
  'file/name': {
    message: id =>
      `l’identifiant « ${id} » vient du nom du fichier et se tape mal : préférez minuscules, chiffres et traits d’union`,
    hint: 'renommez le fichier',
    rename: near => `renommez le fichier en ${near}.yaml`,
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
    hints: {
      TAB_AS_INDENT: 'décalez la ligne avec deux espaces',
      BAD_INDENT: 'commencez la ligne dans la même colonne que ses voisines',
      BLOCK_AS_IMPLICIT_KEY: 'mettez la valeur entre guillemets droits : "Presse: national"',
      BAD_SCALAR_START: 'mettez la valeur entre guillemets droits : "@compte"',
      BAD_DQ_ESCAPE: 'doublez la barre oblique inverse, ou prenez des apostrophes droites',
      MULTILINE_IMPLICIT_KEY: 'écrivez « clé: valeur », avec une espace après le deux-points',
      MISSING_CHAR: 'fermez ce qui est ouvert, ou prenez l’autre sorte de guillemets droits',
    },
    hint: 'mettez la valeur entre guillemets droits, ou corrigez la ligne',
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
  'objection/file': {
    key: 'la clé n’a pas 64 chiffres hexadécimaux',
    noKey: 'la clé manque, et sans elle aucune empreinte ne peut être comparée',
    keyHint:
      'reprenez-la d’une version antérieure du fichier : avec une autre, toutes les oppositions sont perdues',
    fingerprint: 'l’empreinte n’a pas 64 chiffres hexadécimaux',
    noFingerprint: 'l’empreinte manque',
    fingerprintHint: 'supprimez l’opposition, puis lancez : press-contacts object ADRESSE',
    twice: line => `l’empreinte figure déjà à la ligne ${line}`,
    twiceHint: 'n’en gardez qu’une, celle qui demande l’effacement s’il y en a une',
    noDate: 'la date de l’opposition manque',
    dateHint: 'ajoutez « date: », le jour de la demande',
  },
  'yaml/tab': {
    message: 'une tabulation précède la valeur',
    hint: 'mettez une espace',
  },
  'yaml/comment': {
    message: comment => `« ${comment} » est un commentaire pour YAML, et non un bout de la valeur`,
    hint: 'mettez toute la valeur entre guillemets droits, ou une espace après le #',
  },
  'yaml/null': {
    message: word => `YAML lit ${word} comme une absence de valeur`,
    hint: word => `mettez le nom entre guillemets droits : "${word}"`,
  },
  'key/duplicate': {
    message: (key, line) => `« ${key} » figure ici une seconde fois, après la ligne ${line}`,
    hint: 'gardez-en une ; une liste admet plusieurs valeurs',
  },
  'key/unknown': {
    message: key => `« ${key} » n’est pas un champ à cet endroit`,
    hint: known => `employez l’un de ceux-ci : ${known}`,
    list: 'voyez-les tous : press-contacts validate --rules',
    dash: key => `mettez une espace après le tiret : « - ${key}: »`,
  },
  'key/opinion': {
    message: key =>
      `« ${key} » appelle une opinion ou une donnée sensible, qu’un fichier de presse ne peut contenir`,
    hint: 'supprimez-le (RGPD, articles 5 et 9)',
  },
  'value/type': {
    message: (key, expected, found, isItem) =>
      `${isItem ? 'un élément de ' : ''}${key ? `« ${key} »` : 'le fichier'} doit être ${expected}, mais est ${found}`,
    expected: {
      text: 'un texte',
      mapping: 'un ensemble (clé: valeur)',
      'text-or-mapping': 'un texte ou un ensemble (clé: valeur)',
      list: 'une liste (lignes commençant par -)',
      flag: 'true ou false',
      'flag-or-date': 'true, false ou une date',
    },
    found: { text: 'un texte', mapping: 'un ensemble', list: 'une liste', nothing: 'vide' },
    flag: (key, value) => `« ${key} » doit être true ou false, mais est ${value}`,
    hint: 'voyez sa forme : press-contacts schema',
  },
  'value/choice': {
    message: (key, value) => `« ${key} » ne peut être « ${value} »`,
    hint: values => `choisissez : ${values}`,
  },
  'value/list-in-text': {
    message: value => `« ${value} » est un seul texte, mais se lit comme une liste`,
    hint: items => `faites-en une liste : [${items}]`,
  },
  'text/spacing': {
    message: 'la valeur contient des espaces de trop',
    hint: 'gardez une espace entre les mots, et aucune aux bouts',
  },
  'text/non-breaking': {
    message: key => `« ${key} » contient une espace insécable ou inhabituelle`,
    hint: 'mettez une espace ordinaire, ou aucune',
  },
  'text/invisible': {
    message: character => `la valeur contient un caractère invisible (${character})`,
    hint: 'supprimez-le, ou retapez la valeur',
  },
  'text/lookalike': {
    cyrillic: (word, letter) =>
      `« ${word} » mêle aux lettres latines une lettre cyrillique qui leur ressemble : « ${letter} »`,
    greek: (word, letter) =>
      `« ${word} » mêle aux lettres latines une lettre grecque qui leur ressemble : « ${letter} »`,
    hint: 'retapez le mot',
  },
  'text/decomposed': {
    message: 'les accents de cette valeur sont des caractères à part (Unicode décomposé)',
    hint: 'retapez-la, ou lancez : press-contacts validate --fix',
  },
  'text/mojibake': {
    message: 'les accents de cette valeur sont défigurés',
    lost: 'un caractère de cette valeur est perdu (\ufffd)',
    hint: meant => `écrivez « ${meant} »`,
    retype: 'retapez le mot',
  },
  'text/markup': {
    message: found => `« ${found} » est un bout de page web, et non de texte`,
    hint: 'écrivez le caractère lui-même',
  },
  'text/contact-detail': {
    address: (key, address) => `« ${key} » contient une adresse e-mail : ${address}`,
    number: (key, number) => `« ${key} » contient un numéro de téléphone : ${number}`,
    moveAddress: 'déplacez-la sous « email: », où les envois la trouvent',
    moveNumber: 'déplacez-le sous « phone: », où les recherches le trouvent',
  },
  'text/placeholder': {
    message: value => `« ${value} » tient la place d’une vraie valeur`,
    hint: 'complétez, ou supprimez',
  },
  'name/missing': { message: 'le nom manque', hint: 'ajoutez « name: »' },
  'name/capitals': {
    message: words => `« ${words} » est en capitales`,
    hint: name => `écrivez-le comme on le lit : ${name}`,
  },
  'name/salutation': {
    message: found => `« ${found} » ne fait pas partie du nom`,
    hint: (name, found) => `écrivez « name: ${name} », et « salutation: ${found} » en dessous`,
    prefix: (name, found) =>
      `écrivez « name: ${name} », ou les parties : { prefix: ${found}, given: …, family: … }`,
  },
  'name/brackets': {
    message: inside => `« ${inside} », entre parenthèses, ne fait pas partie du nom`,
    hint: (key, name, inside) =>
      `écrivez « ${key}: ${name} », et déplacez « ${inside} » dans « title » ou « note »`,
  },
  'name/several': {
    message: name => `« ${name} » nomme plus d’une personne`,
    hint: 'donnez à chacune son contact',
  },
  'name/comma': {
    message: 'le nom de famille vient en premier, devant une virgule',
    hint: name => `écrivez-le comme on le dit : ${name}`,
  },
  'name/service': {
    message: name => `« ${name} » est un service, et non une personne`,
    hint: 'faites-en le contact de l’organisation : email: et phone: en tête du fichier',
  },
  'contact/unreachable': {
    message: name => `« ${name} » n’a ni e-mail ni téléphone`,
    hint: 'ajoutez l’un des deux, ou supprimez le contact',
  },
  'contact/id': {
    message: (id, why) => `l’identifiant « ${id} » ne peut pas servir de référence : ${why}`,
    why: {
      slash: 'il contient une barre oblique',
      blank: 'il contient une espace',
      dots: 'il n’est fait que de points',
    },
    hint: 'utilisez des lettres, des chiffres et des traits d’union, comme laure-hubidos',
  },
  'contact/duplicate-id': {
    message: (id, line) => `l’identifiant « ${id} » est déjà celui du contact de la ligne ${line}`,
    hint: 'donnez à l’un des deux un « id: » à lui',
  },
  'contact/duplicate-uid': {
    message: (uid, name, place) => `l’UID « ${uid} » est déjà celui de « ${name} » (${place})`,
    hint: 'supprimez l’un des deux « uid: » ; un carnet d’adresses garde une fiche par UID',
  },
  'contact/duplicate': {
    message: (name, place) => `« ${name} » figure déjà ici : ${place}`,
    hint: 'faites des deux un seul contact',
    namesake: 'gardez l’un des deux, sauf homonymes ; « until: » marque un ancien poste',
  },
  'contact/left': {
    message: (name, date) =>
      `« ${name} » n’est plus en poste depuis le ${date} : fiche gardée pour mémoire`,
    hint: 'supprimez le contact quand il ne sert plus à personne',
  },
  'contact/retention': {
    message: (name, date) =>
      `rien n’a confirmé « ${name} » depuis le ${date}, au-delà de la durée de conservation`,
    hint: 'vérifiez et datez « verified: », ou supprimez le contact (RGPD, article 5)',
  },
  'contact/objected': {
    message: (address, date) =>
      `« ${address} » a demandé${date ? ` le ${date}` : ''} à ne plus être sollicité`,
    contact: date => `écrivez « opt_out: ${date ?? 'true'} » dans le contact`,
    desk: 'supprimez l’adresse, sauf si elle sert ; aucun envoi ne lui est adressé de toute façon',
    list: 'retirez-la de la liste ; aucun envoi ne lui est adressé de toute façon',
  },
  'contact/erased': {
    message: (address, date) =>
      `« ${address} » a demandé${date ? ` le ${date}` : ''} à être effacé`,
    contact: 'supprimez le contact, avec tout ce qui est détenu sur la personne',
    desk: 'supprimez l’adresse',
    list: 'retirez-la de la liste ; l’opposition suffit à l’écarter',
  },
  'organisation/duplicate-name': {
    message: (name, place) => `« ${name} » est déjà le nom de ${place}`,
    hint: 'faites des deux fichiers un seul, ou distinguez leurs noms',
  },
  'organisation/type': {
    message: type => `« ${type} » n’est pas un type prévu par les réglages`,
    hint: types => `choisissez : ${types}`,
  },
  'tag/unknown': {
    message: tag => `« ${tag} » n’est pas une étiquette prévue par les réglages`,
    hint: tags => `choisissez : ${tags}`,
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
      brackets: 'elle est entre chevrons',
      punctuation: 'de la ponctuation l’entoure',
      several: 'elle en contient plusieurs',
      control: 'elle contient un saut de ligne ou un autre caractère de contrôle',
      space: 'elle contient une espace ou un caractère invisible',
      local: 'ce qui précède le @ n’y est pas permis',
      domain: 'ce qui suit le @ n’est pas un domaine',
      tld: 'le domaine n’a pas de point',
      digits: 'la dernière partie du domaine contient des chiffres',
      letter: 'la dernière partie du domaine n’a qu’une lettre',
      punycode: 'une partie du domaine, qui commence par xn--, ne correspond à aucune lettre',
      long: 'elle est plus longue que les serveurs ne l’admettent',
    },
    hint: 'écrivez l’adresse seule, comme nom@example.org',
    domain: 'vérifiez ce qui suit le @',
    swapped: 'le nom et l’adresse semblent intervertis',
    number: 'cela ressemble à un numéro : déplacez-le sous « phone: »',
  },
  'email/mailto': { message: address => `« ${address} » est un lien, et non une adresse` },
  'email/brackets': { message: address => `« ${address} » est entre chevrons` },
  'email/punctuation': { message: address => `« ${address} » est entourée de ponctuation` },
  'email/private-domain': {
    message: domain =>
      `« ${domain} » n’existe que dans un réseau interne : un message de l’extérieur n’arrive pas`,
    hint: 'demandez l’adresse à laquelle on écrit de l’extérieur',
  },
  'email/several': {
    message: address => `« ${address} » contient plusieurs adresses`,
    hint: addresses => `faites-en une liste : [${addresses}]`,
  },
  'email/duplicate': {
    message: (address, name, place) => `« ${address} » est déjà celle de « ${name} » (${place})`,
    hint: 'gardez-la à sa place',
  },
  'email/domain-slip': {
    message: (domain, near) => `« ${domain} » est à une faute de frappe de « ${near} »`,
    hint: near => `vouliez-vous dire « @${near} » ?`,
  },
  'email/free-mail': {
    message: (domain, type) =>
      `« ${domain} » est une messagerie grand public, inhabituelle pour une organisation de type ${type}`,
    hint: 'vérifiez qu’elle est bien la leur, et demandez l’adresse professionnelle',
  },
  'email/role': {
    message: (address, name) =>
      `« ${address} » semble une boîte partagée, donnée pour celle de « ${name} »`,
    hint: 'faites-en l’email: de l’organisation, et ajoutez l’adresse de la personne si elle en a une',
  },
  'email/accent': {
    message: address => `« ${address} » a un accent devant le @, que peu de serveurs acceptent`,
    hint: plain => `vérifiez-la ; c’est sans doute ${plain}`,
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
      empty: 'il est vide',
    },
    hint: 'écrivez le numéro seul, comme 03 80 44 34 66 ou +33 3 80 44 34 66',
    several: (text, numbers) =>
      `« ${text} » contient ${numbers.length} numéros : ${numbers.join(' et ')}`,
    list: numbers => `faites-en une liste : [${numbers}]`,
  },
  'phone/invalid': {
    message: (number, country) =>
      `« ${number} » n’existe pas dans le plan de numérotation de ${country}`,
    hint: 'vérifiez ses chiffres',
  },
  'phone/notation': {
    message: (number, why) => `« ${number} » ${why}`,
    why: {
      zero: 'a un zéro après l’indicatif du pays, que personne ne peut composer',
      prefix: 'commence par 00, qui ne vaut pas partout ; + vaut toujours',
      trimmings: 'a quelque chose autour du numéro',
      brackets: 'a des parenthèses autour de l’indicatif, que certains téléphones ne composent pas',
      overseas: 'ne peut pas être composé : les numéros de ce territoire ne sont pas derrière +33',
      signs: 'contient des signes que certains téléphones ne composent pas',
    },
  },
  'phone/extension': {
    message: number => `« ${number} » contient un numéro de poste`,
    hint: text => `donnez-lui son champ : ${text}`,
  },
  'phone/type': {
    fixed: number => `« ${number} » est une ligne fixe, et non un mobile`,
    mobile: (number, type) => `« ${number} » est un mobile, ce que dément « type: ${type} »`,
    hint: 'corrigez le type, ou retirez-le : le numéro le dit',
  },
  'phone/duplicate': {
    message: (number, name, place) => `« ${number} » est déjà celui de « ${name} » (${place})`,
    hint: 'gardez-le à sa place',
  },
  'country/unknown': {
    message: country => `« ${country} » n’est pas un code de pays ISO 3166-1`,
    hint: 'écrivez deux capitales, comme FR, BE ou CH',
  },
  'language/unknown': {
    message: language => `« ${language} » n’est pas un code de langue BCP 47`,
    hint: 'écrivez un code comme fr, en ou de-CH',
  },
  'date/format': {
    message: date => `« ${date} » n’est pas une date du calendrier de la forme AAAA-MM-JJ`,
  },
  'date/implausible': {
    future: date => `${date} est dans l’avenir`,
    past: date => `${date} précède tout fichier de presse`,
    hint: 'vérifiez la date',
  },
  'url/scheme': {
    message: (key, url) => `il manque https:// devant « ${key} » : « ${url} »`,
    hint: url => `écrivez ${url}`,
  },
  'url/invalid': {
    message: (url, why) => `« ${url} » n’est pas une adresse du web : ${why}`,
    why: {
      email: 'c’est une adresse e-mail',
      space: 'elle contient une espace',
      'other-scheme': 'elle ne commence ni par https:// ni par http://',
      host: 'elle ne nomme aucun site',
    },
    hint: 'écrivez-la comme le navigateur la montre, par exemple https://www.example.org',
  },
  'address/postal-code': {
    message: code => `« ${code} » n’est pas un code postal français, qui a cinq chiffres`,
    hint: 'écrivez les cinq chiffres',
    zero: code => `le zéro du début semble perdu : "${code}"`,
  },
  'source/missing': {
    message: (name, others) => `rien ne dit d’où vient « ${name} »${andOthers(others)}`,
    hint: 'ajoutez « source: » avec un titre, une url ou une date (RGPD, article 14)',
  },
  'verified/missing': {
    message: (name, others) =>
      `rien ne dit de quand date la dernière vérification de « ${name} »${andOthers(others)}`,
    hint: 'datez « verified: » quand vous vérifiez',
  },
  'verified/stale': {
    message: (name, date) => `la dernière vérification de « ${name} » date du ${date}`,
    hint: 'vérifiez à nouveau, et datez « verified: »',
  },
  'informed/missing': {
    message: (name, others) =>
      `rien ne dit que « ${name} »${andOthers(others)} ait eu connaissance de ce fichier`,
    hint: 'informez la personne sous un mois, et datez « informed: » (RGPD, article 14)',
  },
  'list/unknown-reference': {
    message: reference => `« ${reference} » n’est ni une organisation ni un contact de l’annuaire`,
    hint: 'écrivez ORG, ORG/CONTACT ou une adresse e-mail',
  },
  'list/query': {
    message: problem => `la requête est illisible : ${problem}`,
    hint: 'essayez-la avec : press-contacts find',
  },
  'list/matches-nobody': {
    query: query => `« ${query} » ne trouve personne`,
    reference: (reference, why) => `on ne peut écrire à « ${reference} » : ${why}`,
    why: {
      left: 'la personne est partie',
      'opted-out': 'la personne s’y est opposée',
      address: 'il n’y a pas d’adresse e-mail',
    },
    hint: 'essayez avec : press-contacts find',
  },
  'settings/duration': {
    message: text => `« ${text} » n’est pas une durée`,
    hint: 'écrivez-la comme 90 jours, 12 mois ou 3 ans',
  },
  'ignore/unused': {
    message: code => `rien ici ne demande d’ignorer « ${code} »`,
    unknown: code => `« ${code} » n’est pas une règle qui s’ignore`,
    hint: 'retirez-le du commentaire',
  },
  writeDate: (advice, before = '') => {
    if (advice === undefined) return `écrire la date comme dans ${before}2024-05-15`
    return 'meant' in advice
      ? `écrire ${before}${advice.meant}`
      : `le dernier jour de ce mois est le ${advice.lastDay}`
  },
  write: text => `écrivez ${text}`,
  didYouMean: near => `vouliez-vous dire « ${near} » ?`,
}

/** Pour ce qui vaut de plus de contacts d’un fichier que celui qui est nommé. */
function andOthers(n: number): string {
  return n === 0 ? '' : ` (et ${n} ${n === 1 ? 'autre' : 'autres'} ici)`
}
