import { foldWords } from '../../text/fold.ts'
import { nameLikelihood } from './names.ts'
import {
  hasLegalForm,
  hasOrganisationWord,
  isAddress,
  isCallToAction,
  isFunction,
  isFunctionWord,
  isNever,
  isRole,
  isRoleWord,
} from './words.ts'

/**
 * How far a text looks like the name of an organisation, from 0 to 1, by its form alone:
 * its legal form, the words that organisations are called by, its capitals.
 */
export function organisationLikelihood(text: string): number {
  const plain = text.trim()
  if (plain.length < 2 || plain.length > 140 || !/\p{L}/u.test(plain) || isAddress(plain)) return 0
  if (/^[[<{]/.test(plain)) return 0
  if (isFunction(plain) || isCallToAction(plain)) return 0
  const legal = hasLegalForm(plain)
  if (!legal && foldWords(plain).every(isNever)) return 0
  const bare = plain.replace(/\([^()]*\)/g, ' ').trim()
  const words = bare.split(/\s+/)
  const isMinistry =
    /^(?:Minist|Bundesminist|Staatsminist|Direction|Department|Office of|Cabinet)/.test(plain)
  if (words.length > (isMinistry ? 24 : 12)) return 0
  // Two firms in one line: two columns run together.
  if (legal && legalForms(plain) > 1) return 0.45
  if (legal) return words.length <= 9 ? 0.95 : 0.6
  if (!/\p{Lu}|\d/u.test(plain)) return 0
  if (/[.!?]\s+\p{Lu}/u.test(plain) && words.length > 5) return 0
  const small = words.filter(word => /^\p{Ll}/u.test(word) && !SMALL.test(word)).length
  if (/^(?:With|In|By|From|At|Pour|Avec|Dans|Par|Mit|Durch|Bei|Nach)\s/.test(plain) || small > 5)
    return 0
  if (ANNOUNCES.test(plain)) return 0
  if (hasOrganisationWord(plain))
    return (words.length <= 10 || isMinistry) && /^[\p{Lu}\d«"“']/u.test(plain) ? 0.85 : 0.45
  if (/^[\p{L}\d-]{2,40}\.(?:com|org|net|fr|de|ch|be|eu|io|co|at|ca|info|news|tv)$/u.test(plain))
    return 0.6
  if (/^[«"“]/.test(plain)) return 0.5
  if (/[!?;:]$/.test(plain)) return 0.2
  const capitals = words.filter(word => /^[\p{Lu}\d]/u.test(word)).length
  if (!/^[\p{Lu}\d]/u.test(plain))
    return /\p{Ll}\p{Lu}/u.test(words[0] ?? '') || words.length <= 2 ? 0.35 : 0
  // `Eve KEMLER`: nobody but a person is written so.
  if (nameLikelihood(plain) >= 0.85) return 0.15
  if (words.length === 1) return /^\p{Lu}{2,}|\p{Ll}\p{Lu}/u.test(plain) ? 0.6 : 0.5
  if (/\p{Ll}\p{Lu}|[&/]|\d/u.test(plain)) return 0.55
  if (capitals * 2 < words.length)
    return /^\p{Lu}\p{L}+\s(?:de\s|du\s|des\s|d['’]|pour\s|et\s|\p{Ll}+\s(?:de\s|du\s|des\s|d['’]|pour\s))/u.test(
      plain,
    )
      ? 0.4
      : 0
  return words.length <= 4 ? 0.45 : 0.35
}

/** How many words that only end a firm's name stand apart from each other. */
const legalForms = (text: string) => {
  const isForm = (word: string | undefined) => word !== undefined && FORM_ALONE.test(word)
  return text.split(/[\s,]+/).filter((word, at, all) => isForm(word) && !isForm(all[at - 1])).length
}
const FORM_ALONE = /^(?:GmbH|gGmbH|Inc\.?|Ltd\.?|Limited|LLC|LLP|PLC|plc|SAS|SARL|KGaA|Corp\.?)$/

/** Whether an organisation's name is that of an agency that speaks for others. */
export const isAgencyName = (name: string): boolean =>
  /(?<!\p{L})(?:agence|agency|agentur|communications?|kommunikationsb[üu]ro|public relations|p\.?r\.?|rp|relations (?:presse|publiques|m[ée]dias?)|consulting|conseil|consultants?|publicity|media relations|partners)(?!\p{L})/iu.test(
    name,
  )

/** What titles of releases say of an organisation. */
const ANNOUNCES =
  /\s(?:opens?|launch(?:es)?|announces?|unveils?|wins?|joins?|appoints?|names|reports?|completes?|signs?|expands?|introduces?|receives?|lance|lancent|annoncent?|inaugurent?|ouvrent?|ouvre|pr[ée]sentent?|signent?|d[ée]voilent?|re[çc]oit|startet|er[öo]ffnet|pr[äa]sentiert|gewinnt|meldet|stellt)\s/iu

/** Small words inside names. */
const SMALL =
  /^(?:de|du|des|d['’].*|l['’].*|la|le|les|et|pour|sur|en|aux?|à|of|for|the|and|der|die|das|dem|den|und|f[üu]r|in|im|am|an|zu|von|van)$/u

/** Words with small letters between what somebody does and for whom. */
const COMMON =
  /^(?:collectif|groupe|association|societe|entreprise|federation|syndicat|reseau|agence|mouvement|cabinet|firma|verein|verband)$/
const LINK =
  /(?:\s|^)(?:(?:de\s+l|d)['’]\s*|(?:de\s+la|du|des|de|chez|at|of|for|bei\s+der|bei\s+dem|bei|beim|der|des|von|pour)\s+(?:the\s+)?|@\s*)(?=[\p{L}«"“\d])/gu

/** What somebody is responsible for, and no organisation. */
const REGION = /^(?:Europe|France|Deutschland|Germany|EMEA|DACH|Nord|Sud|North|South|Paris|Berlin)$/

/**
 * The organisation inside a role: `président de l’AFUL`, `Pressesprecher naturstrom AG`,
 * `Head of PR at X`; and whether its form is that of the nominative.
 */
export function organisationInRole(
  role: string,
): { organisation: string; role: string } | undefined {
  const text = role.trim()
  const genitive =
    /\s(?:des|der)\s+\p{Lu}\p{L}+(?:en|er|es|s)\b/u.test(text) &&
    /sprecher|leiter|referent/iu.test(text)
  for (const match of text.matchAll(LINK)) {
    const at = match.index + match[0].length
    let rest = text.slice(at)
    const first = /^\p{L}+/u.exec(rest)?.[0] ?? ''
    if (/^\p{Ll}/u.test(first) && COMMON.test(foldWords(first).join('')))
      rest = rest.slice(first.length).trim()
    if (!/^[\p{Lu}\d«"“]/u.test(rest)) continue
    const words = foldWords(rest)
    const [head] = words
    if (head === undefined || words.length > 8 || isFunctionWord(head) || isRoleWord(head)) continue
    if (genitive || /\s(?:and|et|und|of|de|for|pour|&)$/.test(rest)) return undefined
    const before = text.slice(0, match.index)
    if (REGION.test(rest) || (!isRole(before) && !isFunction(before))) continue
    return { organisation: rest.replace(/[.,;:]+$/, ''), role: text }
  }
  // `Pressesprecher naturstrom AG`, `Responsable presse DINUM`.
  const words = text.split(/\s+/)
  const isOfRole = (word: string) =>
    foldWords(word).every(each => isRoleWord(each) || isFunctionWord(each)) || isRole(word)
  const end = words.findIndex(word => !isOfRole(word))
  if (end <= 0) return undefined
  const rest = words.slice(end).join(' ')
  const [first = ''] = foldWords(rest)
  if (
    hasLegalForm(rest) ||
    (hasOrganisationWord(words[end] ?? '') &&
      !isFunctionWord(first) &&
      /^\p{Lu}/u.test(rest) &&
      words.length - end >= 2) ||
    (/^\p{Lu}{3,12}(?:\s\p{Lu}\p{L}+){0,3}$/u.test(rest) && rest !== 'DACH' && rest !== 'EMEA')
  )
    return { organisation: rest, role: words.slice(0, end).join(' ') }
  return undefined
}
