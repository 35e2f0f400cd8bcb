import type { Organisation } from '../model/directory.ts'
import { type Entry, hasLeft, isOptedOut } from '../model/entry.ts'
import { addressForms, domainKey, isSameReference } from '../model/identity.ts'
import type { Phone } from '../model/organisation.ts'
import type { UnderstoodPhone } from '../model/phone.ts'
import { foldForSearch, foldLetters, foldWords, isAscii } from '../text/fold.ts'
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
export function wordStart(wanted: string): string {
  // Scripts that put no space between words are searched anywhere. The expression is made here
  // when it is needed first: that takes half a millisecond.
  const isUnspaced =
    !isAscii(wanted) &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
      wanted,
    )
  return isUnspaced ? wanted : ` ${wanted}`
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
  for (const term of query) {
    const rank = matchTerm(term, entry, matching)
    if ((rank === undefined) !== term.negated) return undefined
    if (!term.negated && rank !== undefined) worst = Math.max(worst, rank)
  }
  const words = query.filter(term => term.kind === 'word' && !term.negated)
  const whole = foldWords(words.map(term => (term as { text: string }).text).join(' ')).join(' ')
  return whole !== '' && whole === foldWords(entry.label).join(' ') ? RANK.exact : worst
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
  const { name, other } = entryTexts(entry)
  const words = foldWords(text)
  if (words.length > 0) {
    const wanted = words.join(' ')
    const glued = words.join('')
    if (name === ` ${wanted}`) return RANK.exact
    if (name.startsWith(` ${wanted}`)) return RANK.nameStart
    if (hasWord(name, wanted) || hasWord(name, glued)) return RANK.nameWord
    if (hasWord(other, wanted) || hasWord(other, glued)) return RANK.otherWord
  }
  return hasEmail(entry, text) ? RANK.inside : undefined
}

/** Whether a word, or a run of words, of `text` (from foldForSearch) starts with `wanted` (folded). */
const hasWord = (text: string, wanted: string) => text.includes(wordStart(wanted))

const texts = new WeakMap<Entry, { readonly name: string; readonly other: string }>()

/** What is searched: the name apart, since it ranks first. Folded once an entry. */
export function entryTexts(entry: Entry): { readonly name: string; readonly other: string } {
  const known = texts.get(entry)
  if (known) return known
  const { organisation, contact: c } = entry
  const own = [c?.title, c?.department, ...(c?.topics ?? [])]
  const other = [organisationText(organisation), ...own.map(text => foldForSearch(text ?? ''))]
  const made = { name: foldForSearch(entry.label), other: other.join(' |') }
  texts.set(entry, made)
  return made
}

const organisationTexts = new WeakMap<Organisation, string>()

/** What all entries of an organisation are searched by, folded once. */
function organisationText(organisation: Organisation): string {
  const known = organisationTexts.get(organisation)
  if (known !== undefined) return known
  const { id, name, short_name, aliases, tags } = organisation
  const made = [name, short_name, ...aliases, id.replaceAll('-', ' '), ...tags]
    .map(text => foldForSearch(text ?? ''))
    .join(' |')
  organisationTexts.set(organisation, made)
  return made
}

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

const startsWord = (value: string, ...texts: readonly (string | undefined)[]) => {
  const words = foldWords(value)
  return texts.some(text => {
    const folded = foldForSearch(text ?? '')
    return hasWord(folded, words.join(' ')) || hasWord(folded, words.join(''))
  })
}

const equals = (value: string, ...texts: readonly (string | undefined)[]) => {
  const folded = foldWords(value).join(' ')
  return texts.some(text => text !== undefined && foldWords(text).join(' ') === folded)
}

type FieldTest = (value: string, entry: Entry, matching: Matching) => boolean

const FIELD_TESTS: Readonly<Record<FieldName, FieldTest>> = {
  name: (value, entry) => startsWord(value, entry.label),
  org: (value, { organisation: o }) =>
    isSameReference(value, o.id) || startsWord(value, o.name, o.short_name, ...o.aliases),
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
  city: (value, { organisation }) => startsWord(value, organisation.address?.city),
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
