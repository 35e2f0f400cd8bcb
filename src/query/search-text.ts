import type { Organisation } from '../model/directory.ts'
import { contactEntry, deskEntry } from '../model/entry.ts'
import { addressForms, domainKey, referenceKey } from '../model/identity.ts'
import { foldForSearch, foldLetters, foldWords } from '../text/fold.ts'
import { entryTexts, nameLines } from './entry-texts.ts'
import { wordStart } from './field-tests.ts'
import { phoneDigits } from './parse.ts'
import type { FieldName, Query, Term } from './query.ts'

/**
 * All that a query can find an organisation or its contacts by, as one folded text: what
 * `requiredTexts` gives for a query is in it wherever the query matches.
 * @param digits the digits of each notation of each of its phone numbers.
 */
export function searchText(organisation: Organisation, digits: readonly string[]): string {
  const { id, name, email, phone, type, country, address, contacts } = organisation
  const people = contacts.map(contact => contactEntry(organisation, contact))
  const desk = deskEntry(organisation) ?? { id, organisation, label: name, email, phone }
  const fields = [
    type,
    country,
    address?.country,
    address?.region,
    address?.city,
    ...contacts.flatMap(({ agency, source }) => [
      agency,
      ...source.flatMap(({ title, url }) => [title, url]),
    ]),
  ]
  // What is in several entries is searched once.
  const lines = new Set([
    ...[desk, ...people].flatMap(entry => [
      ...entryTexts(entry).other.split(' |'),
      ...entryTexts(entry).names.map(words => words.replaceAll(' ', '')),
      ...entry.email.flatMap(({ address: each = '' }) => addressForms(each).map(foldLetters)),
    ]),
    ...fields.map(text => foldForSearch(text ?? '')),
    ...digits,
  ])
  const names = nameLines(organisation, people).join('\n')
  const others = [...lines].filter(line => !names.includes(line))
  return `${idLine(id)}${names}${END_OF_NAMES}${others.join('\n')}\n`
}

/** Stands between the names in a search text and the rest. */
const END_OF_NAMES = '\n\n'

/** The lines of names (`nameLines`) in a search text in UTF-8. */
export function namesIn(searchText: Uint8Array): string[] {
  const text = Buffer.from(searchText.buffer, searchText.byteOffset, searchText.byteLength)
  // The first line is empty, the second one is the id.
  return text.toString('utf8', 0, text.indexOf(END_OF_NAMES)).split('\n').slice(2)
}

/** What is in the search text of the organisation of this id alone, however the id is written. */
export const idLine = (id: string): string => `\n${referenceKey(id)}\n`

/** What is in the search text of every organisation that is called so (model/called.ts); undefined for a name without letters and digits. */
export function nameText(name: string): string | undefined {
  const words = foldWords(name).join(' ')
  return words === '' ? undefined : wordStart(words)
}

/**
 * Texts of which one at least is in the `searchText` of whatever a query matches;
 * undefined when nothing can be said.
 */
export function requiredTexts(query: Query): readonly string[] | undefined {
  return query
    .filter(({ negated }) => !negated)
    .map(ofTerm)
    .filter(each => each !== undefined && shortest(each) > 1)
    .sort((a = [], b = []) => shortest(b) - shortest(a))[0]
}

const shortest = (texts: readonly string[] = []) => Math.min(...texts.map(({ length }) => length))

function ofTerm(term: Term): readonly string[] | undefined {
  switch (term.kind) {
    case 'word':
      return [...new Set([...ofName(term.text), foldLetters(term.text), ...ofReference(term.text)])]
    case 'digits':
      return [term.digits, ...ofName(term.text), foldLetters(term.text), ...ofReference(term.text)]
    case 'field': {
      const found = term.values.map(value => OF_FIELD[term.field]?.(value))
      return found.includes(undefined) ? undefined : (found as string[][]).flat()
    }
    case 'date':
      return undefined
  }
}

function ofWord(text: string): string[] {
  const words = foldWords(text)
  return [...new Set([words.join(' '), words.join('')])].map(wordStart)
}

/** Of a name, which may stand within a longer text: several words can be written in one piece. */
function ofName(text: string): string[] {
  const words = foldWords(text)
  return words.length === 1 ? words : [wordStart(words.join(' ')), words.join('')]
}

/** Of `ORG/CONTACT`, which its organisation's id or name stands for. */
function ofReference(text: string): string[] {
  const slash = text.indexOf('/')
  const org = text.slice(0, Math.max(slash, 0))
  return org === '' ? [] : [idLine(org), nameText(org) ?? []].flat()
}

const OF_FIELD: Readonly<Partial<Record<FieldName, (value: string) => string[] | undefined>>> = {
  name: ofName,
  org: value => [idLine(value), ...ofName(value)],
  type: ofWord,
  tag: ofWord,
  topic: ofWord,
  title: ofWord,
  email: value => [foldLetters(value)],
  domain: value => [foldLetters(domainKey(value.replace(/^@/, '')))],
  phone: value => {
    const digits = phoneDigits(value)
    return digits === undefined ? undefined : [digits]
  },
  country: ofWord,
  region: ofWord,
  city: ofName,
  agency: ofWord,
  source: ofWord,
}
