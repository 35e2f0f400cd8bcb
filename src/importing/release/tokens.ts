import { foldWords } from '../../text/fold.ts'
import type { Line } from './document.ts'
import { headingStart } from './headings.ts'
import { nameLikeness } from './likeness.ts'
import { type FoundMailbox, mailboxesIn } from './mailboxes.ts'
import { nameLikelihood } from './names.ts'
import { type Countries, phonesIn } from './phones.ts'
import { bracketTokens, type Label, proper, segmentTokens, severalNames } from './segment-tokens.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { mailboxToken, sentenceTokens } from './sentences.ts'
import type { Bare, Token } from './token.ts'
import { hasLegalForm, hasOrganisationWord, isFunction, isLegalForm, isRole } from './words.ts'

const URL = /(?:https?:\/\/|www\.)[^\s|<>()]+/giu
const PATH = /(?<![@\p{L}\d.-])(?:[\p{L}\d-]{1,63}\.){1,4}\p{Ll}{2,10}\/[^\s|<>()]*/gu
const HANDLE = /(?<![\p{L}\d._-])@[\p{L}\d_]{2,40}(?![\p{L}\d.@])/gu
const MAIL_LABEL =
  /(?:(?:adresse\s+)?(?:e-?\s?mail|m[ée]l|courriel|mail|email|e)(?:[\s-]?adresse)?(?:\s+(?:presse|à l['’]adresse))?|kontakt|web(?:site|seite)?|internet|site(?:\s+(?:web|internet))?|url|homepage|formulaire(?:\s+de\s+contact)?|contact\s+form|kontaktformular|twitter|x|linkedin|skype|mastodon|instagram|facebook|bluesky|tel|t[ée]l[ée]phone|phone|mobile?|telefon|fax|t|m|f|p|w|d|o|c)\s*[.:]*\s*$/iu
/** What is behind a label, by the label's words, folded. */
const VALUE_LABELS: ReadonlyMap<string, Label> = new Map(
  Object.entries({
    organisation:
      'company|organisation|organization|societe|entreprise|firma|unternehmen|structure|organisme',
    name: 'name|nom|contact|kontakt|contact person|contact name|nom prenom|ansprechpartner|ansprechpartnerin|ansprechperson|interlocuteur|interlocutrice|votre contact|your contact|responsable',
    role: 'title|fonction|funktion|position|poste|titre|job title',
    ignore:
      'address|adresse|anschrift|country|pays|land|city|ville|website|formulaire|formulaire de contact|contact form|kontaktformular|web|site|site web|internet|site internet|twitter|horaires|url|linkedin|instagram|facebook|mastodon|sprache|language',
  }).flatMap(([value, labels]) => labels.split('|').map(label => [label, value as Label])),
)
/** No line of facts without an address is longer. */
const MAX_FACTS = 400

/** The tokens of a line in its order: headings and labels first, then addresses and numbers, then what is between. */
export function tokensOf(source: Line, at: number, countries: Countries): Token[] {
  const bare = source.linked || source.text !== '' ? bareTokens(source, countries) : []
  return bare.map((token, index) => ({
    ...token,
    at,
    line: source.line,
    gap: index === 0 ? source.gap : 0,
    isFirst: index === 0,
    glued: source.glued ?? false,
    ...(source.listed !== undefined && { listed: true }),
    ...(index === 0 && source.apart && { apart: true }),
  }))
}

function bareTokens(line: Line, countries: Countries): Bare[] {
  const { text, level, listed } = line
  if (listed !== undefined) return listedTokens(line, listed, countries)
  const start = headingStart(line, mailboxesIn(text))
  if (start === undefined) return bodyTokens(text, line, countries)
  const rest = text.slice(start.end).replace(/^[\s:–—|.-]+/, '')
  const heading: Bare = {
    is: 'heading',
    text: text.slice(0, start.end).trim(),
    heading: start.heading,
    inline: rest !== '',
    ...(level !== undefined && { level }),
  }
  return rest === '' ? [heading] : [heading, ...bodyTokens(rest, line, countries)]
}

/** The name comes first, whatever its words; what is in brackets behind it is for whom. */
function listedTokens(line: Line, name: string, countries: Countries): Bare[] {
  const [, aside, rest = ''] =
    /^\s*(?:\(([^()]{2,80})\))?[\s,–—|-]*(.*)$/su.exec(line.text.slice(name.length)) ?? []
  return [
    { ...proper(name, line, false), name: 0.95, organisation: 0, stated: 'name' },
    ...(aside === undefined ? [] : bracketTokens(aside, line)),
    ...bodyTokens(rest, line, countries),
  ]
}

/** Addresses and numbers of a text, and what is between them. */
function bodyTokens(text: string, line: Line, countries: Countries): Bare[] {
  const mailboxes = mailboxesIn(text)
  const plain = blankOut(text, mailboxes)
  const { found, failed } = phonesIn(plain, countries)
  if (mailboxes.length + found.length + failed.length === 0 && text.length > MAX_FACTS)
    return [{ is: 'prose', text }]
  if (isSentence(plain, mailboxes.length + found.length))
    return sentenceTokens(text, mailboxes, found, line)
  const spans: { start: number; end: number; token?: Bare }[] = [
    ...mailboxes.map(each => ({ ...each, token: mailboxToken(each, line) })),
    ...found.map(phone => ({ ...phone, token: { is: 'phone' as const, phone } })),
    ...failed.map(each => ({ ...each, token: { is: 'failed' as const, text: each.text } })),
  ]
  for (const pattern of [URL, PATH, HANDLE])
    for (const { index: start, 0: match } of text.matchAll(pattern)) {
      const end = start + match.length
      if (!spans.some(span => span.start < end && span.end > start)) spans.push({ start, end })
    }
  spans.sort((a, b) => a.start - b.start)
  const tokens: Bare[] = []
  let from = 0
  for (const span of [...spans, undefined]) {
    const piece = text.slice(from, span?.start ?? text.length)
    const bare = piece.replace(/[([<{]\s*$/, '').replace(/^\s*[)\]>}]+/, '')
    tokens.push(...pieceTokens(span ? withoutLabel(bare) : bare, line, span !== undefined))
    if (span?.token) tokens.push(span.token)
    from = Math.max(from, span?.end ?? from)
  }
  return tokens.flatMap(token => splitFirm(token, mailboxes))
}

/** `Jane Doe Doe & Roe Ltd jane.doe@…`: where the mailbox tells the name, a firm's name is what follows it. */
function splitFirm(token: Bare, mailboxes: readonly FoundMailbox[]): Bare[] {
  if (token.is !== 'proper' || token.name > 0 || !hasLegalForm(token.text)) return [token]
  const words = token.text.split(' ')
  for (let end = 2; end <= 3 && end < words.length - 1; end++) {
    const [name, firm] = [words.slice(0, end).join(' '), words.slice(end).join(' ')]
    const isNamed = mailboxes.some(({ address }) => nameLikeness(name, address) >= 0.9)
    if (isNamed && nameLikelihood(name) >= 0.5 && !isLegalForm(firm))
      return [
        { ...token, text: name, name: 0.75, organisation: 0, colon: false },
        { ...token, text: firm, name: 0, organisation: 0.9 },
      ]
  }
  return [token]
}

/** A piece without the label of the address behind it. */
function withoutLabel(piece: string): string {
  const before = piece.replace(/[\s(<:]+$/, '')
  const rest = before.slice(0, MAIL_LABEL.exec(before)?.index ?? before.length)
  const isLabelled = rest !== before && (rest === '' || /[\s,;|(–—-]$|[.:]\s*$/.test(rest))
  return isLabelled ? rest : piece
}

/** A text with signs in the place of its mailboxes. */
const blankOut = (text: string, mailboxes: readonly FoundMailbox[]) =>
  mailboxes.reduce(
    (all, { start, end }) => `${all.slice(0, start)}${'@'.repeat(end - start)}${all.slice(end)}`,
    text,
  )

/** How sentences ask to get in touch. */
const ASKS =
  /(?<!\p{L})(?:wenden Sie sich|kontaktieren Sie|schreiben Sie|please (?:contact|email|write|call)|get in touch|contact us|reach us|merci de (?:contacter|vous adresser|joindre)|vous pouvez|veuillez|(?:contactez|[ée]crivez|adressez)(?:-nous|-vous)?\s|pour toute (?:demande|question)|n['’]h[ée]sitez pas|for (?:more|further) information,? (?:please )?contact)/iu

/** Whether a line is a sentence rather than facts. */
function isSentence(text: string, contacts: number): boolean {
  const words = text.match(/\p{L}+/gu) ?? []
  // A list of facts begins with a name, a role, a number or a mailbox.
  if (contacts > 0) {
    const [first = ''] = segmentsOf(text.slice(0, 200)).map(segment => segment.text)
    if (
      nameLikelihood(first) >= 0.5 ||
      /^@@|^(?:t[ée]l|phone|mobile?|port|fax|telefon|[+(]?\d)/iu.test(text)
    )
      return false
    if (first.length < 60 && (isRole(first) || isFunction(first))) return false
  }
  if (words.length < (contacts > 0 ? 10 : 9)) return false
  // `Ministère de l’Énergie, des Transports et du Logement`: a name, however long.
  if (contacts === 0 && words.length <= 24 && isLongName(text)) return false
  if (contacts > 0 && words.length >= 8 && ASKS.test(text)) return true
  const small = words.filter(word => /^\p{Ll}/u.test(word)).length
  if (contacts > 0)
    return (
      small / words.length > 0.6 && words.length >= 10 && !/\s[|·–—-]\s.*\s[|·–—-]\s/.test(text)
    )
  return (
    words.length > 22 ||
    (small / words.length > 0.45 && (/[.!?…]["»”]?$/.test(text) || words.length > 14))
  )
}

const isLongName = (text: string) =>
  /^(?:Minist|Direction|D[ée]partement|Department|Office|Cabinet|Bureau|Secr[ée]tariat|Bundesminist|Staatsminist|S[ée]nats?verwaltung)/.test(
    text,
  ) &&
  !/[.!?]$|(?<!\p{L})(?:est|sont|a|ont|sera|seront|is|are|was|has|have|will|qui|que|that|which|wird|ist|sind|hat|haben|\p{Ll}+(?:ent|ez))(?!\p{L})/u.test(
    text,
  )

function pieceTokens(piece: string, line: Line, beforeSpan: boolean): Bare[] {
  const people = severalNames(piece.trim())
  if (people) return people.map((each, index) => proper(each, line, false, undefined, index > 0))
  const segments = joinNames(segmentsOf(piece))
  const tokens: Bare[] = []
  // `Ansprechpartner: Michael Peters, Leonard Wolf`
  if (
    !beforeSpan &&
    segments.length >= 2 &&
    piece.length < 120 &&
    segments.every((each, index) => (index === 0 || each.comma) && nameLikelihood(each.text) >= 0.6)
  )
    return segments.map(({ text }, index) => proper(text, line, false, 'name', index > 0))
  let label: Label | undefined
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1
    const value = segment.colon ? VALUE_LABELS.get(foldWords(segment.text).join(' ')) : undefined
    if (value) {
      label = value
      continue
    }
    const colon = segment.colon || (isLast && beforeSpan && /:\s*$/.test(piece))
    for (const token of segmentTokens({ ...segment, colon }, line, label)) {
      const last = tokens.at(-1)
      const isJoined =
        segment.slash &&
        last?.is === 'proper' &&
        token.is === 'proper' &&
        Math.min(last.name, token.name) >= 0.5
      // `vice-président de l’April, en charge du groupe de travail`
      if (last?.is === 'role' && token.is === 'role' && segment.comma)
        tokens[tokens.length - 1] = { ...last, text: `${last.text}, ${token.text}` }
      else tokens.push(isJoined ? { ...token, joined: true } : token)
    }
    const [role, next] = [tokens.at(-1), segments[index + 1]]
    if (role?.is === 'role' && next?.comma && /^\p{Ll}/u.test(next.text) && !isRole(next.text)) {
      tokens[tokens.length - 1] = { ...role, text: `${role.text}, ${next.text}` }
      segments.splice(index + 1, 1)
    }
    if (label !== 'name') label = undefined
  }
  return tokens
}

/** `M.A.` and the like behind a person's name. */
const DEGREE = /^(?:M\.\s?A\.|MBA|Ph\.?D\.?|M\.?Sc\.?|Jr\.?)$/
/** `Ministry of Energy, of Transport and of Housing` */
const MORE_OF_NAME =
  /^(?:de\s(?:la\s|l['’])?|de l['’]|du\s|des\s|et\s(?:de|du|des)\b|of\s|and\s(?:of|the)\b)/u

/** Segments of which those are one that a comma parts although they are one name: `Nextcloud, Inc.` */
function joinNames(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const { text, comma } = segment
    const before = joined.at(-1)
    const [first = ''] = before?.text.split(/[\s'’]/) ?? []
    const isSame =
      isLegalForm(text) ||
      DEGREE.test(text) ||
      (MORE_OF_NAME.test(text) && hasOrganisationWord(first))
    if (before && comma && isSame)
      joined[joined.length - 1] = {
        ...segment,
        text: `${before.text}, ${text}`,
        comma: before.comma,
      }
    else joined.push(segment)
  }
  return joined
}
