import type { Messages } from '../en/index.ts'

/** La lettre de `access`, envoyée à la personne dont elle parle, et ce qui se dit à qui l’envoie. */
export const access: Messages['access'] = {
  referenceArgument: 'ORG/CONTACT, une adresse e-mail, ou des mots à résultat unique',
  with: 'autre fiche de la même personne (ORG/CONTACT) ; à répéter s’il y en a plusieurs',
  examples: [
    'une personne par son identifiant',
    'par son adresse, dans un fichier',
    'pour un programme',
  ],

  heading: 'Vos données personnelles dans notre annuaire de contacts presse',
  law: 'Règlement général sur la protection des données (RGPD), article 15',
  heldBy: 'Responsable du traitement',
  purpose: 'Finalité et base légale',
  recipients: 'Destinataires',
  date: 'Date de cet extrait',
  about: 'Concerne',
  intro: places =>
    places === 1
      ? 'Voici tout ce que notre annuaire contient à votre sujet, en un seul endroit.'
      : `Voici tout ce que notre annuaire contient à votre sujet, en ${places} endroits.`,
  noPlace:
    'Notre annuaire ne contient pas de fiche à votre nom. Votre adresse figure aux endroits indiqués ci-dessous.',
  reference: 'Référence',
  organisationField: label => `Organisation : ${label.toLowerCase()}`,
  heldSince: 'Détenu depuis',
  keptUntil: 'Conservé jusqu’au',
  /** Headings of fields, where those of the files (fields.ts) do not speak to the person. */
  labels: {
    source: 'Provenance',
    informed: 'Information donnée',
    verified: 'Dernière vérification',
    opt_out: 'Votre opposition',
    until: 'À ce poste jusqu’au',
    public: 'Peut être publié',
  },
  none: 'aucune information',
  unnamed: 'Sans nom',
  yes: 'oui',
  no: 'non',
  publicByDefault: 'oui, faute d’indication contraire',
  notPublic: 'à ne pas publier',
  since: day => `au plus tard le ${day}`,
  objected: 'enregistrée : aucun envoi ne vous est adressé',
  objectedSince: day => `depuis le ${day} : aucun envoi ne vous est adressé`,
  kept: (day, unit, n) => `${day}, soit ${duration(n, unit)} après la dernière date`,
  keptUndated: 'indéterminé, faute de date à partir de laquelle compter',
  desks: 'Comme adresse d’un service de presse',
  desk: (organisation, details) => `${organisation} : ${details}`,
  lists: 'Listes de diffusion',
  noLists: 'Vous n’êtes sur aucune de nos listes de diffusion enregistrées.',
  reasons: {
    query: query => `elle contient toutes les personnes correspondant à « ${query} »`,
    named: 'elle vous nomme',
    organisation: 'elle contient votre organisation',
    address: 'elle nomme votre adresse',
    excluded: 'elle vous exclut',
  },
  objections: 'Vos oppositions',
  recordedObjection: (address, day, erasure) =>
    `${address} : vous avez demandé${day ? ` le ${day}` : ''} ${erasure ? 'l’effacement de vos données' : 'à ne plus rien recevoir'}`,
  objectionsKept:
    'Pour que rien ne vous soit plus adressé, nous conservons une empreinte de l’adresse, qui ne permet pas de la retrouver, ainsi que le jour et la nature de votre demande.',
  rights: 'Vos droits',
  rightsText: [
    'Vous pouvez à tout moment nous demander l’accès à ces données, leur rectification, leur effacement ou la limitation de leur usage (RGPD, articles 15 à 18). Vous pouvez vous opposer à leur usage (article 21). Écrivez à l’adresse qui vous a envoyé cette lettre : nous répondons sous un mois.',
    'Si vous estimez que vos droits ne sont pas respectés, vous pouvez adresser une réclamation à la CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex\u00a007, https://www.cnil.fr/fr/plaintes, ou à l’autorité de protection des données de votre pays.',
  ],

  organisation: id => `« ${id} » est une organisation, pas une personne`,
  organisationHint: people => `indiquez l’un de ses contacts :\n${people}`,
  noMatch: address => `personne n’a l’adresse « ${address} »`,
  noPeople: 'son fichier ne contient aucun contact',
  unknownWith: id => `contact inconnu pour --with : « ${id} »`,
  unknownWithHint: 'écrivez ORG/CONTACT, comme find --format json le donne dans « id »',
  bonds: {
    email: 'même e-mail',
    mobile: 'même mobile',
    phone: 'même téléphone',
    name: 'même nom',
  },
  included: (id, bond) => `aussi dans l’extrait : ${id} (${bond})`,
  perhaps: (id, bond) =>
    `peut-être la même personne : ${id} (${bond}) : si oui, ajoutez --with ${id}`,
  noted: id => `nommé dans un texte de ${id}, qui n’est pas dans l’extrait`,
  unread: place => `${place} : un commentaire, ou un texte illisible, n’est pas dans l’extrait`,
}

/** `1 an`, `3 ans`, `12 mois`. */
function duration(n: number, unit: 'day' | 'month' | 'year'): string {
  if (unit === 'month') return `${n} mois`
  return `${n} ${unit === 'day' ? 'jour' : 'an'}${n > 1 ? 's' : ''}`
}
