import type { Messages } from '../index.ts'

export const importing: Messages['importing'] = {
  remarks: {
    'organisation/none': () => 'rien ne dit de quelle organisation',
    'file/damaged': kind =>
      `le fichier est abîmé et ne se lit pas comme ${kind} : enregistrez-le ou téléchargez-le à nouveau`,
    'file/encrypted': () =>
      'le fichier est protégé par un mot de passe : enregistrez-le sans, ou importez son texte',
    'file/too-large': limit =>
      `le fichier, une fois décompressé, dépasse ${limit} : importez plutôt son texte`,
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
    'organisation/domain': domain =>
      `l’organisation est celle à qui « ${domain} » appartient dans la même source`,
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
    'row/opted-out': about => `« ${about} » ne veut pas qu’on lui écrive et a été laissé de côté`,
    'row/left': about => `« ${about} » est parti et a été laissé de côté`,
  },
  columns: {
    'column/unknown': (about, near) =>
      `le tableau n’a pas de colonne « ${about} »${near === undefined ? '' : `, vouliez-vous dire « ${near} » ?`}`,
    'field/unknown': (about, near) =>
      `aucune colonne ne peut contenir « ${about} »${near === undefined ? '' : `, vouliez-vous dire « ${near} » ?`}`,
    'headings/none': about =>
      `le tableau n’a pas d’en-têtes compris (« ${about} ») : dites ce que contiennent ses colonnes avec --map COLONNE=CHAMP, les colonnes comptées à partir de 1`,
  },
}
