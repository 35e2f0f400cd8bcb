import { foldWords } from '../text/fold.ts'
import { nearest } from '../text/similar.ts'
import { referenceKey } from './identity.ts'

/** As many as a hint can name. */
const MOST = 3

/**
 * The ids that somebody may have meant by an unknown reference, separated by commas: those
 * of contacts, else of organisations, with all of its words; else the one with the nearest spelling.
 * @param ids of organisations (`ORG`) and of contacts (`ORG/CONTACT`).
 */
export function nearestReference(written: string, ids: Iterable<string>): string | undefined {
  const all = [...ids]
  const words = foldWords(written.slice(written.lastIndexOf('/') + 1))
  const withWords = (isWanted: (id: string) => boolean) =>
    all.filter(id => {
      if (words.length === 0 || !isWanted(id)) return false
      const own = new Set(foldWords(id.slice(id.lastIndexOf('/') + 1)))
      return words.every(word => own.has(word))
    })
  const contacts = withWords(id => id.includes('/'))
  const found = contacts.length > 0 ? contacts : withWords(id => !id.includes('/'))
  return 0 < found.length && found.length <= MOST ? found.join(', ') : nearest(written, all)
}

/** Whom a saved list names: an entry by its id, or an address of its own. */
export type Reference =
  | { readonly id: string }
  | { readonly address: string; readonly name?: string }

/** Reads `ORG`, `ORG/CONTACT`, `address` or `Name <address>`; what holds an @ is an address. */
export function readReference(written: string): Reference {
  const text = written.trim()
  if (!text.includes('@')) return { id: text }
  const [, name = '', address = text] = /^(.*?)\s*<([^<>]*)>$/s.exec(text) ?? []
  const bare = name.trim().replace(/^"(.*)"$/, '$1')
  return bare === '' ? { address } : { address, name: bare }
}

/** Tells whether an entry, or its organisation, is among those that references name. */
export function namedBy(
  references: readonly Reference[],
): (entry: { readonly id: string; readonly organisation: { readonly id: string } }) => boolean {
  const keys = new Set(references.flatMap(each => ('id' in each ? [referenceKey(each.id)] : [])))
  return ({ id, organisation }) =>
    keys.size > 0 && (keys.has(referenceKey(id)) || keys.has(referenceKey(organisation.id)))
}
