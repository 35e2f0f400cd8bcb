import type { Messages } from '../en/index.ts'

/** Les options de `vcard`. */
export const vcard: Messages['vcard'] = {
  version: 'version de vCard ; la 3.0 pour les téléphones, CardDAV, macOS et Outlook',
  split: 'un fichier par contact, dans ce dossier',
  outlook:
    'comme Outlook classique la lit : un fichier par contact (--split), le jeu de caractères indiqué',
  group: 'avec la carte du groupe que forme la liste (--list)',
  splitOrOutput:
    '--output et --split ne vont pas ensemble : l’un fait un fichier, l’autre plusieurs',
  groupOfWhat: '--group demande une liste enregistrée',
  groupOfWhatHint: 'nommez-la par --list ID ; « press-contacts lists » les affiche',
  outlookVersion: 'Outlook ne lit pas les vCard 4.0',
  outlookFolder: n => `Outlook lit une carte par fichier, et il y en a ${n}`,
  outlookFolderHint: 'indiquez dans quel dossier : --split DOSSIER',
  outlookReadsOne: n =>
    `${n} cartes dans un fichier : Outlook ne lit que la première ; --split DOSSIER fait un fichier de chacune`,
  noName: label => `« ${label} » n’a pas de nom : sa carte s’appelle ainsi`,
  examples: [
    'tout le monde, dans un fichier',
    'les régions, pour Outlook',
    'une liste enregistrée, et son groupe',
  ],
}
