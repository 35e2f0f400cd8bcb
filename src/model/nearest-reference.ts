import { foldWords } from '../text/fold.ts'
import { nearest } from '../text/similar.ts'

/** As many as a hint can name. */
const MOST = 3

/**
 * The ids that somebody may have meant by a reference that is none, separated by commas: those
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
