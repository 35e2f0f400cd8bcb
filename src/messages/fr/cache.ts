import type { Messages } from '../en/index.ts'

/** Ce que dit `cache`. */
export const cache: Messages['cache'] = {
  action: 'clear : supprimer l’index de cet annuaire',
  all: 'avec clear : supprimer les index de tous les annuaires',
  directory: 'Annuaire',
  size: 'Taille',
  used: 'Dernière utilisation',
  unreadable: '(index illisible)',
  gone: root => `${root} (disparu)`,
  none: 'aucun index',
  noFolder: 'aucun dossier pour le cache',
  noFolderHint: 'indiquez dans HOME ou XDG_CACHE_HOME un dossier qui vous appartient',
  failed: (folder, code) => `impossible de modifier le cache « ${folder} » (${code})`,
  allWithoutClear: '--all demande clear',
  cleared: (indexes, size) =>
    `${indexes} index ${indexes > 1 ? 'supprimés' : 'supprimé'} (${size})`,
  bytes: bytes =>
    bytes < 1_000_000
      ? `${Math.ceil(bytes / 1000)} ko`
      : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} Mo`,
  examples: [
    'lister les index et leur taille',
    'supprimer l’index de cet annuaire',
    'supprimer les index de tous les annuaires',
  ],
}
