import { UserError } from '../env.ts'
import type { Messages } from '../messages/index.ts'
import { dateAdvice, isDate } from '../model/date.ts'
import { overseasNumber } from '../model/french-plan.ts'
import { plainSigns } from '../model/written-number.ts'
import { nearest } from '../text/similar.ts'
import { type Comparison, FIELDS, type FieldName, HAS, IS, type Query, type Term } from './query.ts'

/** A written condition, before it is understood. */
interface Token {
  readonly negated: boolean
  readonly field?: string
  /** A quoted value is one value, whatever it holds. */
  readonly values: readonly string[]
  readonly quoted: boolean
}

/** Digits, and the signs that people write between them, `(+33)` and middle dots among them. */
const NUMBER_PART = /^[+(]?[\d+().[\]\-/·•\uff0b\uff10-\uff19]+$/

/**
 * Reads a query. Several arguments and one quoted argument mean the same.
 * @throws UserError for an unknown field or value, an invalid date, a quote left open.
 */
export function parseQuery(words: readonly string[], messages: Messages): Query {
  return mergeDigits(tokenize(words.join(' '), messages)).map(token => term(token, messages))
}

function tokenize(text: string, { query: m }: Messages): Token[] {
  const quotes = text.match(/(?<=^|[\s:,-])"|"(?=$|[\s,])/g) ?? []
  if (quotes.length % 2 === 1) throw new UserError(m.openQuote, m.openQuoteHint)
  const pattern =
    /(?<minus>-?)(?:(?<field>[A-Za-z_]+):)?(?<values>(?:"[^"]*"|[^\s"])(?:"[^"]*"|[^\s])*|$|(?=\s))/gy
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at++
      continue
    }
    pattern.lastIndex = at
    const groups = pattern.exec(text)?.groups
    const end = pattern.lastIndex
    if (groups === undefined || end === at) {
      at++
      continue
    }
    at = end
    const { minus = '', field, values: written = '' } = groups
    // An address on the web is a text to look for, not a field.
    const isField = field !== undefined && !written.startsWith('//')
    const source = isField ? written : `${field === undefined ? '' : `${field}:`}${written}`
    const values = isField ? splitValues(source) : [source.replaceAll('"', '')]
    if (isField && values.every(value => value === ''))
      throw new UserError(m.emptyValue(field), m.emptyValueHint(field))
    if (!isField && values[0] === '') continue
    tokens.push({
      negated: minus !== '',
      ...(isField && { field: field.toLowerCase() }),
      values: values.filter(value => value !== ''),
      quoted: source.startsWith('"'),
    })
  }
  return tokens
}

/** The values of `a,"b, c"`. */
function splitValues(written: string): string[] {
  return (written.match(/(?:"[^"]*"|[^,"])+/g) ?? []).map(value => value.replaceAll('"', '').trim())
}

/** A number written with blanks (`+33 6 71 50 65 88`) is one number. */
function mergeDigits(tokens: readonly Token[]): Token[] {
  const merged: Token[] = []
  for (const token of tokens) {
    const last = merged.at(-1)
    const joins = isNumberPart(token) && !token.negated && last !== undefined && isNumberPart(last)
    if (joins)
      merged[merged.length - 1] = { ...last, values: [`${last.values[0]} ${token.values[0]}`] }
    else merged.push(token)
  }
  return merged
}

function isNumberPart({ field, values, quoted }: Token): boolean {
  return (
    field === undefined &&
    !quoted &&
    (values[0] ?? '').split(' ').every(part => NUMBER_PART.test(part))
  )
}

function term(token: Token, messages: Messages): Term {
  const { negated, field, values } = token
  const m = messages.query
  const [first = ''] = values
  if (field === undefined) {
    const digits = phoneDigits(first)
    return digits === undefined
      ? { kind: 'word', negated, text: first }
      : { kind: 'digits', negated, text: first, digits }
  }
  if (!isOneOf(FIELDS, field))
    throw new UserError(
      m.unknownField(field),
      m.unknownFieldHint(nearest(field, FIELDS), FIELDS.join(', '), `${field}:${values.join(',')}`),
    )
  if (field === 'verified' || field === 'until') return dateTerm(field, first, negated, messages)
  if (field === 'has' || field === 'is') {
    const known: readonly string[] = field === 'has' ? HAS : IS
    const lower = values.map(value => value.toLowerCase())
    for (const value of lower)
      if (!known.includes(value))
        throw new UserError(
          m.unknownValue(field, value),
          m.unknownValueHint(nearest(value, known), known.join(', ')),
        )
    return { kind: 'field', field, negated, values: lower }
  }
  return { kind: 'field', field, negated, values }
}

function dateTerm(
  field: 'verified' | 'until',
  written: string,
  negated: boolean,
  messages: Messages,
): Term {
  const [, compare = '', date = ''] = /^([<>]=?|=?)(.*)$/.exec(written) ?? []
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(date) && !isDate(date)) {
    const advice = dateAdvice(date)
    const { query: m, rules } = messages
    const hint = advice ? rules.writeDate(advice, `${field}:${compare}`) : m.badDateHint(field)
    throw new UserError(m.badDate(date), hint)
  }
  return { kind: 'date', field, negated, compare: (compare || '=') as Comparison, date }
}

/** The digits of a text that holds nothing but a number, without `(0)` and the `00` of a call abroad; of a territory overseas that was written behind +33, those behind its own code. */
export function phoneDigits(text: string): string | undefined {
  if (!text.split(/\s+/).every(part => NUMBER_PART.test(part))) return undefined
  const digits = plainSigns(text).replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^00/, '')
  if (digits === '') return undefined
  return digits.startsWith('33') ? (overseasNumber(`+${digits}`)?.slice(1) ?? digits) : digits
}

const isOneOf = <T extends string>(values: readonly T[], value: string): value is T =>
  (values as readonly string[]).includes(value)

export type { FieldName }
