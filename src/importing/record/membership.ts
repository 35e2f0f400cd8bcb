import { foldWords } from '../../text/fold.ts'

/**
 * Groups that address books keep for themselves, and that say nothing of a person: Google's
 * `* My Contacts`, `* myContacts` and `* Starred in Android`, Apple's `card`, Outlook's default.
 */
const SYSTEM_GROUP =
  /^(?:(?:system group )?my ?contacts|mes contacts|meine kontakte|(?:system group )?starred(?: in android)?|favoris android|other ?contacts|autres contacts|all ?contacts|tous les contacts|imported on .*|importes? le .*|importiert am .*|restored on .*|restaures? le .*)$/

/** Whether a group or category is an address book's own, and no topic. */
export function isSystemGroup(text: string): boolean {
  const words = foldWords(text).join(' ')
  // Google marks its own with an asterisk.
  return words === '' || text.trim().startsWith('* ') || SYSTEM_GROUP.test(words)
}

/** What a text says of somebody: they opted out of mailings, or have left. */
export type Membership = 'opted-out' | 'left'

/** Words for an opt-out, or for an address that takes no mail, that mean nothing else, in French, English and German; folded. */
const OPTED_OUT =
  /\b(?:des ?abonne(?:e|s|es|ment)?|des ?inscri(?:t|te|ts|tes|ption)|des ?inscrire|se des ?abonner|un ?sub(?:bed)?|un ?subscribed?|opt(?:ed)? ?out|block ?list(?:ed|ee?)?|black ?list(?:ed|ee?)?|sur liste noire|liste noire|liste rouge mail|(?:hard ?)?bounced?|hard bounces?|npai|abgemeldet|abbestellt|widersprochen|widerrufen|(?:un|nicht )zustellbar|undeliverable|ungultige? (?:e ?mail|mail|adresse|e ?mail ?adresse)|(?:adresse|e ?mail|mail) (?:ist )?ungultig|keine? (?:werbung|newsletter|mailings?|e ?mails?)(?: mehr)?|nicht (?:mehr )?(?:kontaktieren|anschreiben)|non ?subscribed|not subscribed|non abonnee?|spam complaint|opposition (?:a la )?(?:rgpd|gdpr|cnil|prospection|traitement|mailing|mailings|e ?mailing)|(?:do not|don t|dont|never) (?:contact|e ?mail|mail|write)|ne (?:pas|plus|jamais) (?:etre )?(?:contactee?|contacter|ecrire|solliciter|sollicitee?|relancer|demarcher|mailer|envoyer|recevoir)|(?:sans|pas de|no) (?:consentement|consent)|(?:adresse|e ?mail|mail|courriel|mel)(?: e ?mail| mail| electronique)? (?:est |is )?(?:invalide?|erronee?|incorrecte?|inexistante?|injoignable|morte?|hs|en erreur|revient(?: en erreur)?)|(?:invalid|wrong|dead) (?:e ?mail|mail|address))\b/g

/** Words for an opt-out that mean something else elsewhere: the opposition on a council, a bus stop. */
const PERHAPS_OPTED_OUT =
  /\b(?:opposition|opposee?|s oppose|refus|refusee?|refuse|stop|dnc|dne|no ?mail|cleaned|complained|complaint|suppressed|unreachable|inacti(?:f|ve)|disabled|desactivee?|suspendu?e?|suspended|archivee?|archived|supprimee?|deleted|bloquee?|blocked|banned|gesperrt|exclu[es]?)\b/g

/** Words for somebody who has left that mean nothing else. */
const LEFT =
  /\b(?:parti(?:e|s|es)? (?:a la|en) retraite|a quitte(?: (?:la|le|l|son|sa|ses) \w+)?|n est plus (?:en poste|la|joignable|en fonctions?)|plus en (?:poste|fonctions?)|no longer (?:with|at|works?|employed|in post)(?: \w+)?|has left(?: the \w+)?|left the \w+|ausgeschieden|decedee?s?|deceased)\b/g

/** Words for the same that mean something else elsewhere: a political party, a side. */
const PERHAPS_LEFT = /\b(?:partie?s?|left|departed|gone|sorti(?:e|s|es)?|quitte)\b/g

/** Words beside these that change nothing: `Désabonnée le 3 mars (newsletter)`. */
const BESIDE = new Set(
  'le la les l du de des d en a au aux par by on the at via since depuis ce cet cette date jour mail emails email mails e courriel courriels mel newsletter newsletters news lettre information infos liste list listes statut status etat rgpd gdpr cnil contact utilisateur user client subscriber est is was has have been ete s se son sa nos our from of to me him her them oui yes x true vrai definitivement manuellement manual manually total totale demande request sa hard permanent global globally lors suite apres presse communique communiques mailing mailings marketing adresse address et and janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april may june july august september october november december jan feb mar apr jun jul aug sep oct nov dec'.split(
    ' ',
  ),
)

/** Longer texts are told apart by their sentences alone. */
const MAX_WORDS = 60

/**
 * What a short text says as a whole: `Désabonnée le 03/02/2026`, `Status: unsubscribed`.
 * @param isOpen whether words count that could mean something else, such as `Opposition`.
 */
export function membershipSaid(text: string, isOpen: boolean): Membership | undefined {
  const words = foldWords(text.slice(0, 300))
  if (words.length === 0 || words.length > MAX_WORDS) return undefined
  const said = words.join(' ')
  const isWhole = (...patterns: readonly RegExp[]) => {
    const rest = patterns.reduce((left, pattern) => left.replace(pattern, ' '), said)
    return rest !== said && rest.split(' ').every(word => BESIDE.has(word) || !/\D\D/.test(word))
  }
  if (isWhole(OPTED_OUT, ...(isOpen ? [PERHAPS_OPTED_OUT] : []))) return 'opted-out'
  return isWhole(LEFT, ...(isOpen ? [PERHAPS_LEFT] : [])) ? 'left' : undefined
}

/** Sentences in a longer text: the person opted out, or wants nothing any more. */
const SENTENCES = [
  /\b(?:s est|a ete|se) des ?(?:abonne|inscrit)e?\b/,
  /(?<!\b(?:not|never) )\b(?:has|was|is|have) (?:been )?(?:unsubscribed|opted out|blocklisted|blacklisted)\b/,
  /\b(?:souhaite|veut|voudrait|desire|demandee?|demande a) (?:a |de )?(?:ne )?plus (?:etre |nous |les |rien |de |d |nos )*(?:recevoir|contactee?|sollicitee?|figurer|mails?|emails?|courriels?)\b/,
  /\b(?:demandee?|demande a) (?:a |de )?ne pas (?:etre |nous |les |de )*(?:recevoir|contactee?|sollicitee?|figurer)\b/,
  /\b(?:s oppose|opposee?) a (?:la |l |tout |toute )?(?:reception|envoi|prospection|traitement)\b/,
  /\b(?:wants|asked|wishes) (?:not to be contacted|to be removed|no longer to receive|no more e ?mails?)\b/,
]

/** What a remark says in a sentence or as a whole. */
export function membershipTold(text: string): Membership | undefined {
  const lines = text.slice(0, 20_000).split(/[\n.;!?]+/)
  for (const line of lines) {
    const said = membershipSaid(line, false)
    if (said !== undefined) return said
  }
  const said = foldWords(text.slice(0, 20_000)).join(' ')
  return SENTENCES.some(sentence => sentence.test(said)) ? 'opted-out' : undefined
}

const SUBSCRIBED = /^(?:abonn[ée]e?|inscrite?|subscribed|actif|active|confirm[ée]e?|confirmed)$/i

/** Whether a column's values say who gets mailings: then `État` is not a region. */
export const saysMembership = (values: readonly string[]): boolean =>
  values.some(text => membershipSaid(text, true) !== undefined || SUBSCRIBED.test(text))
