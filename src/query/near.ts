import type { Directory } from '../model/directory.ts'
import { contactEntry } from '../model/entry.ts'
import { foldWords } from '../text/fold.ts'
import { allowedSlips, distance, isOneSlip } from '../text/similar.ts'
import { nameLines } from './entry-texts.ts'
import type { Query } from './query.ts'

/** How many names are suggested when nothing matches. */
const MOST = 5

/** The words, folded, that a query looks for in names. */
export const askedWords = (query: Query): string[] =>
  query.flatMap(term =>
    term.negated ||
    (term.kind !== 'word' && !(term.kind === 'field' && /^(name|org)$/.test(term.field)))
      ? []
      : foldWords(term.kind === 'word' ? term.text : term.values.join(' ')),
  )

/**
 * The names of the organisations and people whose names are nearest to the words of a query
 * that found nobody, nearest first, in the directory's order where they are equally near.
 */
export function nearNames(
  { organisations }: Pick<Directory, 'organisations'>,
  query: Query,
): string[] {
  const lines = organisations.flatMap(organisation => {
    const people = organisation.contacts.map(contact => contactEntry(organisation, contact))
    const labels = [organisation.name, ...people.map(({ label }) => label)]
    return nameLines(organisation, people).map((line, i) => [line, labels[i] ?? ''] as const)
  })
  return [...new Set(nearest(lines, askedWords(query)))]
}

/**
 * The nearest of many, as `nearNames` orders them: first those to which most of the asked
 * words are near, then those with the fewest slips.
 * @param lines what each is called (`nameLines`), and what to give for it.
 * @param asked folded words.
 */
export function nearest<T>(
  lines: Iterable<readonly [line: string, value: T]>,
  asked: readonly string[],
): T[] {
  const counters = asked.map(slipCounter)
  const found: { readonly value: T; readonly far: number }[] = []
  for (const [line, value] of lines) {
    const far = farness(line.split(/[ |.\-_+]+/), counters)
    const isFar = found.length === MOST && far >= (found.at(-1)?.far ?? 0)
    if (far === Number.POSITIVE_INFINITY || isFar) continue
    const at = found.findIndex(each => each.far > far)
    found.splice(at === -1 ? found.length : at, 0, { value, far })
    found.length = Math.min(found.length, MOST)
  }
  return found.map(({ value }) => value)
}

/** A word that is near to nothing weighs more than all slips. */
const MISSING = 1000

/** How far words are from those that are asked for; infinitely when none is near. */
function farness(
  words: readonly string[],
  counters: readonly ((word: string) => number)[],
): number {
  let far = 0
  let isNear = false
  for (const slipsTo of counters) {
    let slips = MISSING
    for (const word of words) slips = Math.min(slips, slipsTo(word))
    far += slips
    isNear ||= slips < MISSING
  }
  return isNear ? far : Number.POSITIVE_INFINITY
}

/**
 * Counts the slips from a word to others, or to the start of others; `MISSING` past one slip
 * per five letters. Remembers its answers: names repeat.
 */
function slipCounter(asked: string): (word: string) => number {
  const allowed = asked.length < 3 ? 0 : allowedSlips(asked)
  const known = new Map<string, number>()
  const slipsTo = (form: string) => {
    if (form === asked) return 0
    if (Math.abs(form.length - asked.length) > allowed) return MISSING
    // It is much quicker, and most words are shorter than ten letters.
    if (allowed <= 1) return allowed === 1 && isOneSlip(asked, form) ? 1 : MISSING
    const slips = distance(asked, form)
    return slips <= allowed ? slips : MISSING
  }
  const count = (word: string) => Math.min(slipsTo(word), slipsTo(word.slice(0, asked.length)))
  return word => {
    const before = known.get(word)
    if (before !== undefined) return before
    const slips = count(word)
    known.set(word, slips)
    return slips
  }
}
