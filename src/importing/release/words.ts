import { foldWords } from '../../text/fold.ts'

const set = (...lists: string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' '))

/** What is behind a firm's or association's name to say its legal kind; a piece of a pattern. */
export const LEGAL_FORM =
  'GmbH(?: & Co\\.? ?KG(?:aA)?)?|gGmbH|mbH|AG|SE|SA|S\\.A\\.S?\\.?|SAS|SASU|SARL|S\\.A\\.R\\.L\\.?|SCOP|SNC|EURL|KG|KGaA|OHG|UG|e\\. ?V\\.?|eV|eG|Inc\\.?|Incorporated|Ltd\\.?|Limited|LLC|LLP|PLC|plc|Corp\\.?|Corporation|Co\\.|Pty|BV|B\\.V\\.|NV|N\\.V\\.|SRL|S\\.r\\.l\\.|SpA|S\\.p\\.A\\.|S\\.L\\.|ASBL|asbl|AISBL|Sàrl|Oy|AB|ApS|A/S'

/** Words that are in names of organisations, never of people. */
export const ORGANISATION_WORDS = set(
  'agence agency agentur association associations verband bundesverband dachverband verein stiftung foundation fondation institut institute institution instituto',
  'universite university universitat universidad hochschule ecole school college lycee academie academy akademie ministere ministerium ministry prefecture sous-prefecture region departement',
  'departement ville mairie commune communes communaute metropole agglomeration intercommunalite intercommunalites syndicat federation federal confederation union groupe',
  'group gruppe holding societe company compagnie corporation corp bank banque museum musee museen theatre theater opera oper festival carnaval karneval hopital hospital hopitaux chu',
  'clinique klinik polizei police gendarmerie feuerwehr pompiers partners consulting communications publishing news network networks studio studios productions editions verlag',
  'labs lab technologies technology systems systeme software solutions services energie energies energy club ligue league comite committee council chamber chambre kammer',
  'partnership delegation cabinet commissariat observatoire laboratoire collectif mutuelle cooperative genossenschaft hilfsdienst hilfe unfall-hilfe gesellschaft gewerkschaft partei fraktion gemeinde stadt landkreis kanton canton',
  'assemblee senat senate parlement parliament bundestag commission kommission conseil centre center zentrum bundesamt landesamt amt authority autorite agglo pays parc office organisation organization',
  'international wireless media medias medien relations public digital online world global holdings ventures capital insurance assurances assurance airlines railways motors',
  'pharma health sante universitatsklinikum werke stadtwerke bibliotheque bibliothek library archives initiative bundnis alliance allianz coalition reseau collective trust society societa',
  'knowledge security data cloud web tech interactive entertainment games music records films film tv radio magazine journal zeitung redaktion redaction francaise francais nationale national',
  'deutsche deutscher deutsches europaische european europeenne internationale hauptstadtburo buro bureau geschaftsstelle landesverband',
  'universitatsstadt hansestadt landeshauptstadt bundesstadt kreisstadt samtgemeinde verbandsgemeinde ministre minister etat ingenierie engineering design architectes architekten conseils avocats rechtsanwalte',
)

/** What German compounds end in that name organisations. */
const ORGANISATION_ENDING =
  /^\p{L}{3,}(?:verband|verein|stiftung|gesellschaft|werke?|gruppe|kammer|hilfe|amt|ministerium|museum|dienste?|prasidium|verwaltung|direktion|anstalt|kasse|klinikum|klinik|theater|schule|akademie|zentrum|fonds|netzwerk|betriebe|bahn|bahnen|messe|bibliothek|archiv|bistum|regierung|agentur|fabrik|wirtschaft|verlag|zentrale|bank|haus|union|partei)s?$/u

/** Words that name what a person does. */
const ROLES = set(
  'chief specialiste spezialist spezialistin directeur directrice director responsable charge chargee chargees attache attachee chef cheffe head manager president presidente vice-president vice-presidente secretaire porte-parole',
  'spokesperson spokeswoman spokesman speaker sprecher sprecherin pressesprecher pressesprecherin mediensprecher mediensprecherin leiter leiterin leitung referent referentin pressereferent pressereferentin officer executive',
  'ceo cfo coo cmo cto founder cofounder co-founder fondateur fondatrice cofondateur cofondatrice co-fondateur co-fondatrice delegue deleguee conseiller conseillere coordinateur coordinatrice coordinator assistant assistante',
  'stellvertretende stellvertretender stellv geschaftsfuhrer geschaftsfuhrerin vorstand vorsitzender vorsitzende vp evp svp senior junior consultant consultante berater beraterin specialist lead adjoint adjointe',
  'medienverantwortlicher medienverantwortliche verantwortlicher verantwortliche verantwortlich responsible vertreter vertreterin associate publicist redakteur redakteurin maire burgermeister chairman chairwoman chair',
  'secretary general treasurer tresorier tresoriere professor chercheur chercheuse writer strategist partner principal chefe',
)
const ROLE_ENDING =
  /(?:sprecher(?:in)?|leiter(?:in)?|referent(?:in)?|beauftragte[rn]?|manager(?:in)?|kommissar(?:in)?|vorsteher(?:in)?|(?:regierungs|stadt|gemeinde|land|bundes|kantons)rat(?:in)?|prasident(?:in)?|minister(?:in)?|dezernent(?:in)?|burgermeister(?:in)?|kanzler(?:in)?|verantwortliche[rn]?|direktor(?:in)?|vorsitzende[rn]?)$/

/** Words of services and desks, that alone name no organisation. */
const FUNCTIONS = set(
  'service services direction departement department pole bureau cellule abteilung stabsstelle stabstelle referat team office desk unit division section group groupe',
  'presse press media medias medien communication communications kommunikation unternehmenskommunikation konzernkommunikation relations relation marketing pr rp newsroom affairs',
  'offentlichkeitsarbeit publiques publics public publique externe externes interne corporate global external internal pressestelle presseteam pressedienst presseburo presseabteilung presse-team medienstelle medienteam presseservice',
  'pressekontakt pressekontakte presseanfragen medienanfragen medienkontakt contact contacts kontakt informationsdienst information informations und et and de la le les des du der die das of the for pour fur l d a',
  'investor investors investisseurs investoren analyst analysts event events evenementiel digital social digitale numerique institutionnelle institutionnelles institutionnel dienst stelle strategie strategy',
  'advocacy plaidoyer ressources humaines human resources enquiries inquiries requests anfragen rueckfragen ruckfragen general allgemeine vos nos votre your our ihr ihre ihren notre agence agency',
)

/** Words of labels, headings, time and place that no name has in it. */
const NEVER_IN_NAMES = set(
  'tel telephone telefon phone fax email mail e-mail mobile mobil web website internet adresse address courriel site www contact contacts kontakt kontakte presse press pressekontakt pressestelle presseteam',
  'communique communiques dossier download telecharger photos photo bilder logo weitere further more information informations informationen suivez follow twitter facebook linkedin instagram youtube mastodon',
  'janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre january february april june july august september october november december januar februar marz mai juni juli oktober dezember',
  'lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag',
  'rue avenue boulevard place quai allee chemin route strasse street road platz allee weg cedex postfach suite floor building bp cs',
  'france deutschland germany schweiz suisse switzerland belgique belgium canada quebec osterreich austria europe europa usa states kingdom paris berlin london',
  'le la les der die das the un une ein eine pour fur for und et and von a propos about uber service services nous notre unser our your votre vos',
  'privacy policy terms conditions cookies impressum datenschutz mentions legales plan newsletter accueil home menu recherche search retour zuruck all rights reserved tous droits',
  'pr rp e senden envoyer send schreiben ecrire click here cliquez ici hier klicken mehr lire suite read zum zur siehe voir see alle meldungen folgen teilen share partager drucken imprimer print pdf rss',
  'madame monsieur nom prenom name vorname nachname titel title fonction funktion company organisation societe country pays',
)

/** Far beyond any name, role or address: patterns are tried on no more. */
const MAX_LENGTH = 250

/** Whether a word (folded) names an occupation. */
export const isRoleWord = (word: string): boolean => ROLES.has(word) || ROLE_ENDING.test(word)

/** Whether a word (folded) belongs to desks and services. */
export const isFunctionWord = (word: string): boolean => FUNCTIONS.has(word)

/** Whether a word (folded) is of labels, menus, places or time. */
export const isNever = (word: string): boolean => NEVER_IN_NAMES.has(word)

/** Whether a word (folded) can be no part of a person's name. */
export const isNoName = (word: string): boolean =>
  ORGANISATION_WORDS.has(word) ||
  (ORGANISATION_ENDING.test(word) && !/haus$/.test(word)) ||
  NEVER_IN_NAMES.has(word) ||
  ROLES.has(word) ||
  ROLE_ENDING.test(word)

/** Whether a text says what somebody does: `Head of PR`, `Pressesprecherin`, `chargée de communication`. */
export function isRole(text: string): boolean {
  if (text.length > MAX_LENGTH) return false
  const all = foldWords(text.replace(/[*:·.](?=in\b|e\b|ice\b|trice\b)/g, '')).slice(0, 16)
  const compound =
    text
      .toLowerCase()
      .match(/(?<!\p{L})\p{L}+(?:-\p{L}+)+/gu)
      ?.map(each => foldWords(each).join('-')) ?? []
  return (
    all.slice(0, 4).some(isRoleWord) ||
    (all.at(-1) !== undefined && isRoleWord(all.at(-1) ?? '')) ||
    compound.some(isRoleWord)
  )
}

/** Whether a text is nothing but the name of a desk: `Service presse`, `Corporate Communications`. */
export function isFunction(text: string): boolean {
  if (text.length > MAX_LENGTH) return false
  const all = foldWords(text)
  return (
    all.length > 0 &&
    all.length <= 10 &&
    all.every(word => FUNCTIONS.has(word) || /^presse|^medien(?!$)/.test(word))
  )
}

/** What readers are told to do, folded: `Suivez-nous sur X`, `Follow us on LinkedIn`. */
const CALL_TO_ACTION =
  /^(?:et |and |und |pour (?:nous )?)?(?:(?:suive[zr]|suis|retrouve[zr]|rejoigne[zr]|rejoindre|contacte[zr]|likez|aimez|partage[zr]|visitez|decouvrez|telechargez|consultez|regardez|ecoutez|echangez|connectez)(?: (?:nous|moi|vous|le|la|les|l|notre|nos|toute|tous|sur|avec|ici)\b|$)|(?:abonnez|inscrivez|connectez|rendez|desabonnez) vous\b|(?:follow|find|join|like|visit|watch|meet|contact|tag|see) (?:us|me|our|the conversation)\b|(?:connect|stay in touch|keep in touch) with\b|(?:subscribe|sign up)(?: (?:to|for|here|now)\b|$)|(?:folgen|besuchen|finden|abonnieren|kontaktieren|treffen) sie\b|folge uns\b|(?:nos|our|unsere) (?:reseaux(?: sociaux)?|social media|socials|sozialen)\b|(?:reseaux sociaux|social media|soziale medien|social networks)$|(?:egalement|aussi|also|auch) (?:sur|on|auf) (?:x|twitter|facebook|linkedin|instagram|youtube|tiktok|threads|bluesky|mastodon)\b)/

/** Whether a text invites readers to follow, visit or subscribe: nobody is called so. */
export const isCallToAction = (text: string): boolean =>
  text.length <= MAX_LENGTH && CALL_TO_ACTION.test(foldWords(text).join(' '))

const LEGAL = new RegExp(`(?:^|[\\s,])(?:${LEGAL_FORM})(?=$|[\\s,.)(])`, 'u')
const LEGAL_ALONE = new RegExp(`^(?:${LEGAL_FORM})$`, 'u')

/** Whether a text has a legal form in it. */
export const hasLegalForm = (text: string): boolean => LEGAL.test(text)

/** Whether a text is nothing but a legal form. */
export const isLegalForm = (text: string): boolean => LEGAL_ALONE.test(text.trim())

/** Whether a text has a word in it that organisations are called by. */
export const hasOrganisationWord = (text: string): boolean =>
  foldWords(text).some(word => ORGANISATION_WORDS.has(word) || ORGANISATION_ENDING.test(word))

const ADDRESS =
  /^(?:\d{1,4}[,a-z]?(?:\s?(?:bis|ter|quater))?,?\s+(?:rue|avenue|av\.|bd|boulevard|place|quai|all[ée]e|chemin|route|impasse|cours|square|passage|esplanade|[NSEW]\.?\s|\p{L}+\s+(?:st|street|road|rd|ave|avenue|blvd|boulevard|lane|ln|drive|dr|way|court|square|place|broadway)\b)|(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{4})?\s+\p{Lu}|(?:bp|cs|p\.?\s?o\.?\s?box|postfach|b\.p\.)\s?\d|.{0,40}(?:stra(?:ß|ss)e|str\.|platz|allee|weg|gasse|damm|ufer|chaussee|laan|gracht|straat)\s\d|(?:rue|avenue|boulevard|place|quai|all[ée]e|chemin)\s(?:de|du|des|d['’]|\p{Lu}))|\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b|\b\d{5}\s+\p{Lu}[\p{L}-]+(?:\s+cedex)?|\bcedex\b|\bsuite\s\d|\d+\s\w+(?:\s\w+)?\s(?:st|street|road|rd|ave|avenue|blvd|lane|ln|drive|broadway)\b/iu

/** Squares and streets without a number, houses of authorities, post codes by themselves. */
const PLACE =
  /^(?:(?:\p{Lu}[\p{L}'’.-]+\s){1,3}(?:Square|Street|Road|Lane|Avenue|Gardens|Terrace|Quay|Wharf|Row|Crescent)|(?:Am|An de[rmn]|Im|In de[rnm]|Auf de[rm]|Zum|Zur|Unter den|Beim?)\s\p{Lu}[\p{L}\s-]{1,30}\s\d{1,4}\s?[a-z]?|(?:(?:Old |New )?(?:Town|City|County|Shire) Hall|Guildhall|Civic Cent(?:re|er)|(?:Altes |Neues )?Rathaus|H[ôo]tel (?:de [Vv]ille|du [Dd][ée]partement|de (?:la )?[Rr][ée]gion)))$|(?:^|\s)(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|[A-Z]\d[A-Z]\s\d[A-Z]\d)$/u

/** Whether a text is a postal address or a part of one. */
export const isAddress = (text: string): boolean =>
  text.length < 200 &&
  (ADDRESS.test(text) ||
    PLACE.test(text) ||
    /^\p{Lu}\p{Ll}+(?:haus|tower|geb[äa]ude)\b(?!.*\p{Lu}\p{Ll}+.*\p{Lu})/u.test(text))
