import type { Messages } from '../en/index.ts'

/** `2 lignes écartées : la colonne « Statut » indique « Désabonné » (lignes 3, 7)`. */
function rowsHeld(
  column: string,
  { values, lines }: { readonly values: readonly string[]; readonly lines: readonly number[] },
): string {
  const said = values.map(value => `« ${value} »`).join(', ')
  const where = `${lines.slice(0, 20).join(', ')}${lines.length > 20 ? ', …' : ''}`
  return lines.length === 1
    ? `1 ligne écartée : la colonne « ${column} » indique ${said} (ligne ${where})`
    : `${lines.length} lignes écartées : la colonne « ${column} » indique ${said} (lignes ${where})`
}

/** The messages and options of `import`. */
export const importing: Messages['importing'] = {
  remarks: {
    'email/aside': about => `écartée, ce n’est pas l’adresse d’un contact presse : « ${about} »`,
    'link/differs': about => `le lien mène à « ${about} », mais son texte est une autre adresse`,
    'name/form': about => `sans doute un nom, d’après sa seule position : « ${about} »`,
    'name/none': about => `peut-être le nom manquant : « ${about} »`,
    'name/placeholder': about => `un texte à remplacer au lieu d’un nom : « ${about} »`,
    'organisation/about': about => `déduit : le texte présente « ${about} » plus haut`,
    'organisation/above': about => `« ${about} » est le titre au-dessus`,
    'organisation/below': about => `« ${about} » vient après tous les contacts`,
    'organisation/domain': about => `d’autres contacts de « ${about} » ont le même domaine`,
    'organisation/form': about => `nom d’une personne ou d’une organisation : « ${about} »`,
    'organisation/mentioned': about =>
      `déduit : le texte mentionne « ${about} », et l’adresse ressemble à ce nom`,
    'organisation/none': () => 'organisation introuvable',
    'file/damaged': kind =>
      `le fichier est abîmé et illisible comme ${kind} : enregistrez-le ou téléchargez-le à nouveau`,
    'file/encrypted': () =>
      'le fichier est protégé par un mot de passe : enregistrez-le sans mot de passe, ou importez son texte',
    'file/too-large': limit =>
      `le fichier, une fois décompressé, dépasse ${limit} : importez plutôt son texte`,
    'file/too-complex': () =>
      'le fichier est trop long ou trop complexe : importez la partie qui contient les contacts, ou seulement le texte',
    'file/old-word': () =>
      'c’est le format de Word d’avant 2007 : enregistrez-le d’abord au format .docx',
    'file/outlook-message': () =>
      'c’est un message au format d’Outlook (.msg) : enregistrez-le d’abord au format .eml ou en texte',
    'document/no-text': () =>
      'le fichier contient des images, et aucun texte : faites d’abord reconnaître le texte (OCR)',
    'document/too-long': most =>
      `le fichier a plus de ${most} pages : n’importez que la page des contacts`,
    'attachment/unread': name => `pièce jointe « ${name} » écartée : format non pris en charge`,
    'attachment/unreadable': name => `pièce jointe « ${name} » illisible`,
    'file/old-excel': () =>
      'c’est le format d’Excel d’avant 2007 : enregistrez-le d’abord au format .xlsx ou .csv',
    'address/none': () => 'n’a ni adresse e-mail ni téléphone',
    'name/service': about => `« ${about} » est un service, pas une personne`,
    'name/several': about => `« ${about} » semble désigner plusieurs personnes`,
    'email/faulty': about => `« ${about} » n’est pas une adresse e-mail : écarté`,
    'phone/unreadable': about => `« ${about} » n’est pas un numéro de téléphone : écarté`,
    'phone/scientific': about =>
      `« ${about} » a été arrondi par un tableur et ne peut pas être lu : mettez la colonne au format texte`,
    'phone/doubtful': about => `« ${about} » n’est pas un numéro valide dans son pays`,
    'phone/zero': about => `« ${about} » avait perdu son zéro initial : rétabli`,
    'phone/plus': about => `« ${about} » avait perdu son signe plus : rétabli`,
    'postal-code/zero': about =>
      `le code postal « ${about} » avait perdu son zéro initial : rétabli`,
    'language/unknown': about => `langue inconnue : « ${about} » est écarté`,
    'country/unknown': about => `pays inconnu : « ${about} » est écarté`,
    'website/faulty': about => `« ${about} » n’est pas une adresse web : écarté`,
    'value/too-long': about => `« ${about}… » est trop long : écarté`,
    'card/unclosed': () => 'la fiche n’a pas de END:VCARD : elle est peut-être tronquée',
    'card/line': about => `« ${about} » n’est pas une ligne de vCard : écarté`,
    'card/nested': () => 'fiche écartée : elle est à l’intérieur d’une autre',
    'card/not-a-contact': about => `« ${about} » est un groupe, un lieu ou un appareil : écarté`,
    'card/empty': () => 'fiche écartée : ni nom, ni organisation, ni adresse',
    'card/left-aside': about => `propriétés de vCard non importées : ${about}`,
    'table/columns': about =>
      `colonnes inconnues : ${about} ; indiquez leur champ avec --map COLONNE=CHAMP`,
    'table/unused': about => `colonnes non importées : ${about}`,
    'table/by-content': about =>
      `pas d’en-têtes : colonnes reconnues d’après leur contenu (${about}) ; indiquez les autres champs avec --map COLONNE=CHAMP`,
    'table/quotes': () => 'guillemets non appariés : lus comme de simples caractères',
    'table/sheet': about => `feuille « ${about} » écartée`,
    'row/empty': about => `ligne écartée, sans nom, organisation ni adresse : « ${about} »`,
    'row/wide': () =>
      'la ligne a plus de cellules que d’en-têtes : ses cellules sont peut-être décalées',
    'row/opted-out': () => 'la personne s’est désinscrite : non importée',
    'row/left': () => 'la personne est partie : non importée',
    'row/same-address': about =>
      `« ${about} » est écarté : une autre ligne avec la même adresse indique une désinscription`,
    'card/opted-out': about =>
      `fiche écartée : elle indique « ${about} » ; enregistrez les désinscriptions avec press-contacts object ADRESSE`,
    'card/left': about => `fiche écartée : elle indique « ${about} »`,
    'organisation/record': about => `« ${about} » est écrit avec le contact`,
    'organisation/role': about => `« ${about} » est écrit dans la fonction`,
    'organisation/stated': about => `vous avez nommé « ${about} »`,
    'organisation/unsure': about =>
      `appartient peut-être à une autre organisation que « ${about} »`,
    'pair/ambiguous': about => `le nom et l’organisation sont peut-être inversés : « ${about} »`,
    'pair/likeness': about => `« ${about} » ressemble au nom`,
    'pair/line': about => `« ${about} » est sur la ligne du nom`,
    'pair/order': about => `les coordonnées viennent avant « ${about} », ou sont loin de ce nom`,
    'pair/record': about => `« ${about} » est tout près du nom`,
    'pair/shared': about => `« ${about} » partage des coordonnées avec d’autres contacts`,
    'pair/unlike': about => `« ${about} » semble appartenir à quelqu’un d’autre`,
    'phone/impossible': about => `ce n’est pas un numéro de téléphone : « ${about} »`,
    'phone/shared': about =>
      `« ${about} » est commun à plusieurs personnes, ou celui du service de presse`,
    'phone/unlikely': about => `numéro valide dans aucun pays : « ${about} »`,
    'release/long': () =>
      'le texte est trop long : la suite n’a pas été lue ; gardez la partie des contacts, ou divisez le fichier',
    'release/many': about =>
      `plus de ${about} adresses et numéros : la suite n’a pas été lue ; divisez le fichier`,
    'section/none': () => 'aucun titre n’indique un contact presse',
    'text/glued': () => 'les retours à la ligne manquent ici',
    'text/unread': about => `texte non compris : « ${about} »`,
  },
  heldRows: {
    'row/opted-out': (column, held) =>
      `${rowsHeld(column, held)} ; enregistrez les désinscriptions avec press-contacts object ADRESSE, ou ignorez la colonne avec --map "${column}=ignore"`,
    'row/left': (column, held) =>
      `${rowsHeld(column, held)} ; enregistrez les départs avec press-contacts left, ou ignorez la colonne avec --map "${column}=ignore"`,
  },
  columns: {
    'column/unknown': (about, near) =>
      `le tableau n’a pas de colonne « ${about} »${near === undefined ? '' : `, vouliez-vous dire « ${near} » ?`}`,
    'field/unknown': (about, near) =>
      `champ inconnu : « ${about} »${near === undefined ? '' : `, vouliez-vous dire « ${near} » ?`}`,
    'headings/none': about =>
      `en-têtes inconnus (« ${about} ») : indiquez le champ de chaque colonne avec --map COLONNE=CHAMP, colonnes comptées à partir de 1`,
  },
  reasons: {
    'organisation/id': () => 'organisation reconnue par son identifiant',
    'organisation/name': () => 'organisation reconnue par son nom',
    'organisation/short-name': () => 'organisation reconnue par son nom court',
    'organisation/alias': about => `organisation reconnue par son alias « ${about} »`,
    'organisation/domain': about => `organisation reconnue par le domaine ${about}`,
    'organisation/email': about => `organisation reconnue par ${about}`,
    'organisation/domain-slip': (about, other) =>
      `le domaine ${about} diffère d’une lettre d’un domaine de « ${other} »`,
    'organisation/slip': (_about, other) => `le nom diffère d’une lettre de « ${other} »`,
    'organisation/other-name': (about, other) =>
      `le domaine ${about} est celui de « ${other} », qui a un autre nom`,
    'organisation/near': (about, other) =>
      `« ${about} » est nouvelle, mais son nom est proche de « ${other} »`,
    'organisation/ambiguous': (about, other) =>
      `« ${about} » peut désigner : ${other} ; choisissez avec --org`,
    'organisation/none': () => 'organisation introuvable ; indiquez-la avec --org',
    'organisation/new': about => `« ${about} » est une nouvelle organisation`,
    'person/uid': () => 'reconnu par l’UID de la fiche',
    'person/email': about => `reconnu par ${about}`,
    'person/phone': about => `reconnu par le numéro ${about}`,
    'person/name': () => 'reconnu par le nom',
    'person/new': () => 'nouveau contact',
    'person/close-name': (_about, other) => `peut-être « ${other} »`,
    'person/other-name': (about, other) => `${about} est l’adresse de « ${other} »`,
    'person/several': (_about, other) => `peut-être l’un de ces contacts : ${other}`,
    'person/elsewhere': (_about, other) => `est dans le fichier de « ${other} »`,
    'person/left': about => `parti le ${about}`,
    'person/unreachable': () => 'ni adresse e-mail ni numéro de téléphone : non ajouté',
    desk: () => 'pas de nom : considéré comme le service de presse',
    merged: about => `réuni à partir de ${about} endroits`,
    checked: about => `vérifié le ${about}`,
    'source/future': about => `la date de la source, ${about}, est dans le futur : écartée`,
    'email/unfit': about => `« ${about} » n’est pas une adresse e-mail : écarté`,
    'objection/erasure': about =>
      `effacement demandé${about === '' ? '' : ` le ${about}`} : non ajouté, aucune donnée gardée`,
    'objection/no-mailing': about =>
      `désinscription demandée${about === '' ? '' : ` le ${about}`} : enregistrée dans opt_out`,
    'objection/address': about =>
      about === '1'
        ? '1 adresse écartée, dont le titulaire s’est opposé'
        : `${about} adresses écartées, dont les titulaires se sont opposés`,
  },
  outcomes: {
    new: 'nouveau',
    changed: 'modifié',
    confirmed: 'confirmé',
    conflict: 'conflit',
    objected: 'opposition',
  },
  doubtful: 'douteux',
  somebody: '(quelqu’un qui s’est opposé)',
  conflict: (field, file, imported) =>
    `${field} : ${file === '' ? 'rien dans le fichier' : `« ${file} » dans le fichier`}, « ${imported} » dans l’import`,
  stdin: 'entrée standard',
  argument: 'fichiers à lire ; - est l’entrée standard',
  write: 'écrire les changements certains dans les fichiers',
  all: 'inclure les contacts douteux',
  interactive: 'demander pour chaque contact, puis écrire',
  prefer: 'valeur à garder en cas de conflit',
  org: 'organisation de la source : ORG, ou un nom',
  map: 'champ d’une colonne de tableau : colonne=champ',
  country: 'pays des numéros sans indicatif ; celui de l’annuaire par défaut',
  examples: [
    'montrer ce qu’un communiqué changerait',
    'écrire les changements de plusieurs fichiers',
    'un tableau avec d’autres en-têtes, sur l’entrée standard',
  ],
  empty: 'fichier vide',
  ended: {
    slow: seconds =>
      `lecture interrompue après ${seconds} secondes : importez la partie qui contient les contacts, ou seulement le texte`,
    memory: () =>
      'lecture interrompue, faute de mémoire : importez la partie qui contient les contacts, ou seulement le texte',
  },
  tooMany: most => `plus de ${most} contacts : importez le fichier en plusieurs fois`,
  unknownKind:
    'format non pris en charge ; formats acceptés : texte, Markdown, HTML, Word (.docx), PDF, e-mail (.eml), vCard, CSV, Excel (.xlsx) et JSON des communiqués du Gouvernement',
  failed: (file, reason) => `« ${file} » est écarté : ${reason}`,
  warning: (place, remark) => `${place} : ${remark}`,
  badMap: text => `valeur non valide pour --map : « ${text} »`,
  badMapHint: 'écrivez COLONNE=CHAMP, comme --map "Tél. direct=phone"',
  badCountry: text => `valeur non valide pour --country : « ${text} »`,
  badCountryHint: 'indiquez un code ISO 3166-1 de deux lettres, comme FR ou BE',
  badOrg: text => `valeur non valide pour --org : « ${text} »`,
  badOrgHint: 'indiquez l’identifiant ou le nom d’une organisation',
  idle: n =>
    n === 1
      ? '1 contact ne peut pas être ajouté : voyez les raisons ci-dessus'
      : `${n} contacts ne peuvent pas être ajoutés : voyez les raisons ci-dessus`,
  conflicts:
    'en cas de conflit, la valeur du fichier est gardée ; --prefer import prend celle de l’import',
  noTerminal: '--interactive a besoin d’un terminal',
  noTerminalHint: 'écrivez les changements certains avec --write, ou tous avec --write --all',
  jsonAlone: '--interactive est incompatible avec --format json',
  nobody: 'aucun contact trouvé',
  refused: (path, at, code) =>
    `${path} : « ${at} » n’est pas modifié : l’écriture du fichier ne le permet pas (${code})`,
  counts: counts =>
    Object.entries(counts)
      .filter(([, n]) => n > 0)
      .map(([outcome, n]) => `${n} ${n > 1 ? plural(outcome) : outcome}`)
      .join(', '),
  leftOut: n =>
    n === 1
      ? '1 contact douteux écarté : --all l’inclut, --interactive le propose'
      : `${n} contacts douteux écartés : --all les inclut, --interactive les propose`,
  skipped: n => (n === 1 ? '1 contact écarté' : `${n} contacts écartés`),
  nothing: 'rien à modifier',
  toWrite: files =>
    `rien n’est encore écrit : --write modifierait ${files === 1 ? '1 fichier' : `${files} fichiers`}`,
  wrote: files => (files === 1 ? '1 fichier modifié' : `${files} fichiers modifiés`),
  askOrganisation: 'Organisation, par identifiant ou par nom (Entrée pour passer) :',
  ask: 'Que faire ?',
  answers: {
    yes: 'l’importer',
    no: 'l’écarter',
    rest: 'l’importer, et tous les autres contacts certains',
    stop: 'l’écarter, et tous les autres contacts',
  },
}

const plural = (word: string) => (word === 'nouveau' ? 'nouveaux' : `${word}s`)
