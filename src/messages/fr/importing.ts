import type { Messages } from '../index.ts'

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
    'release/long': () => 'trop d’adresses : rien n’a été lu à partir d’ici',
    'section/none': () => 'aucun titre ne dit que c’est pour la presse',
    'text/glued': () => 'les retours à la ligne sont perdus ici',
    'text/unread': about => `rôle peu clair ici : « ${about} »`,
  },
}
