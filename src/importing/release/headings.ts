import { countryNamed } from '../../model/country.ts'
import { isParticle } from '../../model/name/affixes.ts'
import { foldLetters, foldWords } from '../../text/fold.ts'
import type { Line } from './document.ts'
import type { FoundMailbox } from './mailboxes.ts'
import { nameLikelihood } from './names.ts'
import { organisationLikelihood } from './organisations.ts'
import { hasLegalForm, isFunctionWord, isNever, isRole, isRoleWord } from './words.ts'

/** What a heading announces. */
export type SectionKind = 'press' | 'contact' | 'about' | 'other' | 'plain'

/** A heading, or a label that stands for one. */
export interface Heading {
  readonly kind: SectionKind
  /** The organisation that it names: `Tradeweb` of `Tradeweb Media Contact`, `X` of `About X`. */
  readonly organisation?: string
  /** Whether it is a desk whose whole name is the organisation (`Service presse de la ministre …`). */
  readonly isDesk?: boolean
}

const media =
  '(?:presse|press|pr|media|medias|medien|rp|news media|journalistes?|journalists?|journalisten)'
const PRESS = new RegExp(
  `(?:^|\\b)(?:${[
    `(?:contacts?|interlocut(?:eur|rice)s?|responsables?|personne contact)(?: (?:pour|de|aupres de|avec|a destination de))?(?: (?:la|le|les|des|l))? ${media}`,
    `(?:service|bureau|pole|cellule|direction|departement|equipe|espace|point)(?: (?:de|des|de la|du))?(?: (?:la|les|relations))? (?:presse|medias|relations presse)`,
    `relations?(?: (?:avec|aux|avec la|avec les|de|publiques et))? (?:la |les )?(?:presse|medias)`,
    `demandes?(?: (?:de|de la|des|d))?(?: (?:la|les))? (?:presse|interviews?|medias)`,
    `attache(?:e?s|e)? (?:de )?presse`,
    `(?:press|media|pr|news media|press and media|media and press|public relations|analyst and press) (?:contacts?|relations(?: contacts?)?|office|officers?|enquir(?:y|ies)|inquir(?:y|ies)|quer(?:y|ies)|requests?|team|desk|liaison|people|representatives?|information contacts?)`,
    `contacts? for (?:the )?(?:press|media|journalists?)(?: relations)?`,
    `for (?:all |further )?(?:press|media) (?:enquiries|inquiries|information|requests|queries)`,
    `(?:presse|medien) ?(?:und (?:presse|medien) ?)?(?:kontakte?|stelle|team|anfragen?|buro|buero|abteilung|ansprechpartner(?:in|innen)?|service|dienst|referat|ruckfragen|rueckfragen|betreuung|vertreter|verantwortliche[rn]?|auskunft|auskunfte|office)`,
    `(?:presse|medien) und (?:offentlichkeitsarbeit|informationsdienst|kommunikation|informationsstelle)`,
    `(?:ansprechpartner(?:in|innen)?|kontakte?|ruckfragen|rueckfragen|anfragen|auskunft|auskunfte|ansprechperson(?:en)?)(?: (?:fur|fuer|an|der|von))?(?: (?:die|der|das|den))? (?:presse|medien|journalist(?:en|innen)?|pressevertreter|medienvertreter|medienschaffende)`,
    `(?:renseignements?|informations?|infos?|auskunfte?|auskunft|ruckfragen|rueckfragen)(?: (?:complementaires?|supplementaires?|weitere))?(?: (?:pour|fur|fuer|for|von))?(?: (?:la|les|die|the))? (?:presse|medias?|medien|medienvertreter(?:n|innen)?|medienschaffende|journalist(?:en|innen|es|s)?)`,
    `(?:agentur|pr) ?kontakte?`,
    `(?:contactos?|gabinete|oficina|departamento|servicio)(?: (?:de|para))?(?: la)? (?:prensa|medios)`,
    `(?:ufficio|contatti|contatto) stampa|perscontact(?:en)?|persvoorlichting|pers contact`,
    `our pr department|pr department`,
  ].join('|')})(?=\\b|$)`,
)
const BARE_PRESS =
  /^(?:presse|press|media|medias|medien|prensa|stampa|press media|presse medias|presse et medias|press and media|newsroom|personnes? ressources?)$/
/** `Presse nationale`, `Regional press`: the press of a place, field or kind. */
const SCOPE =
  '(?:(?:inter)?nationale?s?|regionale?s?|locale?s?|lokale?s?|local|regional|national|international|financiere|financial|economique|business|specialisee|generaliste|professionnelle|trade|consumer|corporate|ecrite|print|etrangere|audiovisuelle|online|fach|culturelle|sportive)'
const SCOPED_PRESS = new RegExp(
  `^(?:(?:presse|medias?) ${SCOPE}(?: (?:et|and|und) (?:presse )?${SCOPE})?|${SCOPE}(?: (?:et|and|und) ${SCOPE})? (?:press|presse|media|medien))$`,
)
const CONTACT =
  /^(?:(?:vos|votre|nos|notre|your|our|ihre?|unsere?|les|le|the|autres?|for) )?(?:contacts?|kontakte?|(?:unternehmens|firmen|agentur)kontakte?|(?:quelle und )?kontaktadresse|company contact|contact details|contact informations?|contact us|contactez nous|nous contacter|informations? de contact|coordonnees|ansprechpartner(?:in|innen)?|ansprechperson(?:en)?|kontaktadressen?|kontaktpersonen?|(?:bei |fur )?(?:weitere |allfallige )?(?:ruckfragen|rueckfragen)(?: (?:bitte |richten sie bitte )?an)?|adresse fur ruckfragen|for (?:further|more|additional) information(?: please contact| contact)?|further (?:information|inquiries|enquiries)|more information|(?:nahere|weitere|weiterfuhrende|zusatzliche) (?:informationen|information|infos)|(?:further |general )?(?:enquiries|inquiries|queries)|weitere auskunfte|auskunfte|renseignements?|pour (?:plus d |toute |de plus amples )informations?|plus d informations?|contacto|contatti|contatto|interlocuteurs?|renseignements? (?:et|ou) (?:rsvp|inscriptions?|confirmations?|accreditations?|entrevues?)|rsvp|contacts? communication)(?: (?:bitte an|erteilt|geben|contact|please contact|contacter|zu|to|l))?$/
const SOURCE = /^(?:SOURCE\s|Source\s?:\s)\s*(?=[\p{Lu}\d])([^:@]{2,90})$/u
const UNSUBSCRIBES =
  /^(?:to |click here to |pour (?:vous |se )?|um sich |zum )?(?:unsubscribe|opt out|desabonn\w+|desinscri\w+|abmelde\w*|abzumelden|abbestell\w+|von unserem verteiler)/
/** `For further information or interviews please contact:` */
const ASKS =
  /^(?:for|pour|fur|fuer|bei|zu)\b.*\b(?:informations?|details?|images?|interviews?|renseignements?|questions?|demandes?|fragen|ruckfragen|auskunfte|auskunft)\b/
const FOR_PRESS = /\b(?:interviews?|journalist\w*|press|presse|medias?|medien)\b/
const OTHER =
  /\b(?:invest(?:or|ors|isseurs?|oren)(?: (?:relations?|contacts?|kontakte?))?|relations investisseurs|kontakt investoren|shareholders?|actionnaires|analyst(?:es|en)?|sponsor(?:s|ing|ship|en)?|parrainages?|partenariats?|mecenat|jobs?|careers?|karriere|recrutement|bewerbung(?:en)?|support|spenden?|donations?|dons|kundenservice|kundendienst|customer (?:service|support)|service clients?|newsletter|abonn(?:ez|ement|ements|ieren)|zeugen|temoins?|burgertelefon|buergertelefon|allgemeine (?:an)?fragen|questions generales|general (?:enquiries|inquiries|contact)|accueil|webmaster|webmestre|impressum|herausgeber|footer|anfahrt|datenschutz|mentions legales|directeur de la publication|directrice de la publication|copyright|bildnachweis|credits?(?: photos?)?|bildmaterial|bildanfragen|bilder|visuels?|images?|fotos?|photograph(?:e|er|ie)s?|editor s note|sales|vertrieb|commercial|billetterie|reservations?|inscriptions?|anmeldung|tickets?|redaktion|faktencheck|fact check|redaction|contact commercial|vente|technical|technique|security|datenschutzbeauftragte[rn]?|privacy|legal|partnerships?|partners|partenaires|publicite|advertising|werbung|anzeigen|benevol(?:es|at)|volunteers?|volunteering|adhesions?|membership|mitgliedschaft|boutique|shop|bookings?|suivez nous|follow us|social media|reseaux sociaux|press kit|dossier de presse|presseverteiler)\b/
const ABOUT =
  /^(?:#+\s*)?(?:[àa] propos|about|[üu]ber|informationen zu|weitere informationen (?:zu|[üu]ber))\s+(?:(?:de la|de l['’]|du|des|de|d['’]|der|die|das|den|the)\s*)?(.{2,90}?)\s*:?\s*$/iu
const ABOUT_NOBODY =
  /^(?:nous|us|uns|this|ce|cette|le projet|l ?['’]?etude|le communique|mich|me|cookies)/iu
const QUALIFIER =
  /^(?:autres?|other|weitere|your|our|vos|nos|votre|notre|ihr|ihre|unser|unsere|the|les|le|la|for|pour|fur|further|additional|national|nationale|nationaux|international|internationale|internationaux|corporate|local|regional|regionale|regionaux|general|main|global|us|uk|eu|emea|apac|company|agency|agence|agentur|firm|unternehmen|entreprise|groupe|group|direction|contact|contacts|kontakt|information|informations|please|bitte|par|an|et|und|and|communication|kommunikation|communications|presse|press|media|on|site|onsite|event|events|trade|consumer|exhibition|artist|tour|north|south|america|asia|dedies?|principal|financiere|financial|finance|economique|specialisee|generaliste|institutionnelle|achtung|hinweis|note|details)$/

const isQualifier = (word: string) =>
  QUALIFIER.test(word) || isFunctionWord(word) || isRoleWord(word) || /^\d+$/.test(word)

/**
 * What a line announces, or the part of it before a colon.
 * @returns undefined when it is not a heading.
 */
export function headingOf(text: string): Heading | undefined {
  const plain = text
    .replace(/\([^()]{0,80}\)/g, ' ')
    .replace(/^[\s–—:*#>-]+|[\s–—:*#-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain === '' || plain.length > 170 || /[@]/.test(plain)) return undefined
  const words = foldWords(plain)
  const folded = words.join(' ')
  if (words.length === 0 || words.length > 24) return undefined
  const about = ABOUT.exec(plain)
  if (about && words.length <= 12) {
    const organisation = about[1]?.replace(/[:.]+$/, '').trim() ?? ''
    if (/^[\p{Lu}\d«"“]/u.test(organisation) || /\p{Lu}|^\p{Ll}+\.\p{Ll}+$/u.test(organisation))
      return ABOUT_NOBODY.test(foldLetters(organisation))
        ? { kind: 'about' }
        : { kind: 'about', organisation: organisation.replace(/\s*\([^()]*\)$/, '') }
    return { kind: words.length <= 5 ? 'about' : 'plain' }
  }
  if (UNSUBSCRIBES.test(folded)) return { kind: 'other' }
  // Newswires close a release so: `SOURCE City of Dole`, then whom to ask.
  const issuer = SOURCE.exec(plain)?.[1]
  if (issuer !== undefined && words.length <= 10)
    return { kind: 'contact', organisation: issuer.trim() }
  const press = PRESS.exec(folded)
  const isOther = OTHER.test(folded)
  if (BARE_PRESS.test(folded) || SCOPED_PRESS.test(folded)) return { kind: 'press' }
  if (press && !(isOther && !/^(?:presse|press|media)/.test(press[0]) && press.index > 25)) {
    if (words.length > 12 && !/^service|^bureau/.test(folded)) return undefined
    if (
      isOther &&
      /\b(?:invest|abonn|newsletter|verteiler|dossier de presse|press kit)/.test(folded)
    )
      return undefined
    return pressHeading(plain, words, press[0])
  }
  if (words.length <= 16 && ASKS.test(folded) && /:\s*$/.test(text))
    return { kind: FOR_PRESS.test(folded) ? 'press' : 'contact' }
  if (words.length > 8) return undefined
  if (isOther && words.length <= 7 && !hasLegalForm(plain)) {
    const rest = foldWords(folded.replace(new RegExp(OTHER.source, 'g'), ' '))
    if (rest.every(isQualifier) || (rest.length <= 2 && /\binvest/.test(folded)))
      return { kind: 'other' }
  }
  if (CONTACT.test(folded)) return { kind: 'contact' }
  return undefined
}

/** A verb behind a phrase: a sentence that happens to speak of a press office. */
const STATES =
  /^(?:a|ont|est|sont|sera|seront|reste|r[ée]pond|se|vous|nous|has|have|is|are|was|will|can|hat|haben|ist|sind|wird|war|steht|teilt)\s/iu

/** What is left of a press heading beside its own words: the organisation that it names, if any. */
function pressHeading(
  plain: string,
  words: readonly string[],
  phrase: string,
): Heading | undefined {
  const phraseWords = phrase.split(' ')
  const start = words.findIndex((_, at) =>
    phraseWords.every((word, index) => words[at + index] === word),
  )
  const before = words.slice(0, Math.max(0, start))
  const after = words.slice(start + phraseWords.length)
  const original = plain
    .split(/[\s/]+|(?<=['’])|(?<=-)(?=und\b)/u)
    .filter(each => foldWords(each).length > 0)
  const isShort = words.length <= 14
  if (before.length > 0 && !before.every(isQualifier)) {
    // `Tradeweb Media Contact`, but no sentence that happens to speak of a press office.
    if (after.length > 3 || before.length > 6) return undefined
    const taken: string[] = []
    for (let at = 0, seen = 0; at < original.length && seen < before.length; at++) {
      const each = original[at] ?? ''
      seen += foldWords(each).length
      taken.push(each)
    }
    const name = taken
      .join(' ')
      .replace(/[\s:,–-]+$/u, '')
      .replace(/^(?:le|la|les|the|der|die|das|l['’])\s+/iu, '')
    if (!/^[\p{Lu}\d]/u.test(name) && !hasLegalForm(name)) return undefined
    const isOfNames = (word: string) =>
      !/^\p{Ll}/u.test(word) || isParticle(word) || /^(?:et|und|and|f[üu]r|pour|for|of)$/.test(word)
    if (!name.split(/\s+/).every(isOfNames) && !hasLegalForm(name)) return undefined
    return pressOf(name)
  }
  if (after.length === 0 || after.every(isQualifier)) return { kind: 'press' }
  const tail = tailOf(plain, phraseWords)?.replace(/^[/|–—-]+\s*/u, '')
  if (tail !== undefined && STATES.test(tail)) return undefined
  if (tail === undefined) return isShort ? { kind: 'press' } : undefined
  if (/^[\p{Lu}«"“]/u.test(tail)) {
    // `Contact presse Jean Dupont` is a heading and a name, `Pressestelle Polizei Steinfurt` a desk of somebody.
    if (nameLikelihood(tail) >= 0.6) return undefined
    // `Contact presse – X`: what is behind a dash is whose contact it is.
    const isDashed = /^[/|–—-]/.test(tailOf(plain, phraseWords) ?? '')
    if (
      organisationLikelihood(tail) >= (isDashed ? 0.4 : 0.5) &&
      !foldWords(tail).every(word => isQualifier(word) || isNever(word))
    )
      return pressOf(tail)
    if (countryNamed(tail) !== undefined) return { kind: 'press' }
  }
  const named =
    /^(?:(?:de la|de l['’]|du|des|de|d['’]|der|die|dem|den|von|bei|beim|at|of|for|the|pour|f[üu]r|chez|–|-|\|)\s*)+(?=[\p{Lu}\d«"“])(.+)$/iu.exec(
      tail,
    )?.[1]
  if (named !== undefined && /^[\p{Lu}\d«"“]/u.test(named)) return pressOf(named)
  if (
    /^(?:de la|de l['’]|du|des|de|d['’]|der|des|von|of)\s*\p{Ll}.*\p{Lu}/u.test(tail) ||
    (/^(?:de la|de l['’]|du|der|des)\s*\p{Ll}/u.test(tail) && words.length > 4)
  )
    return { kind: 'press', organisation: plain, isDesk: true }
  return isShort ? { kind: 'press' } : undefined
}

/** The heading of a press contact that names an organisation, or only a country. */
const pressOf = (name: string): Heading =>
  countryNamed(name) === undefined ? { kind: 'press', organisation: name } : { kind: 'press' }

/** The text behind a phrase, as written. */
function tailOf(plain: string, phrase: readonly string[]): string | undefined {
  const last = phrase.at(-1) ?? ''
  const pieces = [...plain.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
  const found =
    pieces.find(([word], at) => foldWords(word).join('') === last && at >= phrase.length - 1) ??
    // A compound, as `Pressekontakt`.
    pieces.find(([word]) => last !== '' && foldLetters(word).endsWith(last))
  return found && (plain.slice(found.index + found[0].length).trim() || undefined)
}

/** The heading that a line is, or that is before its colon. */
export function headingStart(
  { text, level }: Line,
  mailboxes: readonly FoundMailbox[],
): { heading: Heading; end: number } | undefined {
  const first = Math.min(
    mailboxes[0]?.start ?? text.length,
    text.search(/[+(]?\d[\d\s./()-]{6,}/) >>> 0,
    text.length,
  )
  const colon = text.search(/:(?:\s|$)/)
  if (colon > 0 && colon <= Math.max(first, 1)) {
    const heading = headingOf(text.slice(0, colon + 1))
    if (heading) return { heading, end: colon + 1 }
  }
  if (mailboxes.length === 0 && first === text.length && text.length <= 170) {
    const heading = level === undefined && isRole(text) ? undefined : headingOf(text)
    if (heading && (heading.kind !== 'other' || text.length <= 60))
      return { heading, end: text.length }
    if (level !== undefined) return { heading: { kind: 'plain' }, end: text.length }
  }
  // `Contact presse Jean Dupont 01 …`, `Pressestelle – x@example.de`
  const cut = /^(.{4,60}?)(?:\s+[–—|-]\s+|\s+(?=\p{Lu}\p{Ll}+\s+\p{Lu}))/u.exec(
    text.slice(0, first),
  )
  const head =
    cut?.[1] ??
    text.slice(0, first).replace(/\s*(?:e-?mail|t[ée]l|phone|telefon)?\s*[.:]?\s*$/i, '')
  if (head === text) return undefined
  const heading = head.length > 3 && head.length <= 60 ? headingOf(head) : undefined
  const isContact =
    heading?.kind === 'contact' &&
    /^(?:contacts?|kontakt)$/i.test(head) &&
    nameLikelihood(text.slice(head.length).trim().split(/\s+/).slice(0, 2).join(' ')) >= 0.7
  return (heading?.kind === 'press' || isContact) && heading && !isRole(head)
    ? { heading, end: head.length }
    : undefined
}
