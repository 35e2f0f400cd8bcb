import { type Entry, hasLeft, isOptedOut } from '../model/entry.ts'
import { addressForms, domainKey, isSameReference } from '../model/identity.ts'
import type { Phone } from '../model/organisation.ts'
import type { UnderstoodPhone } from '../model/understood-phone.ts'
import { foldForSearch, foldLetters, foldWords, isAscii } from '../text/fold.ts'
import { entryTexts, namesOf } from './entry-texts.ts'
import { phoneDigits } from './parse.ts'
import type { Comparison, FieldName } from './query.ts'

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

/** What to look for in texts (from foldForSearch) where a word starts with `wanted` (folded). */
export const wordStart = (wanted: string): string => (isUnspaced(wanted) ? wanted : ` ${wanted}`)

/** Whether a text is in a script that puts no space between words. */
export function isUnspaced(text: string): boolean {
  // The expression is made when it is needed first: that takes half a millisecond.
  return (
    !isAscii(text) &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
      text,
    )
  )
}

/** Whether a word, or a run of words, of `text` (from foldForSearch) starts with `wanted` (folded). */
export const hasWord = (text: string, wanted: string) => text.includes(wordStart(wanted))

export function hasEmail({ email }: Entry, text: string): boolean {
  const wanted = foldLetters(text)
  return email.some(({ address = '' }) =>
    addressForms(address).some(form => foldLetters(form).includes(wanted)),
  )
}

export function hasNumber(
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

/** Whether the words of a value are in `text` (from foldForSearch), apart or in one piece. */
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

export const FIELD_TESTS: Readonly<Record<FieldName, FieldTest>> = {
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
export function compareDates(value: string, compare: Comparison, date: string): boolean {
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

/** So many letters of the last word tell that it is meant, and no other word that the run before it starts. */
const MIN_LAST = 3

/**
 * Whether words that follow each other, in one piece, start with `wanted`: `mac gregor` with
 * `macgreg`. Of the last word three letters are asked for, or that the name ends with it:
 * `martine` is not Martin Etienne.
 * @param name words with a space between.
 */
export function startsRun(name: string, wanted: string): boolean {
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
