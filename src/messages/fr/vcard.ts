import type { Messages } from '../en/index.ts'

/** Les options de `vcard`. */
export const vcard: Messages['vcard'] = {
  version: 'version de vCard ; la 3.0 pour les téléphones, CardDAV, macOS et Outlook',
  split: 'écrire un fichier par contact dans ce dossier',
  outlook: 'pour Outlook classique : un fichier par contact (--split), avec son encodage',
  group: 'ajouter une fiche de groupe pour la liste enregistrée (--list)',
  splitOrOutput:
    '--output écrit un seul fichier, --split plusieurs : choisissez l’une des deux options',
  groupOfWhat: '--group demande une liste enregistrée',
  groupOfWhatHint:
    'indiquez la liste avec --list ID ; affichez les listes avec : press-contacts lists',
  outlookVersion: 'Outlook ne lit pas les vCard 4.0',
  outlookFolder: n => `Outlook lit une fiche par fichier, et il y a ${n} fiches`,
  outlookFolderHint: 'écrivez un fichier par fiche : --split DOSSIER',
  outlookReadsOne: n =>
    `${n} fiches dans un fichier : Outlook ne lit que la première ; --split DOSSIER écrit un fichier par fiche`,
  noName: label => `« ${label} » n’a pas de nom : sa fiche s’appelle « ${label} »`,
  examples: [
    'tous les contacts, dans un fichier',
    'les régions, pour Outlook',
    'une liste enregistrée, avec son groupe',
  ],
}
