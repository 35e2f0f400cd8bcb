import type { Messages } from '../en/index.ts'

export const transaction: Messages['transaction'] = {
  changed: path => `« ${path} » a changé depuis sa lecture : non remplacé`,
  changedHint: 'relancez la commande',
  failed: (path, code) => `« ${path} » ne peut pas être écrit (${code})`,
  failedHint: 'aucun fichier n’a été modifié',
  fullHint:
    'aucun fichier n’a été modifié ; libérez de la place sur le disque, puis relancez la commande',
  deniedHint:
    'aucun fichier n’a été modifié ; vérifiez les droits d’écriture du fichier et de son dossier',
  halfDone: (path, code) =>
    `« ${path} » ne peut pas être écrit (${code}) ; certains fichiers ont été modifiés, d’autres non`,
  halfDoneHint: 'réglez le problème de disque : la prochaine commande terminera la modification',
  outside: path => `« ${path} » est hors de cet annuaire, peut-être par un lien : non modifié`,
  busy: pid => `un autre press-contacts (processus ${pid}) modifie cet annuaire`,
  busyHint: 'relancez la commande quand l’autre aura terminé',
  busyElsewhere: host =>
    `un press-contacts sur un autre ordinateur ou dans un autre conteneur (${host}) modifie cet annuaire, ou a été interrompu`,
  busyUnknown: folder => `l’annuaire est verrouillé par « ${folder} », de propriétaire inconnu`,
  busyElsewhereHint: folder =>
    `si plus aucun press-contacts n’y est lancé, supprimez « ${folder} »`,
  unsettled: {
    damaged: folder =>
      `le journal de modifications de « ${folder} » est illisible, ou contient des fichiers hors de cet annuaire`,
    foreign: folder =>
      `le journal de modifications de « ${folder} » a été laissé inachevé par un autre ordinateur`,
    edited: (_folder, paths) =>
      `la modification de plusieurs fichiers a été interrompue, et ne peut pas être terminée, car ces fichiers ont été modifiés depuis : ${paths}`,
  },
  unsettledHint: folder =>
    `vérifiez les fichiers (par exemple avec git diff), puis supprimez « ${folder} »`,
  notCompleted: (path, code) =>
    `la modification de plusieurs fichiers a été interrompue, et ne peut pas être terminée : « ${path} » ne peut pas être écrit (${code})`,
  readAsIs: reason => `${reason} ; les fichiers sont lus tels quels`,
}
