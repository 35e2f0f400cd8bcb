import { domainOf, PROVIDERS } from '../../model/email.ts'
import { isParticle } from '../../model/name/affixes.ts'
import { foldLetters, foldWords } from '../../text/fold.ts'
import { distance } from '../../text/similar.ts'

/** A text as domains and mailboxes spell German: `Tübingen` is `tuebingen` there. */
export const spellGerman = (text: string): string =>
  text.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue')

/** How a word may be spelt in an address: with its letters, and as German is spelt. */
const spellingsOf = (word: string): string[] => [
  ...new Set([word, spellGerman(word)].map(each => foldLetters(each).replace(/[^a-z0-9]/g, ''))),
]

/**
 * How far what is before the @ comes from a person's name, from 0 to 1: both names or an
 * initial and the family name (1), the family name (0.9), the given name (0.8), initials (0.5).
 */
export function nameLikeness(name: string, address: string): number {
  const local = foldLetters(address.slice(0, Math.max(0, address.lastIndexOf('@')))).replace(
    /\+.*$/,
    '',
  )
  const joined = local.replace(/[^a-z]/g, '')
  if (joined.length < 2 || joined.length > 60) return 0
  const pieces = local.split(/[^a-z]+/).filter(piece => piece !== '')
  const words = name
    .replace(/[.,]/g, ' ')
    .split(/[\s]+/)
    .flatMap(word => (word.includes('-') ? [word, ...word.split('-')] : [word]))
    .filter(word => word !== '' && !isParticle(word))
  let best = 0
  const all = words.map(spellingsOf)
  for (const [at, family] of all.entries())
    for (const surname of family) {
      if (surname.length < 2) continue
      const others = all.filter((_, index) => index !== at).flat()
      const isWhole = pieces.includes(surname) || joined === surname
      if (surname.length >= 3 && joined.includes(surname)) {
        const rest = joined.replace(surname, '')
        const isKnown =
          rest !== '' &&
          others.some(
            other =>
              other === rest ||
              (rest.length <= 2 && other.startsWith(rest[0] ?? '')) ||
              (rest.length >= 3 && (other.startsWith(rest) || rest.includes(other))),
          )
        if (isKnown) best = Math.max(best, 1)
        else if (isWhole) best = Math.max(best, at === 0 ? 0.8 : 0.9)
        else if (surname.length >= 4 && rest.length <= 2) best = Math.max(best, 0.85)
        else if (surname.length >= 5) best = Math.max(best, 0.7)
      } else if (
        surname.length >= 6 &&
        pieces.some(
          piece => piece.length >= 5 && distance(piece.slice(0, 40), surname.slice(0, 40)) <= 1,
        )
      )
        best = Math.max(best, 0.75)
      else if (
        surname.length >= 6 &&
        joined.length >= 6 &&
        others.some(other => other[0] === joined[0]) &&
        distance(joined.slice(1, 40), surname.slice(0, 40)) <= 1
      )
        best = Math.max(best, 0.75)
    }
  if (best < 0.5) {
    const initials = all.map(([word = '']) => word[0] ?? '').join('')
    if (joined === initials && joined.length >= 2) best = 0.5
    else if (joined.length === 3 && all.length >= 2) {
      const [first = '', last = ''] = [all[0]?.[0] ?? '', all.at(-1)?.[0] ?? '']
      if (joined[0] === first[0] && last.startsWith(joined.slice(1))) best = 0.6
      if (joined.slice(0, 2) === first.slice(0, 2) && joined[2] === last[0]) best = 0.5
    }
  }
  return best
}

/** Words that say too little of an organisation to be known by them in a domain. */
const WEAK = new Set(
  'agence agency agentur group groupe gruppe communications communication public relations deutsche deutscher deutsches france germany international association foundation stiftung verband institut institute media medias news press presse the les des der die das und and for pour conseil service services company societe corporate ville region stadt gmbh inc ltd llc'.split(
    ' ',
  ),
)
const TOP = /^(?:com|org|net|co|gouv|gov|ac|asso|edu|info|or|gv|mil|int)$/

/** The labels of a mailbox's domain that may tell an organisation; none of a provider for everybody. */
export function domainLabels(address: string): string[] {
  const domain = domainOf(address)
  if (PROVIDERS.has(domain)) return []
  const labels = foldLetters(domain).split('.').slice(0, -1)
  return labels.filter(label => !TOP.test(label) && label.length >= 2)
}

/**
 * How far an organisation's name and a mailbox's domain are alike, from 0 to 1: the same letters
 * or initials (1), a word of its own in it (0.8), the beginning of one (0.6).
 */
export function organisationLikeness(organisation: string, address: string): number {
  const german = spellGerman(organisation)
  const plain = likenessOf(organisation, address)
  return german === organisation.toLowerCase()
    ? plain
    : Math.max(plain, likenessOf(german, address))
}

function likenessOf(organisation: string, address: string): number {
  const words = foldWords(organisation).filter(word => word.length > 0)
  if (words.length === 0) return 0
  const strong = words.filter(word => !WEAK.has(word))
  const joined = words.join('')
  const strongJoined = strong.join('')
  const whole = foldLetters(domainOf(address)).replace(/[^a-z0-9]/g, '')
  const labels = domainLabels(address)
  if (joined.length >= 4 && joined === whole && labels.length > 0) return 1
  const initialsOf = (some: readonly string[]) => some.map(word => word[0]).join('')
  const telling = words.filter(
    word => !isParticle(word) && !/^(?:und|and|et|fur|for|of|the|de)$/.test(word),
  )
  const starts = words.map((_, at) => words.slice(0, at).join('')).slice(2)
  const likenessTo = (label: string): number => {
    const flat = label.replace(/-/g, '')
    const parts = label.split('-')
    if (flat.length < 2) return 0
    if (flat === joined || flat === strongJoined) return 1
    if (flat.length >= 3) {
      const isInitials = [telling, words].some(some => some.length > 1 && initialsOf(some) === flat)
      if (isInitials || strong.includes(flat)) return 1
      if (flat.length >= 4 && (joined.startsWith(flat) || strongJoined.startsWith(flat))) return 0.9
      if (joined.length >= 4 && flat.startsWith(joined)) return 0.9
      if (flat.length >= 5 && joined.includes(flat)) return 0.9
    }
    if (starts.some(start => start.length >= 5 && flat.startsWith(start))) return 0.9
    const isInside = (word: string) =>
      (word.length >= 3 && parts.includes(word)) ||
      (word.length >= 4 && flat.startsWith(word)) ||
      (word.length >= 5 && flat.includes(word))
    if (strong.some(isInside)) return 0.8
    const isBegun = (word: string) =>
      (flat.length >= 4 && word.startsWith(flat)) ||
      parts.some(
        part => part.length >= 5 && (word.startsWith(part) || part.startsWith(word.slice(0, 6))),
      )
    return strong.some(word => word.length >= 6 && isBegun(word)) ? 0.6 : 0
  }
  return Math.max(0, ...labels.map(likenessTo))
}
