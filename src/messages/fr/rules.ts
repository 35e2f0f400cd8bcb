import type { Messages } from '../en/index.ts'

/** The sentences of each rule, by rule code; each `hint` is an imperative. */
export const rules: Messages['rules'] = {
  'file/unreadable': {
    permission: 'impossible de lire le fichier : accès refusé',
    folder: 'c’est un dossier, et non un fichier',
    special: 'c’est un tube, une socket ou un périphérique, et non un fichier',
    'broken-link': 'lien rompu : sa cible n’existe pas',
    name: 'le nom du fichier n’est pas en UTF-8 : impossible de l’ouvrir',
    other: detail => `impossible de lire le fichier (${detail})`,
    hint: 'remplacez-le par un fichier lisible, ou supprimez-le',
    nameHint: 'renommez le fichier avec des lettres, des chiffres et des traits d’union',
  },
  'file/too-large': {
    message: mebibytes => `fichier trop volumineux : ${mebibytes} Mio, pour 1 Mio au plus`,
    hint: 'vérifiez que c’est le bon fichier, ou divisez-le',
  },
  'file/encoding': {
    'utf-16': 'le fichier est en UTF-16, et non en UTF-8',
    'not-utf-8': 'le fichier n’est pas en UTF-8, peut-être en Latin-1 (Windows-1252)',
    binary: 'le fichier n’est pas du texte : il contient des caractères NUL',
    hint: 'enregistrez le fichier en UTF-8',
  },
  'file/empty': {
    message: 'le fichier est vide',
    hint: 'écrivez au moins un nom, ou supprimez le fichier',
    objections:
      'reprenez une version antérieure du fichier, ou supprimez-le si personne ne s’est opposé',
  },
  'file/bom': {
    message:
      'le fichier commence par une marque d’ordre des octets (BOM), que d’autres logiciels prennent pour du texte',
    hint: 'enregistrez le fichier en UTF-8 sans BOM, ou lancez : press-contacts fmt',
  },
  'file/line-ends': {
    message: 'fins de ligne mélangées (CRLF et LF)',
    hint: 'lancez : press-contacts fmt',
  },
  'file/name': {
    message: id => `le nom du fichier donne un identifiant difficile à taper : « ${id} »`,
    hint: 'renommez le fichier avec des minuscules, des chiffres et des traits d’union',
    rename: near => `renommez le fichier en ${near}.yaml`,
  },
  'yaml/syntax': {
    message: detail => `erreur de syntaxe YAML : ${detail}`,
    known: {
      TAB_AS_INDENT: 'la ligne est indentée par une tabulation ; YAML n’admet que des espaces',
      BAD_INDENT: 'l’indentation ne correspond pas aux lignes précédentes',
      BLOCK_AS_IMPLICIT_KEY: 'un deux-points suivi d’une espace, dans une valeur sans guillemets',
      BAD_SCALAR_START: 'une valeur commence par un caractère réservé, comme @ ou `',
      BAD_DQ_ESCAPE: 'séquence inconnue : une barre oblique inverse entre guillemets doubles',
      MULTILINE_IMPLICIT_KEY: 'il manque un deux-points, ou la valeur s’étend sur plusieurs lignes',
      MISSING_CHAR: 'il manque un guillemet, un crochet ou une virgule',
      UNEXPECTED_TOKEN: 'texte inattendu',
      TAG_RESOLVE_FAILED: 'étiquette YAML (!…) inconnue',
    },
    hints: {
      TAB_AS_INDENT: 'indentez la ligne avec deux espaces',
      BAD_INDENT: 'alignez la ligne sur les lignes voisines',
      BLOCK_AS_IMPLICIT_KEY: 'mettez la valeur entre guillemets droits : "Presse: national"',
      BAD_SCALAR_START: 'mettez la valeur entre guillemets droits : "@compte"',
      BAD_DQ_ESCAPE: 'doublez la barre oblique inverse, ou utilisez des apostrophes droites',
      MULTILINE_IMPLICIT_KEY: 'écrivez « clé: valeur », avec une espace après le deux-points',
      MISSING_CHAR:
        'fermez le guillemet ou le crochet, ou utilisez l’autre sorte de guillemets droits',
    },
    hint: 'mettez la valeur entre guillemets droits, ou corrigez la ligne',
  },
  'yaml/multiple-documents': {
    message: 'un second document commence ici ; seul le premier est lu',
    hint: 'supprimez la ligne ---, et créez un fichier par organisation',
  },
  'yaml/too-deep': {
    message: 'trop de niveaux imbriqués',
    hint: 'réécrivez le fichier d’après un exemple',
  },
  'yaml/alias-expansion': {
    message: 'les alias (*nom) produisent trop de valeurs',
    hint: 'remplacez les alias par leurs valeurs',
  },
  'yaml/alias': {
    message: alias => `aucune ancre « &${alias} » au-dessus de l’alias « *${alias} »`,
    hint: 'définissez l’ancre, ou remplacez l’alias par sa valeur',
  },
  'objection/file': {
    key: 'la clé ne compte pas 64 chiffres hexadécimaux',
    noKey: 'la clé manque ; sans elle, les adresses ne peuvent pas être comparées aux empreintes',
    keyHint:
      'reprenez la clé d’une version antérieure du fichier ; avec une autre clé, toutes les oppositions sont perdues',
    fingerprint: 'l’empreinte ne compte pas 64 chiffres hexadécimaux',
    noFingerprint: 'l’empreinte manque',
    fingerprintHint: 'supprimez cette entrée, puis lancez : press-contacts object ADRESSE',
    twice: line => `empreinte en double, déjà à la ligne ${line}`,
    twiceHint: 'gardez l’une des deux, de préférence avec « wants: erasure »',
    noDate: 'la date de l’opposition manque',
    dateHint: 'ajoutez « date: » avec le jour de la demande',
  },
  'yaml/tab': {
    message: 'tabulation devant la valeur',
    hint: 'mettez une espace',
  },
  'yaml/comment': {
    message: comment =>
      `YAML lit « ${comment} » comme un commentaire, et non comme une partie de la valeur`,
    hint: 'mettez toute la valeur entre guillemets droits, ou une espace après le # d’un commentaire',
  },
  'yaml/null': {
    message: word => `YAML lit ${word} comme une valeur vide`,
    hint: word => `mettez le nom entre guillemets droits : "${word}"`,
  },
  'key/duplicate': {
    message: (key, line) => `champ en double : « ${key} », déjà à la ligne ${line}`,
    hint: 'gardez l’un des deux ; plusieurs valeurs s’écrivent en liste',
  },
  'key/unknown': {
    message: key => `« ${key} » n’est pas un champ connu ici`,
    means: (key, field) => `« ${key} » s’écrit « ${field} » dans les fichiers`,
    write: field => `écrivez ${field}`,
    hint: known => `choisissez parmi : ${known}`,
    list: 'affichez les règles : press-contacts validate --rules',
    dash: key => `mettez une espace après le tiret : « - ${key}: »`,
  },
  'key/opinion': {
    message: key =>
      `« ${key} » est fait pour une opinion ou une donnée sensible, interdites dans un fichier de presse`,
    hint: 'supprimez le champ (RGPD, articles 5 et 9)',
  },
  'value/type': {
    message: (key, expected, found, isItem) =>
      `${isItem ? 'un élément de ' : ''}${key ? `« ${key} »` : 'le fichier'} doit être ${expected}, mais est ${found}`,
    expected: {
      text: 'un texte',
      mapping: 'un ensemble (clé: valeur)',
      'text-or-mapping': 'un texte ou un ensemble (clé: valeur)',
      list: 'une liste (lignes commençant par -)',
      flag: 'true ou false',
      'flag-or-date': 'true, false ou une date',
    },
    found: { text: 'un texte', mapping: 'un ensemble', list: 'une liste', nothing: 'vide' },
    flag: (key, value) => `« ${key} » doit être true ou false, mais est ${value}`,
    hint: 'consultez le format du fichier : press-contacts schema',
  },
  'value/choice': {
    message: (key, value) => `« ${key} » ne peut pas être « ${value} »`,
    hint: values => `choisissez parmi : ${values}`,
  },
  'value/list-in-text': {
    message: value => `« ${value} » est une seule valeur, mais ressemble à une liste`,
    hint: items => `écrivez une liste : [${items}]`,
  },
  'text/spacing': {
    message: 'espaces en trop',
    hint: 'laissez une espace entre les mots, aucune au début ni à la fin',
  },
  'text/non-breaking': {
    message: key => `« ${key} » contient une espace insécable ou inhabituelle`,
    hint: 'mettez une espace ordinaire, ou aucune',
  },
  'text/invisible': {
    message: character => `la valeur contient un caractère invisible (${character})`,
    hint: 'supprimez le caractère, ou retapez la valeur',
  },
  'text/lookalike': {
    cyrillic: (word, letter) =>
      `« ${word} » mélange des lettres latines et une lettre cyrillique qui leur ressemble : « ${letter} »`,
    greek: (word, letter) =>
      `« ${word} » mélange des lettres latines et une lettre grecque qui leur ressemble : « ${letter} »`,
    hint: 'retapez le mot',
  },
  'text/decomposed': {
    message: 'les accents sont des caractères séparés (Unicode décomposé)',
    hint: 'retapez la valeur, ou lancez : press-contacts validate --fix',
  },
  'text/mojibake': {
    message: 'accents illisibles (mauvais encodage)',
    lost: 'caractère perdu (\ufffd)',
    hint: meant => `écrivez « ${meant} »`,
    retype: 'retapez le mot',
  },
  'text/markup': {
    message: found => `« ${found} » est du code HTML, et non du texte`,
    hint: 'écrivez le caractère lui-même',
  },
  'text/contact-detail': {
    address: (key, address) => `« ${key} » contient une adresse e-mail : ${address}`,
    number: (key, number) => `« ${key} » contient un numéro de téléphone : ${number}`,
    moveAddress: 'déplacez l’adresse sous « email: », le champ que lisent les envois',
    moveNumber: 'déplacez le numéro sous « phone: », le champ que lisent les recherches',
  },
  'text/placeholder': {
    message: value => `« ${value} » est une valeur d’exemple`,
    hint: 'écrivez la vraie valeur, ou supprimez l’exemple',
  },
  'name/missing': { message: 'le nom manque', hint: 'ajoutez « name: »' },
  'name/capitals': {
    message: words => `« ${words} » est en majuscules`,
    hint: name => `écrivez : ${name}`,
  },
  'name/salutation': {
    message: found => `« ${found} » ne fait pas partie du nom`,
    hint: (name, found) => `écrivez « name: ${name} », et « salutation: ${found} » en dessous`,
    prefix: (name, found) =>
      `écrivez « name: ${name} », ou les parties du nom : { prefix: ${found}, given: …, family: … }`,
  },
  'name/brackets': {
    message: inside => `« ${inside} », entre parenthèses, ne fait pas partie du nom`,
    hint: (key, name, inside) =>
      `écrivez « ${key}: ${name} », et déplacez « ${inside} » dans « title » ou « note »`,
  },
  'name/several': {
    message: name => `« ${name} » désigne plusieurs personnes`,
    hint: 'créez un contact par personne',
  },
  'name/comma': {
    message: 'le nom de famille est en premier, suivi d’une virgule',
    hint: name => `écrivez : ${name}`,
  },
  'name/service': {
    message: name => `« ${name} » est un service de presse, et non une personne`,
    hint: 'déplacez « email: » et « phone: » en tête du fichier, pour l’organisation elle-même',
  },
  'contact/unreachable': {
    message: name => `« ${name} » n’a ni adresse e-mail ni téléphone`,
    hint: 'ajoutez l’un des deux, ou supprimez le contact',
  },
  'contact/id': {
    message: (id, why) => `l’identifiant « ${id} » ne peut pas servir de référence : ${why}`,
    why: {
      slash: 'il contient une barre oblique',
      blank: 'il contient une espace',
      dots: 'il n’est fait que de points',
    },
    hint: 'utilisez des lettres, des chiffres et des traits d’union, comme dans laure-hubidos',
  },
  'contact/duplicate-id': {
    message: (id, line) =>
      `identifiant en double : « ${id} », déjà celui du contact de la ligne ${line}`,
    hint: 'donnez un autre « id: » à l’un des deux contacts',
  },
  'contact/duplicate-uid': {
    message: (uid, name, place) =>
      `UID en double : « ${uid} », déjà celui de « ${name} » (${place})`,
    hint: 'supprimez l’un des deux « uid: » ; un carnet d’adresses garde une fiche par UID',
  },
  'contact/duplicate': {
    message: (name, place) => `contact en double : « ${name} », déjà dans ${place}`,
    hint: 'fusionnez les deux contacts',
    namesake: 'fusionnez les deux contacts, sauf homonymes ; datez un ancien poste avec « until: »',
  },
  'contact/left': {
    message: (name, date) => `« ${name} » n’est plus en poste depuis le ${date}`,
    hint: 'supprimez le contact dès qu’il n’est plus utile',
  },
  'contact/retention': {
    message: (name, date) =>
      `« ${name} » : dernière confirmation le ${date}, au-delà de la durée de conservation`,
    hint: 'vérifiez le contact et datez « verified: », ou supprimez-le (RGPD, article 5)',
  },
  'contact/objected': {
    message: (address, date) =>
      `désinscription demandée pour « ${address} »${date ? ` le ${date}` : ''}`,
    contact: date => `ajoutez « opt_out: ${date ?? 'true'} » au contact`,
    desk: 'supprimez l’adresse si elle n’est plus utile ; elle est de toute façon exclue des envois',
    list: 'retirez l’adresse de la liste ; elle est de toute façon exclue des envois',
  },
  'contact/erased': {
    message: (address, date) =>
      `effacement demandé pour « ${address} »${date ? ` le ${date}` : ''}`,
    contact: 'supprimez le contact et toutes les autres données sur la personne',
    desk: 'supprimez l’adresse',
    list: 'retirez l’adresse de la liste ; l’opposition enregistrée suffit à l’exclure',
  },
  'organisation/duplicate-name': {
    message: (name, place) => `« ${name} » est déjà le nom de ${place}`,
    hint: 'fusionnez les deux fichiers, ou donnez des noms différents aux organisations',
  },
  'organisation/type': {
    message: type => `« ${type} » ne figure pas parmi les types des réglages`,
    hint: types => `choisissez parmi : ${types}`,
  },
  'tag/unknown': {
    message: tag => `« ${tag} » ne figure pas parmi les étiquettes des réglages`,
    hint: tags => `choisissez parmi : ${tags}`,
  },
  'organisation/duplicate-id': {
    message: (id, path) => `identifiant en double : « ${id} », déjà celui de ${path}`,
    hint: 'renommez l’un des fichiers',
  },
  'email/syntax': {
    message: (address, why) => `« ${address} » n’est pas une adresse e-mail : ${why}`,
    why: {
      empty: 'elle est vide',
      at: 'il lui faut un @, et un seul',
      name: 'elle contient un nom ou des chevrons',
      mailto: 'elle commence par « mailto: »',
      brackets: 'elle est entre chevrons',
      punctuation: 'elle est entourée de ponctuation',
      several: 'elle contient plusieurs adresses',
      control: 'elle contient un saut de ligne ou un autre caractère de contrôle',
      space: 'elle contient une espace ou un caractère invisible',
      local: 'la partie avant le @ n’est pas valide',
      domain: 'la partie après le @ n’est pas un domaine',
      tld: 'le domaine n’a pas de point',
      digits: 'la dernière partie du domaine contient des chiffres',
      letter: 'la dernière partie du domaine n’a qu’une lettre',
      punycode: 'une partie du domaine qui commence par xn-- ne peut pas être décodée',
      long: 'elle est trop longue pour les serveurs de messagerie',
    },
    hint: 'écrivez l’adresse seule, comme nom@example.org',
    domain: 'vérifiez la partie après le @',
    swapped: 'le nom et l’adresse semblent intervertis',
    number: 'déplacez le numéro sous « phone: »',
  },
  'email/mailto': { message: address => `« ${address} » est un lien, et non une adresse` },
  'email/brackets': { message: address => `« ${address} » est entre chevrons` },
  'email/punctuation': { message: address => `« ${address} » est entourée de ponctuation` },
  'email/private-domain': {
    message: domain =>
      `« ${domain} » est un domaine interne : un message envoyé de l’extérieur n’arrive pas`,
    hint: 'demandez l’adresse publique',
  },
  'email/several': {
    message: address => `« ${address} » contient plusieurs adresses`,
    hint: addresses => `écrivez une liste : [${addresses}]`,
  },
  'email/duplicate': {
    message: (address, name, place) =>
      `adresse en double : « ${address} », déjà celle de « ${name} » (${place})`,
    hint: 'gardez l’une des deux',
  },
  'email/domain-slip': {
    message: (domain, near) => `« ${domain} » est sans doute une faute de frappe pour « ${near} »`,
    hint: near => `vouliez-vous dire « @${near} » ?`,
  },
  'email/free-mail': {
    message: (domain, type) =>
      `« ${domain} » est une messagerie grand public, inhabituelle pour une organisation de type ${type}`,
    hint: 'vérifiez l’adresse, et demandez une adresse professionnelle',
  },
  'email/role': {
    message: (address, name) =>
      `« ${address} » semble être une boîte partagée, et non l’adresse de « ${name} »`,
    hint: 'déplacez l’adresse sous le champ « email: » de l’organisation, et ajoutez l’adresse de la personne si elle en a une',
  },
  'email/accent': {
    message: address => `« ${address} » a un accent devant le @, que peu de serveurs acceptent`,
    hint: plain => `vérifiez l’adresse ; c’est sans doute ${plain}`,
  },
  'phone/unreadable': {
    message: (number, why) => `« ${number} » n’est pas un numéro de téléphone : ${why}`,
    why: {
      letters:
        'il contient des lettres ; mettez une remarque dans « label: », un poste dans « extension: »',
      email: 'c’est une adresse e-mail',
      several: 'il y a plusieurs numéros ; écrivez une liste',
      digits: 'il a trop peu ou trop de chiffres',
      country: 'il faut un pays à un numéro sans +',
      empty: 'il est vide',
    },
    hint: 'écrivez le numéro seul, comme 03 80 44 34 66 ou +33 3 80 44 34 66',
    several: (text, numbers) =>
      `« ${text} » contient ${numbers.length} numéros : ${numbers.join(' et ')}`,
    list: numbers => `écrivez une liste : [${numbers}]`,
  },
  'phone/invalid': {
    message: (number, country) =>
      `« ${number} » n’est pas un numéro ${country === 'FR' ? 'français valide' : `valide (${country})`}`,
    hint: 'vérifiez les chiffres',
  },
  'phone/notation': {
    message: (number, why) => `« ${number} » ${why}`,
    why: {
      zero: 'a un zéro après l’indicatif du pays, impossible à composer',
      prefix: 'commence par 00, qui ne fonctionne pas dans tous les pays ; + fonctionne toujours',
      trimmings: 'a d’autres caractères autour du numéro',
      brackets: 'a des parenthèses autour de l’indicatif, que certains téléphones n’acceptent pas',
      overseas: 'ne peut pas être composé : ce territoire a son propre indicatif, et non +33',
      signs: 'contient des caractères que certains téléphones n’acceptent pas',
    },
  },
  'phone/extension': {
    message: number => `« ${number} » contient un numéro de poste`,
    hint: text => `mettez le poste dans son propre champ : ${text}`,
  },
  'phone/type': {
    fixed: number => `« ${number} » est une ligne fixe, et non un mobile`,
    mobile: (number, type) => `« ${number} » est un mobile, malgré « type: ${type} »`,
    hint: 'corrigez ou supprimez le type ; le numéro suffit',
  },
  'phone/duplicate': {
    message: (number, name, place) =>
      `numéro en double : « ${number} », déjà celui de « ${name} » (${place})`,
    hint: 'gardez l’un des deux',
  },
  'country/unknown': {
    message: country => `« ${country} » n’est pas un code de pays ISO 3166-1`,
    hint: 'écrivez deux majuscules, comme FR, BE ou CH',
  },
  'language/unknown': {
    message: language => `« ${language} » n’est pas un code de langue BCP 47`,
    hint: 'écrivez un code comme fr, en ou de-CH',
  },
  'date/format': {
    message: date => `« ${date} » n’est pas une date valide (AAAA-MM-JJ)`,
  },
  'date/implausible': {
    future: date => `${date} est dans le futur`,
    past: date => `${date} est une date trop ancienne`,
    hint: 'vérifiez la date',
  },
  'url/scheme': {
    message: (key, url) => `il manque https:// devant « ${key} » : « ${url} »`,
    hint: url => `écrivez ${url}`,
  },
  'url/invalid': {
    message: (url, why) => `« ${url} » n’est pas une adresse du web : ${why}`,
    why: {
      email: 'c’est une adresse e-mail',
      space: 'elle contient une espace',
      'other-scheme': 'elle ne commence ni par https:// ni par http://',
      host: 'elle n’a pas de nom de site',
    },
    hint: 'copiez l’adresse depuis le navigateur, comme https://www.example.org',
  },
  'address/postal-code': {
    message: code => `« ${code} » n’est pas un code postal français (cinq chiffres)`,
    hint: 'écrivez les cinq chiffres',
    zero: code => `le zéro du début manque sans doute : « ${code} »`,
  },
  'source/missing': {
    message: (name, others) => `aucune source pour « ${name} »${andOthers(others)}`,
    hint: 'ajoutez « source: » avec un titre, une url ou une date (RGPD, article 14)',
  },
  'verified/missing': {
    message: (name, others) => `aucune date de vérification pour « ${name} »${andOthers(others)}`,
    hint: 'vérifiez le contact, et datez « verified: »',
  },
  'verified/stale': {
    message: (name, date) => `la dernière vérification de « ${name} » date du ${date}`,
    hint: 'vérifiez le contact à nouveau, et datez « verified: »',
  },
  'informed/missing': {
    message: (name, others) =>
      `aucune trace que « ${name} »${andOthers(others)} ait été informé de sa présence dans l’annuaire`,
    hint: 'informez la personne sous un mois, et datez « informed: » (RGPD, article 14)',
  },
  'list/unknown-reference': {
    message: reference => `aucune organisation ni aucun contact « ${reference} » dans l’annuaire`,
    hint: 'écrivez ORG, ORG/CONTACT ou une adresse e-mail',
  },
  'list/query': {
    message: problem => `requête non valide : ${problem}`,
    hint: 'essayez la requête avec : press-contacts find',
  },
  'list/matches-nobody': {
    query: query => `aucun résultat pour « ${query} »`,
    reference: (reference, why) => `« ${reference} » ne recevra aucun envoi : ${why}`,
    why: {
      left: 'la personne est partie',
      'opted-out': 'la personne s’est désinscrite',
      address: 'il n’y a pas d’adresse e-mail',
    },
    hint: 'essayez la requête avec : press-contacts find',
  },
  'settings/duration': {
    message: text => `« ${text} » n’est pas une durée`,
    hint: 'écrivez une durée comme 90 jours, 12 mois ou 3 ans',
  },
  'ignore/unused': {
    message: code => `commentaire inutile : « ${code} » ne signale rien ici`,
    unknown: code => `« ${code} » n’est pas une règle qu’on peut ignorer`,
    hint: 'retirez la règle du commentaire',
  },
  writeDate: (advice, before = '') => {
    if (advice === undefined) return `écrivez la date comme dans ${before}2024-05-15`
    return 'meant' in advice
      ? `écrivez ${before}${advice.meant}`
      : `le dernier jour de ce mois est le ${advice.lastDay}`
  },
  write: text => `écrivez ${text}`,
  didYouMean: near => `vouliez-vous dire « ${near} » ?`,
}

/** Counts the other contacts of the file that have the same problem as the one named. */
function andOthers(n: number): string {
  return n === 0 ? '' : ` (et ${n} ${n === 1 ? 'autre' : 'autres'} dans ce fichier)`
}
