import { foldWords } from '../../text/fold.ts'
import { type Heading, headingOf } from './headings.ts'
import type { Line } from './line.ts'
import { type FoundMailbox, mailboxesIn } from './mailboxes.ts'
import { nameLikelihood } from './names.ts'
import { isAgencyName, organisationInRole, organisationLikelihood } from './organisations.ts'
import { type Countries, phonesIn } from './phones.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { sentenceTokens } from './sentences.ts'
import type { Token } from './token.ts'
import {
  hasLegalForm,
  hasOrganisationWord,
  isAddress,
  isFunction,
  isFunctionWord,
  isLegalForm,
  isNever,
  isRole,
} from './words.ts'

/** What a token is, without its place. */
export type Bare<T = Token> = T extends Token
  ? Omit<T, 'at' | 'line' | 'gap' | 'isFirst' | 'glued' | 'apart'>
  : never

const URL = /(?:https?:\/\/|www\.)[^\s|<>()]+/giu
const PATH = /(?<![@\p{L}\d.-])(?:[\p{L}\d-]{1,63}\.){1,4}\p{Ll}{2,10}\/[^\s|<>()]*/gu
const HANDLE = /(?<![\p{L}\d._-])@[\p{L}\d_]{2,40}(?![\p{L}\d.@])/gu
const MAIL_LABEL =
  /(?:(?:adresse\s+)?(?:e-?\s?mail|m[ée]l|courriel|mail|email|e)(?:[\s-]?adresse)?(?:\s+(?:presse|à l['’]adresse))?|kontakt|web(?:site|seite)?|internet|site(?:\s+(?:web|internet))?|url|homepage|formulaire(?:\s+de\s+contact)?|contact\s+form|kontaktformular|twitter|x|linkedin|skype|mastodon|instagram|facebook|bluesky|tel|t[ée]l[ée]phone|phone|mobile?|telefon|fax|t|m|f|p|w|d|o|c)\s*[.:]*\s*$/iu
const VALUE_LABELS: Readonly<Record<string, 'organisation' | 'name' | 'role' | 'ignore'>> = {
  company: 'organisation',
  organisation: 'organisation',
  organization: 'organisation',
  societe: 'organisation',
  entreprise: 'organisation',
  firma: 'organisation',
  unternehmen: 'organisation',
  structure: 'organisation',
  organisme: 'organisation',
  name: 'name',
  nom: 'name',
  contact: 'name',
  kontakt: 'name',
  'contact person': 'name',
  'contact name': 'name',
  'nom prenom': 'name',
  ansprechpartner: 'name',
  ansprechpartnerin: 'name',
  ansprechperson: 'name',
  interlocuteur: 'name',
  interlocutrice: 'name',
  'votre contact': 'name',
  'your contact': 'name',
  responsable: 'name',
  title: 'role',
  fonction: 'role',
  funktion: 'role',
  position: 'role',
  poste: 'role',
  titre: 'role',
  'job title': 'role',
  address: 'ignore',
  adresse: 'ignore',
  anschrift: 'ignore',
  country: 'ignore',
  pays: 'ignore',
  land: 'ignore',
  city: 'ignore',
  ville: 'ignore',
  website: 'ignore',
  formulaire: 'ignore',
  'formulaire de contact': 'ignore',
  'contact form': 'ignore',
  kontaktformular: 'ignore',
  web: 'ignore',
  site: 'ignore',
  'site web': 'ignore',
  internet: 'ignore',
  'site internet': 'ignore',
  twitter: 'ignore',
  horaires: 'ignore',
  url: 'ignore',
  linkedin: 'ignore',
  instagram: 'ignore',
  facebook: 'ignore',
  mastodon: 'ignore',
  sprache: 'ignore',
  language: 'ignore',
}
/** No line of facts without an address is longer. */
const MAX_FACTS = 400
const PLACEHOLDER =
  /^[[{<(](?:nom|pr[ée]nom|name|first name|last name|vorname|nachname|fonction|title|t[ée]l[ée]phone|phone|e-?mail|courriel|titre|organisation|x{2,}|…|\.{3})[^\])}>]{0,40}[\])}>]$/iu

/** The tokens of a line in its order: headings and labels first, then addresses and numbers, then what stands between. */
export function tokensOf(source: Line, at: number, countries: Countries): Token[] {
  const bare = source.linked || source.text !== '' ? bareTokens(source, countries) : []
  return bare.map((token, index) => ({
    ...token,
    at,
    line: source.line,
    gap: index === 0 ? source.gap : 0,
    isFirst: index === 0,
    glued: source.glued ?? false,
    ...(index === 0 && source.apart && { apart: true }),
  }))
}

function bareTokens(line: Line, countries: Countries): Bare[] {
  const { text } = line
  const mailboxes = mailboxesIn(text)
  const start = headingStart(line, mailboxes)
  if (start) {
    const rest = text.slice(start.end).replace(/^[\s:–—|.-]+/, '')
    const offset = text.length - rest.length
    const token: Bare = {
      is: 'heading',
      text: text.slice(0, start.end).trim(),
      heading: start.heading,
      inline: rest !== '',
      ...(line.level !== undefined && { level: line.level }),
    }
    return [
      token,
      ...(rest === ''
        ? []
        : bodyTokens(
            rest,
            line,
            countries,
            mailboxes.map(each => ({
              ...each,
              start: each.start - offset,
              end: each.end - offset,
            })),
          )),
    ]
  }
  return bodyTokens(text, line, countries, mailboxes)
}

/** The heading that a line is, or that stands before its colon. */
function headingStart(
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
    if (
      heading &&
      !(
        heading.kind === 'contact' &&
        VALUE_LABELS[foldWords(text.slice(0, colon)).join(' ')] === 'name' &&
        text.length > colon + 2 &&
        level === undefined &&
        false
      )
    )
      return { heading, end: colon + 1 }
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

function bodyTokens(
  text: string,
  line: Line,
  countries: Countries,
  mailboxes: readonly FoundMailbox[],
): Bare[] {
  const { found, failed } = phonesIn(blanked(text, mailboxes), countries)
  if (mailboxes.length + found.length + failed.length === 0 && text.length > MAX_FACTS)
    return [{ is: 'prose', text }]
  if (isSentence(blanked(text, mailboxes), mailboxes.length + found.length))
    return sentenceTokens(text, mailboxes, found, line)
  const spans: { start: number; end: number; tokens: Bare[] }[] = [
    ...mailboxes.map(({ address, start, end }) => ({
      start,
      end,
      tokens: [{ is: 'mailbox' as const, address, linked: line.linked ?? [] }],
    })),
    ...found.map(phone => ({
      start: phone.start,
      end: phone.end,
      tokens: [{ is: 'phone' as const, phone }],
    })),
    ...failed.map(({ text: about, start, end }) => ({
      start,
      end,
      tokens: [{ is: 'failed' as const, text: about }],
    })),
  ]
  for (const pattern of [URL, PATH, HANDLE])
    for (const match of text.matchAll(pattern)) {
      const start = match.index ?? 0
      const end = start + match[0].length
      if (!spans.some(span => span.start < end && span.end > start))
        spans.push({ start, end, tokens: [] })
    }
  spans.sort((a, b) => a.start - b.start)
  const tokens: Bare[] = []
  let from = 0
  for (const span of [...spans, undefined]) {
    const piece = text.slice(from, span?.start ?? text.length)
    const bare = piece.replace(/[([<{]\s*$/, '').replace(/^\s*[)\]>}]+/, '')
    tokens.push(...pieceTokens(span ? withoutLabel(bare) : bare, line, span !== undefined))
    tokens.push(...(span?.tokens ?? []))
    from = Math.max(from, span?.end ?? from)
  }
  return tokens
}

const withoutLabel = (piece: string) => {
  const before = piece.replace(/[\s(<:]+$/, '')
  const label = MAIL_LABEL.exec(before)
  if (!label) return piece
  const at = label.index
  return at === 0 ||
    /[\s,;|(–—-]$/.test(before.slice(0, at)) ||
    /[.:]\s*$/.test(before.slice(0, at))
    ? before.slice(0, at)
    : piece
}

const blanked = (text: string, mailboxes: readonly FoundMailbox[]) =>
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

function pieceTokens(piece: string, line: Line, beforeSpan: boolean): Bare[] {
  const people = severalNames(piece.trim())
  if (people) return people.map((each, index) => proper(each, line, false, undefined, index > 0))
  const segments = merged(segmentsOf(piece))
  const tokens: Bare[] = []
  // `Ansprechpartner: Michael Peters, Leonard Wolf`
  if (
    !beforeSpan &&
    segments.length >= 2 &&
    piece.length < 120 &&
    segments.every((each, index) => (index === 0 || each.comma) && nameLikelihood(each.text) >= 0.6)
  )
    return segments.map(({ text }, index) => proper(text, line, false, 'name', index > 0))
  let label: 'organisation' | 'name' | 'role' | 'ignore' | undefined
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1
    const value = segment.colon ? VALUE_LABELS[foldWords(segment.text).join(' ')] : undefined
    if (value) {
      label = value
      continue
    }
    const colon = segment.colon || (isLast && beforeSpan && /:\s*$/.test(piece))
    for (const token of segmentTokens({ ...segment, colon }, line, label)) {
      const last = tokens.at(-1)
      // `vice-président de l’April, en charge du groupe de travail`
      if (last?.is === 'role' && token.is === 'role' && segment.comma)
        tokens[tokens.length - 1] = { ...last, text: `${last.text}, ${token.text}` }
      else tokens.push(token)
    }
    if (
      last(tokens)?.is === 'role' &&
      segments[index + 1]?.comma &&
      /^\p{Ll}/u.test(segments[index + 1]?.text ?? '') &&
      !isRole(segments[index + 1]?.text ?? '')
    ) {
      const next = segments[index + 1]
      const role = last(tokens)
      if (next && role?.is === 'role') {
        tokens[tokens.length - 1] = { ...role, text: `${role.text}, ${next.text}` }
        segments.splice(index + 1, 1)
      }
    }
    if (!segment.comma || label !== 'name') label = label === 'name' ? 'name' : undefined
  }
  return tokens
}

const last = (tokens: readonly Bare[]) => tokens.at(-1)

/** `Nextcloud` and `Inc.` after a comma are one. */
function merged(segments: readonly Segment[]): Segment[] {
  const all: Segment[] = []
  for (const segment of segments) {
    const before = all.at(-1)
    if (
      before &&
      segment.comma &&
      (isLegalForm(segment.text) ||
        /^(?:M\.\s?A\.|MBA|Ph\.?D\.?|M\.?Sc\.?|Jr\.?)$/.test(segment.text))
    )
      all[all.length - 1] = {
        ...segment,
        text: `${before.text}, ${segment.text}`,
        comma: before.comma,
      }
    else all.push(segment)
  }
  return all
}

type Label = 'organisation' | 'name' | 'role' | 'ignore' | undefined

function segmentTokens({ text: written, colon }: Segment, line: Line, label: Label): Bare[] {
  if (label === 'ignore') return []
  const text = written.replace(/^(?:et|ou|and|or|und|oder|&)\s+(?=\p{Lu})/u, '').trim()
  if (PLACEHOLDER.test(text)) return [{ is: 'placeholder', text }]
  if (text.length < 2 || (/^\W+$/u.test(text) && !/\p{L}/u.test(text))) return []
  if (label === 'role') return [roleToken(text)]
  const heading = headingOf(text)
  if (
    heading?.kind === 'press' &&
    heading.organisation === undefined &&
    foldWords(text).length <= 8
  )
    return [{ is: isRole(text) ? 'role' : 'function', text, kind: 'press' }]
  if (
    heading?.kind === 'press' &&
    heading.organisation !== undefined &&
    !heading.isDesk &&
    !isRole(text) &&
    foldWords(text).length <= 8
  )
    return [
      { is: 'function', text, kind: 'press' },
      { ...proper(heading.organisation, line, colon, undefined), name: 0 },
    ]
  if (isAddress(text) && label === undefined) return []
  const names = severalNames(text)
  if (names) return names.map((each, index) => proper(each, line, colon, label, index > 0))
  const brackets = /^(.{2,80}?)\s*\(([^()]{2,80})\)\s*(.{0,10})$/u.exec(text)
  if (
    brackets?.[1] &&
    brackets[2] &&
    nameLikelihood(brackets[1]) >= 0.5 &&
    !hasLegalForm(brackets[1])
  )
    return [proper(brackets[1], line, colon, label), ...bracketTokens(brackets[2], line)]
  const desk =
    /^((?:service |bureau )?(?:presse|press|media|medien|m[ée]dias|communication|kommunikation|pressestelle))\s+(\p{Lu}{2,12})$/iu.exec(
      text,
    )
  if (desk?.[1] && desk[2] && desk[2] === desk[2].toUpperCase() && text !== text.toUpperCase())
    return [
      { is: 'function', text: desk[1], kind: 'press' },
      { ...proper(desk[2], line, colon, undefined), from: 'role', name: 0 },
    ]
  const behind =
    /^(.{3,90}?),?\s+[–-]?\s?(Pressestelle|Presseteam|Medienstelle|Presseb[üu]ro|Press Office|Press Team|Service (?:de )?[Pp]resse|Bureau de [Pp]resse)$/u.exec(
      text,
    )
  if (label === undefined && behind?.[1] && behind[2] && organisationLikelihood(behind[1]) >= 0.45)
    return [
      { ...proper(behind[1], line, colon, undefined), name: 0 },
      { is: 'function', text: behind[2], kind: 'press' },
    ]
  if (label === undefined && isFunction(text)) return [{ is: 'function', text, ...kindOf(text) }]
  if (label === undefined && isRole(text)) return roleTokens(text, line, colon)
  const legal = legalThenMore(text)
  if (legal)
    return [
      proper(legal[0], line, colon, label),
      ...segmentTokens({ text: legal[1], colon: false, comma: false }, line, label),
    ]
  const one = proper(text, line, colon, label)
  if (one.name > 0 || one.organisation > 0 || label !== undefined) return [one]
  return /\p{L}{3}/u.test(text) &&
    !foldWords(text).every(word => isNever(word) || isFunctionWord(word))
    ? [{ is: 'unread', text }]
    : []
}

function bracketTokens(text: string, line: Line): Bare[] {
  const client = /^(?:for|pour|f[üu]r)\s+(?:the\s+|la\s+|le\s+|l['’])?(?=\p{Lu}|\d)(.+)$/u.exec(
    text,
  )?.[1]
  if (client)
    return [
      {
        ...proper(client, line, false, undefined),
        from: 'brackets',
        client,
        name: 0,
        organisation: 0.3,
      },
    ]
  if (isRole(text)) return [roleToken(text)]
  if (isFunction(text)) return [{ is: 'function', text, ...kindOf(text) }]
  if (organisationLikelihood(text) >= 0.45 && !/,/.test(text))
    return [{ ...proper(text, line, false, undefined), from: 'brackets' as const, name: 0 }]
  return []
}

/** Several people in one place: `A or B`, `A/B`, `A et B`. */
function severalNames(text: string): string[] | undefined {
  const parts = text.split(/\s+(?:or|ou|oder|und|et|and|&|y|e)\s+|\s*\/\s*/u)
  return parts.length >= 2 && parts.length <= 4 && parts.every(part => nameLikelihood(part) >= 0.5)
    ? parts
    : undefined
}

/** `Muster GmbH Erika Muster`, `Muster e.V. Pressestelle`: the legal form ends the organisation. */
function legalThenMore(text: string): readonly [string, string] | undefined {
  const words = text.split(' ')
  for (let at = 1; at < words.length - 1; at++) {
    const [before, rest] = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]
    const isEnd =
      isLegalForm(words[at] ?? '') &&
      !isLegalForm(`${words[at]} ${words[at + 1]}`) &&
      !/^(?:&|und|and|et)$/.test(words[at + 1] ?? '')
    if (
      isEnd &&
      (nameLikelihood(rest) >= 0.5 ||
        isFunction(rest) ||
        isAddress(rest) ||
        /^(?:Pressestelle|Service|Press)/.test(rest))
    )
      return [before, rest]
  }
  return undefined
}

function roleTokens(text: string, line: Line, colon: boolean): Bare[] {
  // `Pressesprecher*in Markus Ulrich`: what somebody does, then the name.
  const words = text.split(' ')
  for (let at = 1; at < words.length - 1 && at <= 4; at++) {
    const [before, rest] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    if (
      isRole(before) &&
      !/^(?:de|du|des|der|die|das|of|the|la|les?|d|l|for|f[üu]r|von|at|bei)$/.test(
        words[at - 1] ?? '',
      ) &&
      nameLikelihood(rest) >= 0.6 &&
      words.slice(0, at).every(word => isRole(word) || isFunction(word))
    )
      return [roleToken(before), proper(rest, line, colon, undefined)]
  }
  // `Waterfront Partnership Events Director`: whose, then what.
  for (let at = 2; at < words.length && at <= 5; at++) {
    const [before, rest] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    if (
      hasOrganisationWord(words[at - 1] ?? '') &&
      !isFunction(words[at - 1] ?? '') &&
      !words.slice(0, at).some(word => isRole(word) || /^\p{Ll}/u.test(word)) &&
      isRole(rest)
    )
      return [{ ...proper(before, line, false, undefined), from: 'role', name: 0 }, roleToken(rest)]
  }
  const inside = organisationInRole(text)
  if (inside)
    return [
      { ...roleToken(inside.role) },
      { ...proper(inside.organisation, line, false, undefined), from: 'role', name: 0 },
    ]
  const legal = hasLegalForm(text) ? organisationLikelihood(text) : 0
  return legal > 0 && words.length <= 5 && !isRole(words[0] ?? '')
    ? [proper(text, line, colon, undefined)]
    : [roleToken(text)]
}

const roleToken = (text: string): Bare & { is: 'role' } => ({ is: 'role', text, ...kindOf(text) })

/** Whether a role or desk is for the press, or plainly for others. */
function kindOf(text: string): { kind?: 'press' | 'other' } {
  const folded = foldWords(text).join(' ')
  if (
    /\b(?:press|presse|media|medias|medien|pr|rp|public relations|relations publiques|newsroom|communications?|kommunikation|unternehmenskommunikation|offentlichkeitsarbeit|spokes\w+|porte parole)\b|presse|sprecher|medien/.test(
      folded,
    )
  )
    return { kind: 'press' }
  if (
    /\b(?:investor|investors|investisseurs|investoren|analysts?|sponsoring|sales|vertrieb|jobs|support)\b/.test(
      folded,
    )
  )
    return { kind: 'other' }
  return {}
}

/** Whether a name is of a firm that acts for others, unlike that of an `Institute for …` or `Amt für …`. */
const mayActForOthers = (name: string) =>
  isAgencyName(name) && name.includes(' ') && !/^(?:Agence|Agency|Agentur)\s\p{Ll}/u.test(name)

const CLIENT =
  /^(.{3,70}?)\s+(?:for|pour|on behalf of|au nom de|im auftrag von|im Auftrag der|f[üu]r)\s+(?:the\s+|la\s+|le\s+|l['’]|die\s+|den\s+)?(\p{Lu}.{1,70})$/u

function proper(written: string, line: Line, colon: boolean, label: Label, joined = false) {
  const text = (
    colon
      ? written.replace(
          /^(?:pour|for|f[üu]r)\s+(?:la\s+|le\s+|les\s+|l['’]|the\s+|die\s+|den\s+|das\s+)?(?=\p{Lu})/iu,
          '',
        )
      : written
  )
    .replace(/[*†‡]+$/u, '')
    .replace(/^["']|["']$/g, '')
    .replace(
      /^(?:learn more|read more|en savoir plus|mehr|more|visit|besuchen sie)(?: (?:at|about|on|sur|[àa] propos de|[üu]ber|bei))? (?=\p{Lu})/iu,
      '',
    )
    .trim()
  const agency = CLIENT.exec(text)
  const isAgency =
    agency?.[1] && agency[2] && mayActForOthers(agency[1])
      ? { text: agency[1], client: agency[2] }
      : undefined
  const shown = isAgency?.text ?? text
  const name = label === 'organisation' || isAgency ? 0 : nameLikelihood(shown, label !== 'name')
  const organisation = label === 'name' ? 0 : organisationLikelihood(shown)
  return {
    is: 'proper' as const,
    text: shown,
    name: label === 'name' && name > 0 ? 0.95 : name,
    organisation: label === 'organisation' ? 0.95 : organisation,
    colon,
    strong: line.strong ?? false,
    joined,
    ...(label === 'organisation' || label === 'name' ? { stated: label } : {}),
    ...(isAgency && { client: isAgency.client }),
  }
}
