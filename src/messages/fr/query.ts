import type { Messages } from '../en/index.ts'

/** Ce qui se dit d’une requête. */
export const query: Messages['query'] = {
  queryFields: {
    name: 'nom du contact ou du service de presse',
    org: 'identifiant, nom, nom court ou autre nom de l’organisation',
    type: 'type de l’organisation',
    tag: 'étiquette de l’organisation',
    topic: 'sujet suivi par le contact',
    title: 'fonction',
    email: 'partie d’une adresse e-mail',
    domain: 'domaine d’une adresse e-mail, sous-domaines compris',
    phone: 'chiffres d’un numéro de téléphone, dans toute notation',
    country: 'pays de l’organisation (ISO 3166-1)',
    region: 'région de l’adresse postale',
    city: 'ville de l’adresse postale',
    lang: 'langue du contact ou du service de presse (BCP 47)',
    agency: 'agence qui emploie le contact',
    verified:
      'date de la dernière vérification : `verified:2024`, `verified:<2025-01-01`, `verified:>=2024-05`',
    until: 'dernier jour, comparé de la même façon',
    source: 'titre ou adresse de la source',
    has: 'contacts dont une valeur est renseignée',
    is: 'contacts dans un état donné',
  },
  openQuote: 'guillemet fermant manquant',
  openQuoteHint: 'écrivez "les deux guillemets", ou aucun',
  unknownField: field => `champ de recherche inconnu : « ${field}: »`,
  unknownFieldHint: (near, known, whole) =>
    `${near ? `vouliez-vous dire « ${near}: » ? ` : ''}champs : ${known} ; pour chercher ce texte, mettez-le entre guillemets : "\\"${whole}\\""`,
  emptyValue: field => `valeur manquante après « ${field}: »`,
  emptyValueHint: field => `écrivez ${field}:valeur, sans espace`,
  unknownValue: (field, value) => `« ${field}:${value} » n’est pas une condition`,
  unknownValueHint: (near, known) =>
    `${near ? `vouliez-vous dire « ${near} » ? ` : ''}valeurs : ${known}`,
  badDate: date => `« ${date} » n’est pas une date`,
  badDateHint: field => `écrivez ${field}:<2025-01-01, ${field}:>=2024 ou ${field}:2024-05`,
  noMatch: words => `personne ne correspond à « ${words} »`,
  emptyDirectory: root => `l’annuaire ${root} ne contient aucun contact`,
  noneCalled: words => `personne ne s’appelle « ${words} »`,
  matchOtherwise: ids =>
    `trouvés par la fonction, un sujet ou l’organisation, à désigner par l’identifiant : ${ids}`,
  near: names => `noms les plus proches : ${names}`,
  left: n =>
    n === 1
      ? '1 personne trouvée est partie : --all la montre'
      : `${n} personnes trouvées sont parties : --all les montre`,
  incomplete: n =>
    n === 1
      ? '1 fichier n’a pas pu être lu en entier, des contacts manquent peut-être : voir « press-contacts validate »'
      : `${n} fichiers n’ont pas pu être lus en entier, des contacts manquent peut-être : voir « press-contacts validate »`,
  namesNothing: reference => `« ${reference} » ne contient ni lettre ni chiffre`,
  namesNothingHint: 'donnez un identifiant ou un nom',
  otherName: (reference, name) => `« ${reference} » et « ${name} » sont deux noms différents`,
  otherNameHint: id => `si c’est bien cette organisation, donnez son identifiant : ${id}`,
  ambiguous: reference => `« ${reference} » peut désigner plusieurs fiches`,
  candidates: list => `précisez :\n${list}`,
  optionLike: (word, option) =>
    `« ${word} » exclut le mot « ${word.slice(1)} » ; l’option s’écrit ${option}`,
}
