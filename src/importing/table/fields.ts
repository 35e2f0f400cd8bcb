import { foldWords } from '../../text/fold.ts'
import { phoneTypeNamed } from '../record/phone-words.ts'

/** A row of a table. */
export interface Row {
  readonly cells: readonly string[]
  /** Where it begins in its file, 1-based. */
  readonly line: number
  /** Addresses that cells link to, by the cell's index. */
  readonly links?: ReadonlyMap<number, string>
}

/**
 * A cell's text, without what keeps a spreadsheet from computing it: `="0381616108"`,
 * `'+33 3 81 61 61 08`. What looks like a formula is plain text.
 */
export function cellText(cell: string): string {
  const text = cell.trim()
  const constant = /^="((?:[^"]|"")*)"$/.exec(text)?.[1]
  if (constant !== undefined) return constant.replaceAll('""', '"')
  return /^'[\s'"]*[=+\-@＝＋－＠\d]/.test(text) ? text.slice(1) : text
}

/** What a column may hold, by the words of the model; `landline` is a phone at work. */
export const TABLE_FIELDS = [
  ...(['name', 'given', 'middle', 'family', 'prefix', 'suffix', 'salutation', 'title'] as const),
  ...(['department', 'organisation', 'agency', 'email', 'phone', 'mobile', 'landline'] as const),
  ...(['home', 'fax', 'switchboard', 'extension', 'hours', 'topics', 'languages', 'tags'] as const),
  ...(['website', 'form', 'street', 'postal_code', 'city', 'region', 'country', 'note'] as const),
  'aliases',
  'ignore',
] as const

/** Besides those that a user names: what belongs to other columns, tells who is not to come in, or is not imported. */
export type TableField =
  | (typeof TABLE_FIELDS)[number]
  | 'file_as'
  | 'email_label'
  | 'email_type'
  | 'phone_label'
  | 'phone_type'
  | 'desk'
  | 'opt_out'
  | 'until'

/** Headings that could be either: what the column holds tells. */
export type Doubt = 'nom' | 'adresse' | 'titre' | 'poste' | 'contact' | 'site' | 'tags' | 'etat'

/** The headings of each field, folded, without numbers and small words. */
const HEADINGS: Readonly<Record<Exclude<TableField, 'ignore'>, string>> = {
  name: 'nom complet|nom prenom|nom prenoms|prenom nom|prenoms nom|name|full name|fullname|display name|nom afficher|nom affiche|contact name|nom contact|personne|interlocuteur|interlocutrice|journaliste|contact presse|attache presse|ansprechpartner',
  given: 'prenom|prenoms|first name|firstname|given name|given|forename|fname|vorname',
  middle: 'middle name|deuxieme prenom|additional name|autres prenoms',
  family:
    'nom famille|last name|lastname|surname|family name|family|lname|nom usuel|nom usage|nachname',
  prefix: 'prefix|name prefix|prefixe|prefixe nom',
  suffix: 'suffix|name suffix|suffixe|suffixe nom',
  salutation: 'civilite|civilites|salutation|civ|m mme|mme m|madame monsieur|anrede',
  title:
    'fonction|fonctions|job title|jobtitle|job|position|role|intitule poste|profession|poste occupe|qualite|organization title|emploi|metier|funktion|titre fonction|fonction titre|titre professionnel',
  department:
    'service|services|direction|directions|department|pole|organization department|direction service|service direction|unite|abteilung|departement service',
  organisation:
    'organisme|organisation|organization|organization name|structure|structures|societe|entreprise|company|company name|raison sociale|etablissement|collectivite|institution|employeur|employer|association|media|medias|nom structure|nom organisme|nom organisation|nom societe|nom entreprise|nom media|firma|unternehmen|rattachement|administration|ministere|account name|organisme structure|structure organisme|societe organisme|collectivite organisme',
  agency: 'agence|agency|agence rp|agence relations presse|agence communication|agence conseil',
  email: '',
  email_label: 'email labels|email label',
  email_type: 'email types|email type',
  phone: '',
  phone_label: 'phone labels|phone label',
  phone_type: 'phone types|phone type',
  mobile: '',
  landline: 'ligne directe|direct|direct line|numero direct|direct dial|durchwahl',
  home: '',
  fax: '',
  switchboard: '',
  extension:
    'poste telephonique|extension|ext|numero poste|poste interne|phone extensions|phone extension',
  hours: 'horaires|hours|phone hours|heures|joignable',
  topics:
    'theme|themes|thematique|thematiques|rubrique|rubriques|sujet|sujets|topic|topics|secteur|secteurs|domaine|domaines|specialite|specialites|mots cles|mot cle|keywords|categories|categorie|category|etiquette|etiquettes|groupe|groupes|groups|labels|group membership|centres interet|themes rubriques|domaine competence|domaines competence',
  languages: 'langue|langues|language|languages|lang|langues parlees|sprache|sprachen',
  tags: '',
  website:
    'site web|site internet|website|web|url|page web|web page|webpage|site officiel|www|adresse web|adresse site|adresse internet|webseite|homepage',
  form: 'formulaire|form|formulaire contact|contact form|lien formulaire',
  street:
    'rue|street|adresse postale|voie|street address|business street|work address|adresse professionnelle|work street|rue bureau|adresse bureau|adresse ligne|address line|postal address|mailing address|strasse',
  postal_code:
    'code postal|cp|postal code|zip|zip code|zipcode|postcode|plz|business postal code|work zipcode|work postal code|code postal bureau',
  city: 'ville|commune|city|town|localite|business city|work city|ville bureau|ort',
  region:
    'region|province|business state|work state|dep region|dep region bureau|pays etat|state province|bundesland',
  country:
    'pays|country|country region|pays region|business country region|business country|work country|pays region bureau|pays bureau|address country|land',
  note: 'note|notes|remarque|remarques|commentaire|commentaires|observation|observations|comment|comments|divers|info complementaire|infos complementaires|informations complementaires|remarks|infos|informations|organisation note|bemerkung|notiz',
  aliases: 'aliases|sigle|short name|acronyme|nom court',
  file_as: 'file as|classer sous',
  desk: 'desk',
  opt_out:
    'opt out|optout|desabonne|desabonnee|unsubscribed|ne pas contacter|blocklisted|blacklisted|email blocklisted|email blacklisted|desinscrit|do not contact',
  until: 'until|date depart',
}

/** Columns that are known, and that no field of an import holds. */
const UNUSED =
  /^(?:id|public|informed|verified|sources|source urls|source dates|type|organisation id|file|line|greeting|birthday|date naissance|ne|birth (?:year|month|day)|anniversaire.*|anniversary|photo|nickname|surnom|phonetic .*|.* yomi|schools|hobby|location|spouse|conjoint|ext id|.*(?:assistant|assistante|manager).*|office location|imaddress|screen name|nom ecran|custom|event .*|relation .*|im .*|custom field .*|personal web page|user id|sexe|gender|genre|initiales|initials|priority|priorite|sensitivity|critere diffusion|added time|modified.*|creation date|created.*|member rating|memb rating|euid|leid|optin.*|confirm.*|latitude|longitude|gmtoff|dstoff|timezone|cc|last changed|list .*|lists|double opt in)$/

/** Headings that could be either, folded, with what they are in doubt of. */
const DOUBTS: ReadonlyMap<string, Doubt> = new Map(
  Object.entries({
    nom: 'nom noms',
    adresse: 'adresse adresses address',
    titre: 'titre title',
    poste: 'poste postes',
    contact: 'contact contacts',
    site: 'site sites',
    tags: 'tags tag',
    etat: 'etat state',
  } satisfies Record<Doubt, string>).flatMap(([doubt, words]) =>
    words.split(' ').map(word => [word, doubt as Doubt]),
  ),
)

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const SMALL = set('de du des d la le les l et a the of and an aux au s en')

const BY_HEADING: ReadonlyMap<string, TableField> = new Map(
  Object.entries(HEADINGS).flatMap(([field, headings]) =>
    headings
      .split('|')
      .filter(Boolean)
      .map((each): [string, TableField] => [each, field as TableField]),
  ),
)

/** The words of a heading that tell, folded. */
export const headingWords = (heading: string): string[] =>
  foldWords(heading.slice(0, 100)).filter(word => !SMALL.has(word))

/** What a heading says of its column; with a doubt, what the column holds tells its field. */
export interface Heading {
  readonly field?: TableField
  readonly doubt?: Doubt
  readonly type?: string
  readonly label?: string
}

/** What a heading says, word for word or of phones, e-mails and homes in whatever words; `ignore` for what is known and not imported. */
export function headingNamed(words: readonly string[]): Heading | undefined {
  const plain = words.filter(word => !/^\d+$/.test(word)).join(' ')
  const field = BY_HEADING.get(plain)
  if (field !== undefined) return { field }
  const doubt = DOUBTS.get(plain)
  if (doubt !== undefined) return { doubt }
  return UNUSED.test(plain) ? { field: 'ignore' } : reachNamed(words)
}

const PHONE = set(
  'tel tels telephone telephones telefon phone phones portable portables mobile mobiles gsm cell cellphone cellular natel handy sms fax telecopie telecopieur facsimile standard std switchboard landline ld fixe fixes mob whatsapp',
)
const PHONE_TOO = set(
  'number numbers numero num no n nr nos ligne line directe direct bureau pro professionnel professionnelle business work office main company societe home domicile perso personnel personnelle privee prive other autre primary principal contact presse e164 national et ou service',
)
const DUTY = set('astreinte urgence urgences permanence garde')
const EMAIL = set('mail mails email emails courriel courriels mel messagerie emailadresse')
const EMAIL_TOO = set(
  'e adresse adresses address addresses electronique primary secondary principale secondaire principal pro professionnel professionnelle work home perso personnel personnelle other autre contact presse value generique business service bureau',
)
/** Lines that are no longer, and other people's. */
const OTHER =
  /^(?:car|voiture|callback|rappel|radio|radiotelephone|pager|telex|tty|tdd|isdn|rnis|recepteur|radiomessagerie|assistant|assistante|beeper)$/
const ADDRESS =
  /^(?:street|rue|city|ville|state|region|dep|postal|zip|zipcode|code|country|pays|address|adresse|box|bp)$/
const AT_HOME = /^(?:home|domicile|perso|personnelle|privee|privé|other|autre)$/

const HOME = /^(?:home|perso|personnel|personnelle|domicile|prive|privee)$/

/** What a heading says of phones, e-mails and homes, in whatever words; undefined where it is none of these. */
function reachNamed(words: readonly string[]): Heading | undefined {
  const plain = words.filter(word => !/^\d+$/.test(word))
  const all = (...sets: readonly ReadonlySet<string>[]) =>
    plain.every(word => sets.some(each => each.has(word)))
  const isMail =
    plain.some(word => EMAIL.has(word)) ||
    (plain.includes('electronique') && plain.some(word => /^adresses?$/.test(word)))
  if (isMail) {
    if (!all(EMAIL, EMAIL_TOO)) return { field: 'ignore' }
    return { field: 'email', ...(plain.some(word => HOME.test(word)) && { type: 'home' }) }
  }
  if (plain.some(word => AT_HOME.test(word)) && plain.some(word => ADDRESS.test(word)))
    return { field: 'ignore' }
  if (!plain.some(word => PHONE.has(word)) || plain.length > 6)
    return plain.some(word => OTHER.test(word)) ? { field: 'ignore' } : undefined
  if (plain.some(word => OTHER.test(word))) return { field: 'ignore' }
  if (!all(PHONE, PHONE_TOO, DUTY)) return undefined
  const label = plain.find(word => DUTY.has(word))
  const type = plain.includes('societe') ? 'switchboard' : phoneTypeNamed(plain.join(' '))
  const field = type === undefined ? 'phone' : type === 'work' ? 'landline' : type
  return { field, ...(label !== undefined && { label }) }
}
