import type { Messages } from '../index.ts'

/** Les options de `vcard`. */
export const vcard: Messages['vcard'] = {
  split: 'un fichier par contact, dans ce dossier',
  splitOrOutput:
    '--output et --split ne vont pas ensemble : l’une fait un fichier, l’autre plusieurs',
  examples: [
    'tout le monde, dans un fichier',
    'les régions, un fichier chacun, comme le veut Outlook',
    'une personne, sur la sortie standard',
  ],
}
