import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  parseDocument,
} from 'yaml'
import { understandPhone } from '../model/phone.ts'
import { isNothing } from './decode.ts'

/** A text's tree, every scalar as it was written. */
export function parseWritten(text: string): Document.Parsed {
  return parseDocument(text.replace(/\r\n?/g, '\n'), {
    schema: 'failsafe',
    merge: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
}

/**
 * Whether two YAML texts say the same: the same values under the same keys in any order,
 * the same anchors, aliases and comments. Numbers may differ in notation, true and false in
 * capitals.
 * @param country of numbers in national notation; ISO 3166-1 alpha-2.
 */
export function hasSameMeaning(a: string, b: string, country: string | undefined): boolean {
  const [before, after] = [parseWritten(a), parseWritten(b)]
  return (
    after.errors.length === 0 &&
    isSame(before.contents, after.contents, country) &&
    comments(a).join('\n') === comments(b).join('\n')
  )
}

/** The comments of a text, in order of the alphabet: they may have moved. */
function comments(text: string): string[] {
  const found: string[] = []
  // The lexer puts a mark before every scalar, so that only comments start so.
  for (const token of new Lexer().lex(text.replace(/\r\n?/g, '\n')))
    if (token.startsWith('#')) found.push(token.trimEnd())
  return found.sort()
}

function isSame(a: unknown, b: unknown, country: string | undefined): boolean {
  if (anchorOf(a) !== anchorOf(b)) return false
  if (isAlias(a) && isAlias(b)) return a.source === b.source
  if (isMap(a) && isMap(b)) {
    const [as, bs] = [pairs(a), pairs(b)]
    return (
      as.length === bs.length &&
      as.every(
        ({ name, key, value }, index) =>
          name === bs[index]?.name &&
          (isScalar(key) || isSame(key, bs[index].key, country)) &&
          isSame(value, bs[index].value, country),
      )
    )
  }
  if (isSeq(a) && isSeq(b))
    return (
      a.items.length === b.items.length &&
      a.items.every((item, index) => isSame(item, b.items[index], country))
    )
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b)
  return isScalar(a) && isScalar(b) && isSameText(String(a.value), String(b.value), country)
}

const anchorOf = (node: unknown) => (node as Node | null)?.anchor

/** By the text of the key; those of one key, and those with a list or a mapping for a key, in their order. */
const pairs = (map: { items: readonly { key: unknown; value: unknown }[] }) =>
  map.items
    .map(({ key, value }) => ({ name: isScalar(key) ? `=${String(key.value)}` : '?', key, value }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))

function isSameText(a: string, b: string, country: string | undefined): boolean {
  if (a === b) return true
  if (/^(true|false)$/i.test(a)) return a.toLowerCase() === b.toLowerCase()
  const [before, after] = [a, b].map(number => understandPhone({ number }, country))
  return (
    before?.e164 !== undefined &&
    before.e164 === after?.e164 &&
    before.extension === after?.extension
  )
}
