import { isCalled } from '../model/called.ts'
import type { Entry } from '../model/entry.ts'
import { isSameReference } from '../model/identity.ts'
import { foldWords, spellOut } from '../text/fold.ts'
import { entryTexts } from './entry-texts.ts'
import {
  compareDates,
  FIELD_TESTS,
  hasEmail,
  hasNumber,
  hasWord,
  type Matching,
  startsRun,
} from './field-tests.ts'
import type { Query, Term } from './query.ts'

/** How well an entry fits: lower is better. */
export type Rank = number
export const RANK = { exact: 0, nameStart: 1, nameWord: 2, otherWord: 3, inside: 4 } as const

/** Whether a query's phone terms need the numbering plans. */
export function needsPhones(query: Query): boolean {
  return query.some(
    term =>
      term.kind === 'digits' ||
      (term.kind === 'field' &&
        (term.field === 'phone' || (term.field === 'has' && term.values.includes('mobile')))),
  )
}

/** Whether a query asks for people who left, who are passed over otherwise. */
export function asksForLeft(query: Query): boolean {
  return query.some(
    term =>
      !term.negated &&
      ((term.kind === 'field' && term.field === 'is' && term.values.includes('left')) ||
        (term.kind === 'date' && term.field === 'until')),
  )
}

/** How well an entry matches all of a query's terms; undefined when one fails. */
export function match(query: Query, entry: Entry, matching: Matching): Rank | undefined {
  let worst: Rank = RANK.exact
  for (const [at, term] of query.entries()) {
    const rank = matchTerm(term, entry, matching) ?? matchJoined(query, at, entry)
    if ((rank === undefined) !== term.negated) return undefined
    if (!term.negated && rank !== undefined) worst = Math.max(worst, rank)
  }
  const words = query.filter(term => term.kind === 'word' && !term.negated)
  const whole = spellOut(foldWords(words.map(term => (term as { text: string }).text).join(' ')))
  return whole !== '' && whole === spellOut(foldWords(entry.label)) ? RANK.exact : worst
}

function matchTerm(term: Term, entry: Entry, matching: Matching): Rank | undefined {
  switch (term.kind) {
    case 'word':
      return matchWord(term.text, entry)
    case 'digits': {
      if (hasNumber(entry, term.digits, matching)) return RANK.inside
      return matchWord(term.text, entry)
    }
    case 'field':
      return term.values.some(value => FIELD_TESTS[term.field](value, entry, matching))
        ? RANK.otherWord
        : undefined
    case 'date': {
      const value = entry.contact?.[term.field]
      return value !== undefined && compareDates(value, term.compare, term.date)
        ? RANK.otherWord
        : undefined
    }
  }
}

function matchWord(text: string, entry: Entry): Rank | undefined {
  if (isReferenceTo(text, entry)) return RANK.exact
  const { name, other, names } = entryTexts(entry)
  const words = foldWords(text)
  if (words.length > 0) {
    const wanted = words.join(' ')
    const glued = words.join('')
    if (name === ` ${wanted}`) return RANK.exact
    if (name.startsWith(` ${wanted}`)) return RANK.nameStart
    if (hasWord(name, wanted) || hasWord(name, glued)) return RANK.nameWord
    if (hasWord(other, wanted) || hasWord(other, glued)) return RANK.otherWord
    if (names.some(each => startsRun(each, glued))) return RANK.otherWord
  }
  return hasEmail(entry, text) ? RANK.inside : undefined
}

/** Whether a text is `ORG/CONTACT` of an entry: the organisation's id or one of its names, and the contact's id. */
function isReferenceTo(text: string, { organisation, contact }: Entry): boolean {
  const slash = text.indexOf('/')
  return (
    slash > 0 &&
    contact !== undefined &&
    isSameReference(contact.id, text.slice(slash + 1)) &&
    isCalled(organisation, text.slice(0, slash))
  )
}

/** Shorter words are too common in one piece: `de` and `la` start every `Delage`. */
const MIN_JOINED = 5

/**
 * Matches a word together with those typed before and after it, in one piece: `mac` and
 * `gregor` in MacGregor. At most three words are joined.
 */
function matchJoined(query: Query, at: number, entry: Entry): Rank | undefined {
  const { name, other } = entryTexts(entry)
  for (let from = Math.max(0, at - 2); from <= at; from++)
    for (let to = Math.max(at, from + 1); to <= from + 2 && to < query.length; to++) {
      const terms = query.slice(from, to + 1)
      if (terms.some(({ kind, negated }) => kind !== 'word' || negated)) continue
      const joined = terms.flatMap(term => foldWords((term as { text: string }).text)).join('')
      if (joined.length < MIN_JOINED) continue
      if (hasWord(name, joined)) return RANK.nameWord
      if (hasWord(other, joined)) return RANK.otherWord
    }
  return undefined
}
