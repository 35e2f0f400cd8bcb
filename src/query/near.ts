import type { Directory } from '../model/directory.ts'
import { entriesOf } from '../model/entry.ts'
import { foldWords } from '../text/fold.ts'
import { allowedSlips, distance } from '../text/similar.ts'
import type { Query } from './query.ts'

/**
 * Names close to a query that found nothing: those of people and organisations of which a
 * word is within one slip of the finger per five letters of a word asked for; nearest first.
 */
export function nearNames(directory: Directory, query: Query, most = 5): string[] {
  const asked = query.flatMap(term =>
    term.negated ||
    (term.kind !== 'word' && !(term.kind === 'field' && /^(name|org)$/.test(term.field)))
      ? []
      : foldWords(term.kind === 'word' ? term.text : term.values.join(' ')),
  )
  const found = new Map<string, number>()
  const consider = (name: string, ...texts: readonly (string | undefined)[]) => {
    const words = texts.flatMap(text => foldWords(text ?? ''))
    const slips = Math.min(...asked.map(word => slipsTo(word, words)))
    if (Number.isFinite(slips)) found.set(name, Math.min(slips, found.get(name) ?? slips))
  }
  for (const { organisation: o, contact, label } of entriesOf(directory))
    if (contact)
      consider(label, label, ...contact.email.map(({ address }) => address?.split('@')[0]))
    else consider(label, o.name, o.short_name, ...o.aliases)
  for (const o of directory.organisations) consider(o.name, o.name, o.short_name, ...o.aliases)
  return [...found]
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name)
}

/** The fewest slips from a word to one of `words`, or to the start of one; infinite past what is allowed. */
function slipsTo(word: string, words: readonly string[]): number {
  const allowed = word.length < 3 ? 0 : allowedSlips(word)
  let best = Number.POSITIVE_INFINITY
  for (const candidate of words)
    for (const form of new Set([candidate, candidate.slice(0, word.length)])) {
      if (Math.abs(form.length - word.length) > allowed) continue
      const slips = distance(word, form)
      if (slips <= allowed && slips < best) best = slips
    }
  return best
}
