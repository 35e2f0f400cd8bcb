import type { Messages } from '../en/index.ts'

/** Le nom français de chaque champ. */
const TITLES: Readonly<Record<string, string>> = {
  name: 'Nom',
  short_name: 'Nom court',
  aliases: 'Autres noms',
  type: 'Type',
  country: 'Pays',
  website: 'Site web',
  email: 'E-mail',
  address: 'Adresse',
  label: 'Libellé',
  public: 'Publiable',
  phone: 'Téléphone',
  number: 'Numéro',
  extension: 'Poste',
  hours: 'Horaires',
  street: 'Rue',
  postal_code: 'Code postal',
  city: 'Ville',
  region: 'Région',
  form: 'Formulaire',
  languages: 'Langues',
  tags: 'Étiquettes',
  note: 'Note',
  contacts: 'Contacts',
  given: 'Prénom',
  family: 'Nom de famille',
  prefix: 'Préfixe',
  suffix: 'Suffixe',
  id: 'Identifiant',
  uid: 'UID de la vCard',
  title: 'Fonction',
  topics: 'Sujets',
  salutation: 'Civilité',
  department: 'Service',
  agency: 'Agence',
  informed: 'Informé le',
  opt_out: 'Opposition',
  until: 'Jusqu’au',
  verified: 'Vérifié le',
  source: 'Source',
  url: 'Adresse web',
  date: 'Date',
  description: 'Description',
  query: 'Requête',
  include: 'Ajouts',
  exclude: 'Retraits',
  language: 'Langue',
  max_age: 'Délai de vérification',
  retention: 'Durée de conservation',
  types: 'Types',
  rules: 'Règles',
  key: 'Clé',
  objections: 'Oppositions',
  fingerprint: 'Empreinte',
  wants: 'Demande',
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'An organisation and its press contacts': 'Une organisation et ses contacts presse',
  'A saved distribution list': 'Une liste de diffusion enregistrée',
  'Settings of a press-contact directory': 'Réglages d’un annuaire de contacts presse',
  'An organisation and its press contacts.': 'Une organisation et ses contacts presse.',
  'The full name.': 'Le nom complet.',
  'The name people say.': 'Le nom que l’on dit.',
  'Other names people look for.': 'D’autres noms sous lesquels on la cherche.',
  'A name.': 'Un nom.',
  'What kind of organisation it is.': 'De quelle sorte d’organisation il s’agit.',
  'ISO 3166-1 alpha-2 code, in capitals.': 'Code ISO 3166-1 alpha-2, en capitales.',
  'Its site, with https://.': 'Son site, avec https://.',
  "The press desk's own mailboxes.": 'Les boîtes du service de presse lui-même.',
  'An e-mail address.': 'Une adresse e-mail.',
  'The address alone, without a name or brackets.': 'L’adresse seule, sans nom ni chevrons.',
  'What it is for, such as work or home.': 'À quoi elle sert, comme work ou home.',
  'A word of your own for it.': 'Un mot à vous pour la désigner.',
  'Whether it may be published; true unless stated.':
    'Si elle peut être publiée ; true sauf mention contraire.',
  "The press desk's own lines.": 'Les lignes du service de presse lui-même.',
  'A phone number, in national or international notation.':
    'Un numéro de téléphone, en notation nationale ou internationale.',
  'The number. Any notation; quotes are not needed.':
    'Le numéro. Toute notation convient, sans guillemets.',
  'Without it the number itself tells mobile from fixed.':
    'Sans lui, le numéro dit lui-même s’il est mobile ou fixe.',
  'The extension to ask for.': 'Le poste à demander.',
  'A word of your own for it, such as Astreinte.':
    'Un mot à vous pour le désigner, comme Astreinte.',
  'When it is answered.': 'Quand on y répond.',
  'The postal address.': 'L’adresse postale.',
  'Number and street.': 'Numéro et rue.',
  'Postal code.': 'Code postal.',
  'City.': 'Ville.',
  'Region.': 'Région.',
  'A contact form on the web.': 'Un formulaire de contact en ligne.',
  'The languages the desk answers in.': 'Les langues dans lesquelles le service répond.',
  'A language, as BCP 47 writes it.': 'Une langue, selon BCP 47.',
  'Words of your own to select by.': 'Des mots à vous pour sélectionner.',
  'A tag.': 'Une étiquette.',
  'Anything else.': 'Tout le reste.',
  'The press contacts.': 'Les contacts presse.',
  'A press contact: a person.': 'Un contact presse : une personne.',
  'The name as it is written, or its parts.': 'Le nom tel qu’il s’écrit, ou ses parties.',
  'The name as it is written.': 'Le nom tel qu’il s’écrit.',
  'Given name.': 'Prénom.',
  'Family name.': 'Nom de famille.',
  'Such as Dr.': 'Comme Dr.',
  'Such as Jr.': 'Comme Jr.',
  'Only when the name is not enough: the slug of the name by default.':
    'Seulement si le nom ne suffit pas : à défaut, le nom en minuscules et traits d’union.',
  'UID of the vCard: kept when the contact moves, so that phones update one card.':
    'UID de la vCard : conservé quand le contact change d’organisation, pour que les téléphones mettent à jour une seule fiche.',
  'The function, as it is written on a card.': 'La fonction, telle qu’elle figure sur une carte.',
  'E-mail addresses, the preferred one first.': 'Les adresses e-mail, la préférée d’abord.',
  'Phone numbers, the preferred one first.': 'Les numéros de téléphone, le préféré d’abord.',
  'What the person answers for.': 'Ce dont la personne s’occupe.',
  'A topic.': 'Un sujet.',
  'The languages the person answers in.': 'Les langues dans lesquelles la personne répond.',
  'Only what somebody stated, never guessed.':
    'Seulement ce que quelqu’un a indiqué, jamais deviné.',
  'The part of the organisation the person works in.':
    'La partie de l’organisation où la personne travaille.',
  'The agency the person works for, when it acts for the organisation.':
    'L’agence de la personne, quand elle agit pour l’organisation.',
  'Whether the person may appear in what is published; true unless stated.':
    'Si la personne peut figurer dans ce qui est publié ; true sauf mention contraire.',
  'When the person was told that they are held here (GDPR, article 14).':
    'Quand la personne a été informée qu’elle figure ici (RGPD, article 14).',
  'Never in a mailing; a date says since when.':
    'Jamais dans un envoi ; une date dit depuis quand.',
  'Has left: out of look-ups and exports from that day on.':
    'Départ : hors des recherches et des exports après ce jour.',
  'When somebody last checked this.': 'Quand quelqu’un l’a vérifié pour la dernière fois.',
  'Where this was read.': 'Où cela a été lu.',
  'The title of the press release or page.': 'Le titre du communiqué ou de la page.',
  'Its address on the web.': 'Son adresse sur le web.',
  'Its date.': 'Sa date.',
  'A saved distribution list.': 'Une liste de diffusion enregistrée.',
  'The name of the list.': 'Le nom de la liste.',
  'What it is for.': 'À quoi elle sert.',
  'Who is on it, in the language of `find`.': 'Qui y figure, dans le langage de `find`.',
  'More people: ORG, ORG/CONTACT, an address, or "Name <address>".':
    'D’autres personnes : ORG, ORG/CONTACT, une adresse, ou « Nom <adresse> ».',
  'Whom.': 'Qui.',
  'Never these: ORG, ORG/CONTACT or an address.':
    'Jamais ceux-ci : ORG, ORG/CONTACT ou une adresse.',
  'Settings of this directory.': 'Réglages de cet annuaire.',
  'After how long a contact should be checked again; 12 months unless stated.':
    'Après combien de temps revérifier un contact ; 12 mois sauf mention contraire.',
  'After how long without a check a contact should go; 3 years unless stated.':
    'Après combien de temps sans contrôle supprimer un contact ; 3 ans sauf mention contraire.',
  'The types that an organisation may have; any unless stated.':
    'Les types qu’une organisation peut avoir ; tous sauf mention contraire.',
  'A type.': 'Un type.',
  'The tags that an organisation may have; any unless stated.':
    'Les étiquettes qu’une organisation peut avoir ; toutes sauf mention contraire.',
  'How serious the findings of a rule are; `validate --rules` lists them.':
    'La gravité de ce que signale une règle ; `validate --rules` les liste.',
  'Objections of a press-contact directory': 'Oppositions d’un annuaire de contacts presse',
  'People who asked not to be written to, or to be erased.':
    'Ceux qui ont demandé à ne plus être sollicités, ou à être effacés.',
  'What the fingerprints are made with: 64 hex digits, never to be changed.':
    'Ce dont sont faites les empreintes : 64 chiffres hexadécimaux, à ne jamais changer.',
  'Who objected.': 'Qui s’est opposé.',
  'An objection.': 'Une opposition.',
  'Stands for the address; `object ADDRESS` makes it.':
    'Remplace l’adresse ; `object ADRESSE` la calcule.',
  'When the person asked.': 'Quand la personne l’a demandé.',
  'What the person asked for; no mailing unless stated.':
    'Ce que la personne a demandé ; aucun envoi, sauf mention contraire.',
}

/** Les champs des fichiers, tels que les éditeurs les expliquent. */
export const fields: Messages['fields'] = {
  title: name => TITLES[name] ?? name,
  describe: description => DESCRIPTIONS[description] ?? description,
}
