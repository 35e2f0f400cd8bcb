import { foldWords } from '../../text/fold.ts'
import {
  type Membership,
  membershipSaid,
  membershipTold,
  saysMembership,
} from '../record/membership.ts'
import type { Column } from './columns.ts'
import { cellText, type Row } from './fields.ts'

/** Why a row is skipped: what a column says of the person. */
export interface Held {
  readonly column: Column
  readonly membership: Membership
  /** The cell. */
  readonly said: string
}

/**
 * What a heading asks of its column:
 * `opted-out`, `left`: any value but a no holds a row back;
 * `perhaps-…`: so do a yes, a date and words that say so, since the heading may mean something else;
 * `consents`, `stays`: a no does.
 */
type Question = Membership | 'perhaps-opted-out' | 'perhaps-left' | 'consents' | 'stays' | undefined

const OPTED_OUT =
  /des ?abonn|des ?inscri|unsub|opt(?:ed)? ?out|do ?not ?(?:contact|e ?mail|mail|call|write|disturb)|ne (?:pas|plus) (?:contacter|ecrire|solliciter|relancer|mailer|envoyer|demarcher)|no ?(?:e ?mails?|mailings?)\b|^dnc\b|\bdnc$|^stop\b|\bstop$|block ?list|black ?list|liste (?:noire|robinson)|opposition.* (?:rgpd|gdpr|cnil|prospection|mailing)|(?:rgpd|gdpr|cnil|droit d?) ?opposition|abgemeldet|abmeldung|abbestell|widerspr(?:uch|ochen)|\bwiderruf|nicht (?:mehr )?(?:kontaktieren|anschreiben|anrufen)|\bkeine? (?:werbung|newsletter|mailings?|e ?mails?)\b|\bungultig|\bunzustellbar|\bundeliverable\b|\brefus(?:e|ee)?\b|\bbounce|\bcomplain|\bsuppress|\bexclu(?:sion|ded?)\b|\bexclu[es]? (?:de |du |des )?(?:mailing|envoi|liste|e ?mail)|\bnpai\b|\bgesperrt\b|\bretrait\b|ne (?:pas|plus) diffuser|\bliste rouge\b|\b(?:e ?mail|mail|courriel|mel|adresse) (?:est )?(?:invalide?|erronee?|incorrecte?|inexistante?|injoignable|morte?|hs|en erreur)\b|\b(?:invalid|wrong|dead) (?:e ?mail|mail|address)\b/
const PERHAPS_OPTED_OUT = /\boppos(?:ition|e|ee)\b/
const LEFT =
  /^until$|\bdate (?:de |du )?(?:depart|sortie|fin)(?: (?:de |du |d )?(?:contrat|fonctions?|poste|mandat|mission|activite))?$|^(?:parti|quitte|sorti|left)e? (?:le|on)$|^(?:departure|end|leaving) date$|^date left$|^fin (?:de |du )?(?:contrat|fonctions?|mandat|mission)$/
const PERHAPS_LEFT =
  /^(?:parti(?:e|s|es)?(?: e)?(?: s)?|depart|a quitte.*|left|has left|sorti(?:e|s)?(?: e)?|departed|gone|ancien(?:ne)?(?: ne)?|decede(?:e)?(?: e)?|deceased|retraitee?(?: e)?|en retraite|retired)$/
const STAYS = /\ben poste\b|^(?:toujours )?(?:actif|active)(?: ve)?$|^still /
const CONSENTS =
  /opt(?:ed)? ?in\b|^optin|consent|\baccept|\baccord\b|\bautoris|\ballow|\bpermission|\babonne|\bsubscri|\binscri(?:t|te|ption)\b|newsletter|\bmailings?\b|\b(?:contact|mail)able\b|joignable par|\brecoit\b|\brecevoir\b|\bwants?\b|\bcan be (?:emailed|mailed|contacted)\b|\bbulletin\b|info ?lettre|einwilligung|\b(?:e ?mail|mail|courriel|mel|adresse) (?:est )?(?:valide?|deliverable)\b|\bvalid (?:e ?mail|mail|address)\b/

/** Headings that speak of a mailing without saying who is to get it. */
const ABOUT_A_MAILING = /\b(?:ur[li]|lien|link|token|key|cle|hash|id|page|template|modele)\b/

/** Beside these, `Opposition` and `Parti` are politics or kinds of organisations. */
const OTHER_MEANING =
  /\b(?:majorite|minorite|groupes?|politique|municipale?|gauche|droite|association|syndicat|entreprise|collectivite|type|categorie|nature|mandat|role|maire|adjointe?|conseillere?)\b/

/** Of a column called `Opposition`: who somebody is on a council. */
const COUNCIL = /\b(?:chef|leader|membre|president|presidente|vice|elue?s?|liste)\b/

const NO =
  /^(?:|0|[-–—/☐✗✘❌]|n|no|non|nein|false|faux|none|aucun|aucune|néant|n\/?[ac]|null|jamais|never|0000-00-00.*)$/i
const REFUSAL =
  /^(?:n|no|non|nein|false|faux|refus|refus[ée]e?|jamais|never|aucun|none|[☐✗✘❌]|withdrawn|denied|declined|revoked|cancell?ed|retir[ée]e?|annul[ée]e?|r[ée]sili[ée]e?|oppos[ée]e?|widerrufen|abgelehnt|verweigert|(?:non|no|nein) ?[,;:(–].*)$/i
const YES = /^(?:1|x|o|y|ok|oui|yes|ja|true|vrai|[✓✔☑✅☒])$/i
/** A day, a month of a year, or when in the form of a database. */
const DATE =
  /^(?:le |on |depuis |since |en |fin |d[ée]but )*(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|\d{4}-\d\d-\d\d|(?:\d{1,2}(?:er|st|nd|rd|th)? )?\p{L}{3,9}\.?,? (?:19|20)\d\d|(?:19|20)\d\d)(?:[ T]\d.*)?$/iu

function questionOf(heading: string): Question {
  const words = foldWords(heading.slice(0, 100)).join(' ')
  if (words === '' || ABOUT_A_MAILING.test(words)) return undefined
  if (OPTED_OUT.test(words)) return 'opted-out'
  if (LEFT.test(words)) return 'left'
  if (PERHAPS_LEFT.test(words)) return 'perhaps-left'
  if (STAYS.test(words)) return 'stays'
  // `Consentement refusé` asks for the refusal.
  if (PERHAPS_OPTED_OUT.test(words)) return 'perhaps-opted-out'
  return CONSENTS.test(words) ? 'consents' : undefined
}

/** What the columns of a table say of who is to get mailings. */
export interface MembershipColumns {
  /** Columns that say nothing else: they need no field. */
  readonly understood: ReadonlySet<Column>
  /** Why a row is to be skipped. */
  heldBy(row: Row): Held | undefined
}

/**
 * Finds who is not to be imported since they opted out or have left: by what headings ask, and
 * by what cells say under any heading. A column that the user maps to `ignore` says nothing.
 * @param rows those below the headings.
 * @param today `YYYY-MM-DD`: a departure after it is none yet.
 */
export function membershipColumns(
  columns: readonly Column[],
  rows: readonly Row[],
  today = '9999-12-31',
): MembershipColumns {
  const read = columns.map(column => readColumn(column, rows, today))
  return {
    understood: new Set(read.filter(({ isUnderstood }) => isUnderstood).map(each => each.column)),
    heldBy(row) {
      for (const { column, saidIn } of read) {
        const said = cellText(row.cells[column.index] ?? '')
        const membership = said === '' ? undefined : saidIn(said)
        if (membership !== undefined) return { column, membership, said }
      }
      return undefined
    },
  }
}

function readColumn(column: Column, rows: readonly Row[], today: string) {
  const values = [...new Set(rows.map(({ cells }) => cellText(cells[column.index] ?? '')))]
  if (column.isMapped && column.field === 'ignore')
    return { column, saidIn: () => undefined, isUnderstood: true }
  const question = column.isMapped ? undefined : questionOf(column.heading)
  const means = [column.heading, ...values].map(text => foldWords(text.slice(0, 100)).join(' '))
  const context: Context = {
    today,
    isBinary: values.every(value => /^[01]?$/.test(value)),
    isOpen: isUnclaimed(column) && !means.some(text => OTHER_MEANING.test(text)),
    isCouncil: means.some(text => OTHER_MEANING.test(text) || COUNCIL.test(text)),
  }
  const saidIn = (text: string) =>
    answerTo(question, text, context) ?? saidUnder(column, text, context.isOpen)
  const isPlain = (text: string) =>
    NO.test(text) || YES.test(text) || DATE.test(text) || saidIn(text) !== undefined
  const isUnderstood =
    /^(?:opted-out|left|consents|stays)$/.test(question ?? '') ||
    (question !== undefined && values.every(isPlain)) ||
    (isUnclaimed(column) && saysMembership(values))
  return { column, saidIn, isUnderstood }
}

/** What the other cells of a column, and the day, say of a cell. */
interface Context {
  readonly today: string
  readonly isBinary: boolean
  /** Whether words count that mean something else elsewhere. */
  readonly isOpen: boolean
  readonly isCouncil: boolean
}

/** Whether no field of a contact holds what the column says. */
const isUnclaimed = ({ field }: Column) =>
  field === undefined || field === 'ignore' || field === 'opt_out' || field === 'until'

function answerTo(
  question: Question,
  text: string,
  { today, isBinary, isCouncil }: Context,
): Membership | undefined {
  const isLink = /^https?:|@/.test(text)
  const isTold = YES.test(text) || DATE.test(text)
  const isFuture = /^\d{4}-\d\d-\d\d$/.test(text) && text >= today
  switch (question) {
    case 'opted-out':
      return NO.test(text) || isLink ? undefined : 'opted-out'
    case 'left':
      return NO.test(text) || isFuture ? undefined : 'left'
    case 'perhaps-opted-out':
      return isTold || (!isCouncil && !NO.test(text) && !isLink && !/^\d+$/.test(text))
        ? 'opted-out'
        : undefined
    case 'perhaps-left':
      return isTold && !isFuture ? 'left' : undefined
    case 'consents':
    case 'stays': {
      const isNo = REFUSAL.test(text) || (text === '0' && isBinary)
      return isNo ? (question === 'stays' ? 'left' : 'opted-out') : undefined
    }
    default:
      return undefined
  }
}

/** Columns of several words each, any of which may say it. */
const LISTS: ReadonlySet<Column['field']> = new Set(['topics', 'tags'])
/** Columns of what somebody is called: `DNC` may be an organisation. */
const NAMES: ReadonlySet<Column['field']> = new Set([
  ...(['organisation', 'agency', 'aliases', 'name', 'given', 'family', 'middle'] as const),
])

function saidUnder({ field }: Column, text: string, isOpen: boolean): Membership | undefined {
  if (NAMES.has(field)) return undefined
  const parts = LISTS.has(field) ? text.split(/ ::: |[,;|\n]/) : [text]
  for (const part of parts) {
    const said = membershipSaid(part, isOpen)
    if (said !== undefined) return said
  }
  return field === undefined || field === 'note' ? membershipTold(text) : undefined
}
