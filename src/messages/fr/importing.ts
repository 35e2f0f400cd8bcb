import type { Messages } from '../en/index.ts'

/** `2 lignes écartées : la colonne « Statut » indique « Désabonné » (lignes 3, 7)`. */
function rowsHeld(
  column: string,
  { values, lines }: { readonly values: readonly string[]; readonly lines: readonly number[] },
): string {
  const said = values.map(value => `« ${value} »`).join(', ')
  const where = `${lines.slice(0, 20).join(', ')}${lines.length > 20 ? ', …' : ''}`
  return lines.length === 1
    ? `1 ligne écartée : la colonne « ${column} » indique ${said} (ligne ${where})`
    : `${lines.length} lignes écartées : la colonne « ${column} » indique ${said} (lignes ${where})`
}

/** `import`, et ce qu’il dit de ce qu’il lit. */
export const importing: Messages['importing'] = {
  remarks: {
    'email/aside': about => `écartée, n’est l’adresse d’aucun contact presse : « ${about} »`,
    'link/differs': about => `un lien mène à « ${about} », son texte montre une autre adresse`,
    'name/form': about => `pris pour un nom par sa seule place : « ${about} »`,
    'name/none': about => `peut être le nom qui manque : « ${about} »`,
    'name/placeholder': about => `un texte à remplacer, là où il faut un nom : « ${about} »`,
    'organisation/about': about => `déduit : le texte présente « ${about} » plus haut`,
    'organisation/above': about => `« ${about} » est en titre au-dessus`,
    'organisation/below': about => `« ${about} » est à la suite de tous les contacts`,
    'organisation/domain': about => `d’autres de « ${about} » ont le même domaine`,
    'organisation/form': about =>
      `peut être le nom d’une personne ou d’une organisation : « ${about} »`,
    'organisation/mentioned': about =>
      `déduit : le texte nomme « ${about} », dont l’adresse reprend le nom`,
    'organisation/none': () => 'rien ne dit de quelle organisation',
    'file/damaged': kind =>
      `le fichier est abîmé et ne se lit pas comme ${kind} : enregistrez-le ou téléchargez-le à nouveau`,
    'file/encrypted': () =>
      'le fichier est protégé par un mot de passe : enregistrez-le sans, ou importez son texte',
    'file/too-large': limit =>
      `le fichier, une fois décompressé, dépasse ${limit} : importez plutôt son texte`,
    'file/too-complex': () =>
      'le fichier est trop long ou trop imbriqué : importer la partie qui contient les contacts, ou son texte',
    'file/old-word': () =>
      'c’est le format de Word d’avant 2007 : enregistrez-le d’abord au format .docx',
    'file/outlook-message': () =>
      'c’est un message tel qu’Outlook l’enregistre : enregistrez-le d’abord au format .eml ou en texte',
    'document/no-text': () =>
      'le fichier ne contient aucun texte, seulement des images : faites-en d’abord la reconnaissance (OCR)',
    'document/too-long': most =>
      `le fichier a plus de ${most} pages : n’importez que celle des contacts`,
    'attachment/unread': name =>
      `la pièce jointe « ${name} » est laissée de côté : ce genre de fichier ne donne pas de contacts`,
    'attachment/unreadable': name => `la pièce jointe « ${name} » ne peut être lue`,
    'file/old-excel': () =>
      'c’est le format d’Excel d’avant 2007 : enregistrez-le d’abord au format .xlsx ou .csv',
    'address/none': () => 'n’a ni adresse électronique ni téléphone',
    'name/service': about => `« ${about} » est un service, pas une personne`,
    'name/several': about => `« ${about} » semble désigner plusieurs personnes`,
    'email/faulty': about =>
      `« ${about} » n’est pas une adresse électronique et a été laissé de côté`,
    'phone/unreadable': about =>
      `« ${about} » n’est pas un numéro de téléphone et a été laissé de côté`,
    'phone/scientific': about =>
      `« ${about} » a été arrondi par un tableur et ne peut être lu : mettez la colonne au format texte`,
    'phone/doubtful': about => `« ${about} » n’est pas un numéro de son pays`,
    'phone/zero': about => `« ${about} » avait perdu son zéro, qui est rétabli`,
    'phone/plus': about => `« ${about} » avait perdu son signe plus, qui est rétabli`,
    'postal-code/zero': about =>
      `le code postal « ${about} » avait perdu son zéro, qui est rétabli`,
    'language/unknown': about => `« ${about} » n’est pas une langue connue et a été laissé de côté`,
    'country/unknown': about => `« ${about} » n’est pas un pays connu et a été laissé de côté`,
    'website/faulty': about => `« ${about} » n’est pas une adresse web et a été laissé de côté`,
    'value/too-long': about => `« ${about}… » est trop long et a été laissé de côté`,
    'card/unclosed': () => 'la carte n’a pas de END:VCARD, elle est peut-être coupée',
    'card/line': about => `« ${about} » n’est pas une ligne de vCard et a été laissé de côté`,
    'card/nested': () => 'une carte dans une autre carte a été laissée de côté',
    'card/not-a-contact': about =>
      `« ${about} » est un groupe, un lieu ou une chose et a été laissé de côté`,
    'card/empty': () => 'une carte sans nom, organisation ni adresse a été laissée de côté',
    'card/left-aside': about => `n’est pas importé des cartes : ${about}`,
    'table/columns': about =>
      `colonnes non comprises : ${about} ; nommez leur champ avec --map COLONNE=CHAMP`,
    'table/unused': about => `colonnes qui ne sont pas importées : ${about}`,
    'table/by-content': about =>
      `pas d’en-têtes : colonnes lues d’après leur contenu (${about}) ; nommez les autres avec --map COLONNE=CHAMP`,
    'table/quotes': () =>
      'des guillemets ne se ferment pas : le tableau est lu comme s’ils étaient de simples caractères',
    'table/sheet': about => `la feuille « ${about} » n’a pas été lue`,
    'row/empty': about =>
      `une ligne sans nom, organisation ni adresse a été laissée de côté : « ${about} »`,
    'row/wide': () =>
      'la ligne a plus de cellules que d’en-têtes : elles se sont peut-être décalées',
    'row/opted-out': () => 'la personne s’est désinscrite : non importée',
    'row/left': () => 'la personne est partie : non importée',
    'row/same-address': about =>
      `« ${about} » est écarté : une autre ligne avec la même adresse indique une désinscription`,
    'card/opted-out': about =>
      `une fiche est écartée : elle indique « ${about} » ; enregistrer les désinscriptions avec press-contacts object ADRESSE`,
    'card/left': about => `une fiche est écartée : elle indique « ${about} »`,
    'organisation/record': about => `« ${about} » est écrit avec le contact`,
    'organisation/role': about => `« ${about} » est écrit dans la fonction`,
    'organisation/stated': about => `vous avez nommé « ${about} »`,
    'organisation/unsure': about => `peut être d’une autre organisation que « ${about} »`,
    'pair/ambiguous': about => `le nom et l’organisation sont peut-être inversés : « ${about} »`,
    'pair/likeness': about => `« ${about} » reprend le nom`,
    'pair/line': about => `« ${about} » est sur la ligne du nom`,
    'pair/order': about => `les coordonnées sont avant « ${about} », ou loin de ce nom`,
    'pair/record': about => `« ${about} » est tout près du nom`,
    'pair/shared': about => `« ${about} » partage des coordonnées avec d’autres`,
    'pair/unlike': about => `« ${about} » semble être à quelqu’un d’autre`,
    'phone/impossible': about => `n’est pas un numéro de téléphone : « ${about} »`,
    'phone/shared': about => `« ${about} » vaut pour plusieurs personnes ou pour le service`,
    'phone/unlikely': about => `un numéro qu’aucun plan de numérotation ne connaît : « ${about} »`,
    'release/long': () =>
      'le texte est trop long : rien n’a été lu à partir d’ici ; garder la partie des contacts, ou diviser le fichier',
    'release/many': about =>
      `plus de ${about} adresses et numéros : rien n’a été lu à partir d’ici ; diviser le fichier`,
    'section/none': () => 'aucun titre ne dit que c’est pour la presse',
    'text/glued': () => 'les retours à la ligne sont perdus ici',
    'text/unread': about => `rôle peu clair ici : « ${about} »`,
  },
  heldRows: {
    'row/opted-out': (column, held) =>
      `${rowsHeld(column, held)} ; enregistrer les désinscriptions avec press-contacts object ADRESSE, ou ignorer la colonne avec --map "${column}=ignore"`,
    'row/left': (column, held) =>
      `${rowsHeld(column, held)} ; enregistrer les départs avec press-contacts left, ou ignorer la colonne avec --map "${column}=ignore"`,
  },
  columns: {
    'column/unknown': (about, near) =>
      `le tableau n’a pas de colonne « ${about} »${near === undefined ? '' : `, vouliez-vous dire « ${near} » ?`}`,
    'field/unknown': (about, near) =>
      `aucune colonne ne peut contenir « ${about} »${near === undefined ? '' : `, vouliez-vous dire « ${near} » ?`}`,
    'headings/none': about =>
      `le tableau n’a pas d’en-têtes compris (« ${about} ») : dites ce que contiennent ses colonnes avec --map COLONNE=CHAMP, les colonnes comptées à partir de 1`,
  },
  reasons: {
    'organisation/id': () => 'l’organisation est connue par son identifiant',
    'organisation/name': () => 'l’organisation est connue par son nom',
    'organisation/short-name': () => 'l’organisation est connue par son nom court',
    'organisation/alias': about => `l’organisation est connue par son autre nom « ${about} »`,
    'organisation/domain': about => `l’organisation est celle qui a le domaine ${about}`,
    'organisation/email': about => `l’organisation est celle dont le fichier contient ${about}`,
    'organisation/domain-slip': (about, other) =>
      `le domaine ${about} est à une lettre d’un de « ${other} »`,
    'organisation/slip': (_about, other) => `le nom est à une lettre de celui de « ${other} »`,
    'organisation/other-name': (about, other) =>
      `le domaine ${about} est celui de « ${other} », qui a un autre nom`,
    'organisation/near': (about, other) =>
      `« ${about} » est nouvelle, mais a presque le nom de « ${other} »`,
    'organisation/ambiguous': (about, other) =>
      `« ${about} » peut être l’une de : ${other} ; dites laquelle avec --org`,
    'organisation/none': () => 'rien ne dit de quelle organisation ; dites-le avec --org',
    'organisation/new': about => `« ${about} » est une nouvelle organisation`,
    'person/uid': () => 'connu par l’UID de la carte',
    'person/email': about => `connu par ${about}`,
    'person/phone': about => `connu par le numéro ${about}`,
    'person/name': () => 'connu par le nom',
    'person/new': () => 'pas encore connu',
    'person/close-name': (_about, other) => `peut être « ${other} »`,
    'person/other-name': (about, other) => `${about} est l’adresse de « ${other} »`,
    'person/several': (_about, other) => `peut être l’un de : ${other}`,
    'person/elsewhere': (_about, other) => `est dans le fichier de « ${other} »`,
    'person/left': about => `est parti, le ${about}`,
    'person/unreachable': () => 'n’a ni adresse ni numéro, et n’est pas ajouté',
    desk: () => 'pas de nom : c’est le service de presse',
    merged: about => `trouvé à ${about} endroits, et réuni`,
    checked: about => `vérifié le ${about}`,
    'source/future': about => `la date ${about} de la source est à venir, et n’est pas gardée`,
    'email/unfit': about => `« ${about} » n’est pas une adresse e-mail, et est écarté`,
    'objection/erasure': about =>
      `a demandé${about === '' ? '' : ` le ${about}`} à être effacé : n’est pas ajouté, et rien n’est gardé`,
    'objection/no-mailing': about =>
      `a demandé${about === '' ? '' : ` le ${about}`} à ne plus être sollicité : opt_out le dit`,
    'objection/address': about =>
      about === '1'
        ? 'une adresse dont le titulaire s’est opposé est écartée'
        : `${about} adresses dont les titulaires se sont opposés sont écartées`,
  },
  outcomes: {
    new: 'nouveau',
    changed: 'changé',
    confirmed: 'confirmé',
    conflict: 'conflit',
    objected: 'opposé',
  },
  doubtful: 'doute',
  somebody: '(quelqu’un qui s’est opposé)',
  conflict: (field, file, imported) =>
    `${field} : ${file === '' ? 'rien dans le fichier' : `« ${file} » dans le fichier`}, « ${imported} » dans l’import`,
  stdin: 'entrée standard',
  argument: 'les fichiers à lire ; - est l’entrée standard',
  write: 'écrire dans les fichiers ce qui est certain',
  all: 'ce qui est douteux aussi',
  interactive: 'demander pour chacun, puis écrire',
  prefer: 'la valeur qui reste quand les deux se contredisent',
  org: 'l’organisation de la source : ORG, ou un nom',
  map: 'ce que contient une colonne d’un tableau : colonne=champ',
  country: 'le pays des numéros qui n’en disent rien ; celui de l’annuaire par défaut',
  examples: [
    'ce qu’un communiqué changerait',
    'l’écrire, pour plusieurs fichiers',
    'un tableau aux titres bien à lui, sur l’entrée standard',
  ],
  empty: 'il est vide',
  ended: {
    slow: seconds =>
      `sa lecture prend plus de ${seconds} secondes : importer la partie qui contient les contacts, ou son texte`,
    memory: () =>
      'sa lecture demande trop de mémoire : importer la partie qui contient les contacts, ou son texte',
  },
  tooMany: most => `plus de ${most} contacts : importer le fichier en plusieurs fois`,
  unknownKind:
    'il n’est d’aucune sorte dont des contacts se lisent : texte, Markdown, HTML, Word (.docx), PDF, e-mail (.eml), vCard, CSV, Excel (.xlsx), JSON du gouvernement',
  failed: (file, reason) => `« ${file} » est écarté : ${reason}`,
  warning: (place, remark) => `${place} : ${remark}`,
  badMap: text => `l’option --map ne peut être « ${text} »`,
  badMapHint: 'écrivez-la COLONNE=CHAMP, comme --map "Tél. direct=phone"',
  badCountry: text => `l’option --country ne peut être « ${text} »`,
  badCountryHint: 'donnez un code ISO 3166-1 alpha-2, comme FR ou BE',
  badOrg: text => `l’option --org ne peut être « ${text} »`,
  badOrgHint: 'donnez l’identifiant ou le nom d’une organisation',
  idle: n =>
    n === 1
      ? '1 ne peut être ajouté : les lignes ci-dessus disent pourquoi'
      : `${n} ne peuvent être ajoutés : les lignes ci-dessus disent pourquoi`,
  conflicts: 'là où les deux diffèrent, les fichiers l’emportent ; avec --prefer import, l’import',
  noTerminal: '--interactive demande dans un terminal, et il n’y en a pas',
  noTerminalHint: 'écrivez ce qui est certain avec --write, ou tout avec --write --all',
  jsonAlone: '--interactive va sans --format json',
  nobody: 'aucun contact n’a été trouvé',
  refused: (path, at, code) =>
    `${path} : « ${at} » reste tel quel : le fichier, tel qu’il est écrit, ne s’y prête pas (${code})`,
  counts: counts =>
    Object.entries(counts)
      .filter(([, n]) => n > 0)
      .map(([outcome, n]) => `${n} ${n > 1 ? plural(outcome) : outcome}`)
      .join(', '),
  leftOut: n =>
    n === 1
      ? '1 est douteux et écarté : --all le prend aussi, --interactive demande'
      : `${n} sont douteux et écartés : --all les prend aussi, --interactive demande`,
  skipped: n => (n === 1 ? '1 est écarté' : `${n} sont écartés`),
  nothing: 'il n’y a rien à changer',
  toWrite: files =>
    `rien n’est encore écrit : --write change ${files === 1 ? '1 fichier' : `${files} fichiers`}`,
  wrote: files => (files === 1 ? '1 fichier changé' : `${files} fichiers changés`),
  askOrganisation: 'Organisation, par identifiant ou par nom (Entrée pour passer) :',
  ask: 'Que faire ?',
  answers: {
    yes: 'le prendre',
    no: 'l’écarter',
    rest: 'prendre celui-ci et tous les autres qui sont certains',
    stop: 'écarter celui-ci et tous les autres',
  },
}

const plural = (word: string) => (word === 'nouveau' ? 'nouveaux' : `${word}s`)
