import type { Messages } from '../en/index.ts'

export const transaction: Messages['transaction'] = {
  changed: path => `« ${path} » a changé depuis sa lecture ; il est laissé tel quel`,
  changedHint: 'relancez la commande',
  failed: (path, code) => `« ${path} » ne peut être écrit (${code})`,
  failedHint: 'aucun fichier n’a été modifié',
  fullHint:
    'aucun fichier n’a été modifié ; faites de la place sur le disque et relancez la commande',
  deniedHint:
    'aucun fichier n’a été modifié ; voyez qui a le droit d’écrire dans le fichier et dans son dossier',
  halfDone: (path, code) =>
    `« ${path} » ne peut être écrit (${code}), alors que des fichiers ont été modifiés et d’autres non`,
  halfDoneHint:
    'remédiez à ce qui ne va pas sur le disque : la prochaine commande remettra les fichiers en accord',
  outside: path =>
    `« ${path} » n’est pas un fichier de cet annuaire, ou un lien mène hors de celui-ci ; il est laissé tel quel`,
  busy: pid =>
    `un autre press-contacts (processus ${pid}) modifie cet annuaire et n’a pas encore terminé`,
  busyHint: 'relancez la commande quand il aura terminé',
  busyElsewhere: host =>
    `un press-contacts sur un autre ordinateur ou dans un autre conteneur (${host}) modifie cet annuaire, ou a été arrêté en le faisant`,
  busyUnknown: folder =>
    `« ${folder} » indique que cet annuaire est en cours de modification, mais non par qui`,
  busyElsewhereHint: folder => `si aucun n’y tourne plus, supprimez « ${folder} »`,
  unsettled: {
    damaged: folder =>
      `« ${folder} » contient un journal de modifications illisible, ou qui parle de fichiers étrangers à cet annuaire`,
    foreign: folder =>
      `« ${folder} » contient un journal de modifications qu’un autre ordinateur a laissées inachevées`,
    edited: (_folder, paths) =>
      `la modification de plusieurs fichiers a été interrompue, et ne peut être achevée puisque ceux-ci ont été modifiés depuis : ${paths}`,
  },
  unsettledHint: folder =>
    `voyez si les fichiers sont tels que vous les voulez (git diff le montre), puis supprimez « ${folder} »`,
  notCompleted: (path, code) =>
    `la modification de plusieurs fichiers a été interrompue, et ne peut être achevée : « ${path} » ne peut être écrit (${code})`,
  readAsIs: reason => `${reason} ; les fichiers sont lus tels quels`,
}
