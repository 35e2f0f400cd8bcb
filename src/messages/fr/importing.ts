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
  },
}
