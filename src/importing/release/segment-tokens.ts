import { foldWords } from '../../text/fold.ts'
import type { Line } from './document.ts'
import { headingOf } from './headings.ts'
import { nameLikelihood } from './names.ts'
import { isAgencyName, organisationInRole, organisationLikelihood } from './organisations.ts'
import type { Segment } from './segments.ts'
import type { Bare } from './token.ts'
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

const PLACEHOLDER =
  /^[[{<(](?:nom|pr[ée]nom|name|first name|last name|vorname|nachname|fonction|title|t[ée]l[ée]phone|phone|e-?mail|courriel|titre|organisation|x{2,}|…|\.{3})[^\])}>]{0,40}[\])}>]$/iu

/** What a label before a value says of it: what it is, or that it is not part of a contact. */
export type Label = 'organisation' | 'name' | 'role' | 'ignore'

/** The tokens of a piece between separators: what it may be by its form and its label. */
export function segmentTokens(
  { text: written, colon }: Segment,
  line: Line,
  label: Label | undefined,
): Bare[] {
  if (label === 'ignore') return []
  const text = written.replace(/^(?:et|ou|and|or|und|oder|&)\s+(?=\p{Lu})/u, '').trim()
  if (PLACEHOLDER.test(text)) return [{ is: 'placeholder', text }]
  if (text.length < 2 || (/^\W+$/u.test(text) && !/\p{L}/u.test(text))) return []
  if (label === 'role') return [roleToken(text)]
  const heading = headingOf(text)
  if (heading?.kind === 'press' && foldWords(text).length <= 8) {
    const { organisation, isDesk } = heading
    if (organisation === undefined)
      return [{ is: isRole(text) ? 'role' : 'function', text, kind: 'press' }]
    if (!isDesk && !isRole(text))
      return [pressDesk(text), { ...proper(organisation, line, colon), name: 0 }]
  }
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
    return [pressDesk(desk[1]), organisationToken(desk[2], line, 'role', colon)]
  const behind =
    /^(.{3,90}?),?\s+[–-]?\s?(Pressestelle|Presseteam|Medienstelle|Presseb[üu]ro|Press Office|Press Team|Service (?:de )?[Pp]resse|Bureau de [Pp]resse)$/u.exec(
      text,
    )
  if (label === undefined && behind?.[1] && behind[2] && organisationLikelihood(behind[1]) >= 0.45)
    return [{ ...proper(behind[1], line, colon), name: 0 }, pressDesk(behind[2])]
  if (label === undefined && isFunction(text)) return [{ is: 'function', text, ...kindOf(text) }]
  if (label === undefined && isRole(text)) return roleTokens(text, line, colon)
  const legal = legalThenMore(text)
  if (legal)
    return [
      proper(legal[0], line, colon, label),
      ...segmentTokens({ text: legal[1], colon: false, comma: false }, line, label),
    ]
  // `General questions to`: a piece of a sentence.
  if (
    label === undefined &&
    /\s(?:an|at|to|à|au|auprès de|unter|via|bei|zu|is|are|ist|est)$/u.test(text)
  )
    return [{ is: 'unread', text }]
  const one = proper(text, line, colon, label)
  if (one.name > 0 || one.organisation > 0 || label !== undefined) return [one]
  return /\p{L}{3}/u.test(text) &&
    !foldWords(text).every(word => isNever(word) || isFunctionWord(word))
    ? [{ is: 'unread', text }]
    : []
}

/** What is in brackets behind a name: a client, a role, a desk or an organisation. */
export function bracketTokens(text: string, line: Line): Bare[] {
  const client = /^(?:for|pour|f[üu]r)\s+(?:the\s+|la\s+|le\s+|l['’])?(?=\p{Lu}|\d)(.+)$/u.exec(
    text,
  )?.[1]
  if (client) return [{ ...organisationToken(client, line, 'brackets'), client, organisation: 0.3 }]
  if (isRole(text)) return [roleToken(text)]
  if (isFunction(text)) return [{ is: 'function', text, ...kindOf(text) }]
  if (organisationLikelihood(text) >= 0.45 && !/,/.test(text))
    return [organisationToken(text, line, 'brackets')]
  return []
}

/** Several people in one place: `A or B`, `A/B`, `A et B`. */
export function severalNames(text: string): string[] | undefined {
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
      return [roleToken(before), proper(rest, line, colon)]
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
      return [organisationToken(before, line, 'role'), roleToken(rest)]
  }
  const inside = organisationInRole(text)
  if (inside) return [roleToken(inside.role), organisationToken(inside.organisation, line, 'role')]
  const legal = hasLegalForm(text) ? organisationLikelihood(text) : 0
  return legal > 0 && words.length <= 5 && !isRole(words[0] ?? '')
    ? [proper(text, line, colon)]
    : [roleToken(text)]
}

const pressDesk = (text: string): Bare => ({ is: 'function', text, kind: 'press' })

/** The name of an organisation that no person has. @param from what it is in. */
const organisationToken = (
  text: string,
  line: Line,
  from: 'role' | 'brackets',
  colon = false,
): Bare & { is: 'proper' } => ({ ...proper(text, line, colon), from, name: 0 })

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

/** Words with capitals, with how far they look like a person's name and an organisation's. */
export function proper(
  written: string,
  line: Line,
  colon: boolean,
  label?: Label | undefined,
  joined = false,
) {
  const text = (
    colon
      ? written.replace(
          /^(?:(?:contacts?|kontakt)\s+)?(?:(?:pour|for|f[üu]r)\s+|(?<=contacts?\s+|kontakt\s+))(?:la\s+|le\s+|les\s+|l['’]|the\s+|die\s+|den\s+|das\s+)?(?=\p{Lu})/iu,
          '',
        )
      : written
  )
    .replace(/[*†‡]+$/u, '')
    .replace(/\s*\((?:https?:\/\/|www\.)?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,3}\/?\)$/u, '')
    .replace(/^["']|["']$/g, '')
    .replace(
      /^(?:learn more|read more|en savoir plus|mehr|more|visit|besuchen sie)(?: (?:at|about|on|sur|[àa] propos de|[üu]ber|bei))? (?=\p{Lu})/iu,
      '',
    )
    .trim()
  const [, firm = '', actsFor] = CLIENT.exec(text) ?? []
  const client = mayActForOthers(firm) ? actsFor : undefined
  const shown = client === undefined ? text : firm
  const isFirm = label === 'organisation' || client !== undefined
  const name = isFirm ? 0 : nameLikelihood(shown, label !== 'name')
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
    ...(client !== undefined && { client }),
  }
}
