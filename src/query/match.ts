import { isCalled } from '../model/called.ts'
import { type Entry, hasLeft, isOptedOut } from '../model/entry.ts'
import { addressForms, domainKey, isSameReference } from '../model/identity.ts'
import type { Phone } from '../model/organisation.ts'
import type { UnderstoodPhone } from '../model/understood-phone.ts'
import { foldForSearch, foldLetters, foldWords, isAscii, spellOut } from '../text/fold.ts'
import { entryTexts, namesOf } from './entry-texts.ts'
import { phoneDigits } from './parse.ts'
import type { Comparison, FieldName, Query, Term } from './query.ts'

/** Reads a phone number; given only where a query asks about numbers, since its tables are slow to load. */
export type PhoneReader = (phone: Phone, country: string | undefined) => UnderstoodPhone | undefined

/** What matching needs to know besides the entry. */
export interface Matching {
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** A contact that was checked before this day (`YYYY-MM-DD`) is stale. */
  readonly staleBefore: string
  /** The language of organisations that state none. */
  readonly language?: string | undefined
  readonly readPhone?: PhoneReader
}

/** How well an entry fits: lower is better. */
export type Rank = number
export const RANK = { exact: 0, nameStart: 1, nameWord: 2, otherWord: 3, inside: 4 } as const

/** What to look for in texts (from foldForSearch) where a word starts with `wanted` (folded). */
export const wordStart = (wanted: string): string => (isUnspaced(wanted) ? wanted : ` ${wanted}`)

/** Whether a text is in a script that puts no space between words. */
function isUnspaced(text: string): boolean {
  // The expression is made when it is needed first: that takes half a millisecond.
  return (
    !isAscii(text) &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
      text,
    )
  )
}

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

/** So many letters of the last word tell that it is meant, and no other word that the run before it starts. */
const MIN_LAST = 3

/**
 * Whether words that follow each other, in one piece, start with `wanted`: `mac gregor` with
 * `macgreg`. Of the last word three letters are asked for, or that the name ends with it:
 * `martine` is not Martin Etienne.
 * @param name words with a space between.
 */
function startsRun(name: string, wanted: string): boolean {
  if (!name.replaceAll(' ', '').includes(wanted)) return false
  if (isUnspaced(wanted)) return true
  const words = name.split(' ')
  return words.some((first, from) => {
    if (!wanted.startsWith(first)) return false
    let rest = wanted.slice(first.length)
    for (const [n, word] of words.slice(from + 1).entries()) {
      if (word.startsWith(rest))
        return rest.length >= MIN_LAST || (rest === word && from + 1 + n === words.length - 1)
      if (!rest.startsWith(word)) return false
      rest = rest.slice(word.length)
    }
    return false
  })
}

/** Whether a word, or a run of words, of `text` (from foldForSearch) starts with `wanted` (folded). */
const hasWord = (text: string, wanted: string) => text.includes(wordStart(wanted))

function hasEmail({ email }: Entry, text: string): boolean {
  const wanted = foldLetters(text)
  return email.some(({ address = '' }) =>
    addressForms(address).some(form => foldLetters(form).includes(wanted)),
  )
}

function hasNumber(
  { phone, organisation }: Entry,
  digits: string,
  { readPhone }: Matching,
): boolean {
  return phone.some(each =>
    digitForms(each, readPhone?.(each, organisation.country)).some(form => form.includes(digits)),
  )
}

/** The digits of a number as it is written, as it is dialled from abroad, and inside its country. */
export function digitForms({ number }: Phone, read: UnderstoodPhone | undefined): string[] {
  return [number, read?.e164, read?.national].flatMap(form =>
    form === undefined ? [] : [form.replace(/\(0\)/g, '').replace(/\D/g, '')],
  )
}

/** Whether the words of a value stand in `text` (from foldForSearch), apart or in one piece. */
const hasEither = (text: string, value: string) => {
  const words = foldWords(value)
  return hasWord(text, words.join(' ')) || hasWord(text, words.join(''))
}

const startsWord = (value: string, ...texts: readonly (string | undefined)[]) =>
  texts.some(text => hasEither(foldForSearch(text ?? ''), value))

const startsName = (value: string, ...names: readonly string[]) => {
  const glued = foldWords(value).join('')
  return (
    startsWord(value, ...names) ||
    (glued !== '' && names.some(name => startsRun(foldWords(name).join(' '), glued)))
  )
}

const equals = (value: string, ...texts: readonly (string | undefined)[]) => {
  const folded = foldWords(value).join(' ')
  return texts.some(text => text !== undefined && foldWords(text).join(' ') === folded)
}

type FieldTest = (value: string, entry: Entry, matching: Matching) => boolean

const FIELD_TESTS: Readonly<Record<FieldName, FieldTest>> = {
  name: (value, entry) =>
    hasEither(entryTexts(entry).name, value) || startsName(value, entry.label),
  org: (value, { organisation }) =>
    isSameReference(value, organisation.id) ||
    startsWord(value, organisation.id.replaceAll('-', ' ')) ||
    startsName(value, ...namesOf(organisation)),
  type: (value, { organisation }) => equals(value, organisation.type),
  tag: (value, { organisation }) => equals(value, ...organisation.tags),
  topic: (value, { contact }) => equals(value, ...(contact?.topics ?? [])),
  title: (value, { contact }) => startsWord(value, contact?.title, contact?.department),
  email: (value, entry) => hasEmail(entry, value),
  domain: (value, { email }) => {
    const wanted = `.${domainKey(value.replace(/^@/, ''))}`
    return email.some(({ address = '' }) =>
      `.${domainKey(address.slice(address.lastIndexOf('@') + 1))}`.endsWith(wanted),
    )
  },
  phone: (value, entry, matching) => {
    const digits = phoneDigits(value)
    return digits !== undefined && hasNumber(entry, digits, matching)
  },
  country: (value, { organisation: o }) => equals(value, o.country, o.address?.country),
  region: (value, { organisation }) => startsWord(value, organisation.address?.region),
  city: (value, { organisation }) => startsName(value, organisation.address?.city ?? ''),
  lang: (value, { organisation, contact }, { language }) => {
    const [stated = []] = [
      contact?.languages ?? [],
      organisation.languages,
      language === undefined ? [] : [language],
    ].filter(({ length }) => length > 0)
    return equals(value, ...stated, ...stated.map(each => each.split('-')[0]))
  },
  agency: (value, { contact }) => startsWord(value, contact?.agency),
  source: (value, { contact }) =>
    (contact?.source ?? []).some(({ title, url }) => startsWord(value, title, url)),
  has: (value, entry, matching) => HAS_TESTS[value]?.(value, entry, matching) ?? false,
  is: (value, entry, matching) => IS_TESTS[value]?.(value, entry, matching) ?? false,
  // Written as comparisons; the parser makes date terms of them.
  verified: () => false,
  until: () => false,
}

const HAS_TESTS: Readonly<Record<string, FieldTest>> = {
  email: (_, entry) => entry.email.length > 0,
  phone: (_, entry) => entry.phone.length > 0,
  mobile: (_, { phone, organisation }, { readPhone }) =>
    phone.some(
      each =>
        each.type === 'mobile' ||
        (each.type === undefined && readPhone?.(each, organisation.country)?.kind === 'mobile'),
    ),
  title: (_, { contact }) => contact?.title !== undefined,
  note: (_, { contact, organisation }) => (contact ?? organisation).note !== undefined,
  source: (_, { contact }) => (contact?.source.length ?? 0) > 0,
}

const IS_TESTS: Readonly<Record<string, FieldTest>> = {
  optout: (_, entry) => isOptedOut(entry),
  left: (_, entry, { today }) => hasLeft(entry, today),
  // Whom nobody ever checked is stale too.
  stale: (_, { contact }, { staleBefore }) =>
    contact !== undefined && (contact.verified === undefined || contact.verified < staleBefore),
  agency: (_, { contact }) => contact?.agency !== undefined,
  desk: (_, { contact }) => contact === undefined,
}

/** Compares as far as both are written: `2024` is the whole of that year. */
function compareDates(value: string, compare: Comparison, date: string): boolean {
  const cut = value.slice(0, date.length)
  switch (compare) {
    case '<':
      return cut < date
    case '<=':
      return cut <= date
    case '>':
      return cut > date
    case '>=':
      return cut >= date
    case '=':
      return cut === date
  }
}
