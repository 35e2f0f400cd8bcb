import { foldWords } from '../../text/fold.ts'
import { tidyLine } from '../tidy.ts'

/** Whether two texts say the same, but for capitals, accents, punctuation and spaces. */
export function isSameText(a: string, b: string): boolean {
  const [x, y] = [foldWords(a).join(' '), foldWords(b).join(' ')]
  return x === '' && y === '' ? a.trim() === b.trim() : x === y
}

const FORMS = ['m mr monsieur herr', 'mme mrs ms madame frau', 'mlle miss mademoiselle fraulein']

/** Whether two salutations are one: `Mme`, `Madame`. */
export function isSameSalutation(a: string, b: string): boolean {
  const form = (text: string) => {
    const word = foldWords(text).join(' ')
    return FORMS.find(each => each.split(' ').includes(word)) ?? word
  }
  return form(a) === form(b)
}

/** Whether a note says what another one says, and maybe more. */
export function isSameNote(file: string, other: string): boolean {
  const fold = (text: string) => ` ${text.replace(/\s+/g, ' ').trim().toLowerCase()} `
  return isSameText(file, other) || fold(file).includes(fold(other))
}

/** Whether two addresses of the web lead to one page. */
export function isSamePage(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .trim()
      .replace(/^https?:\/\/(www\.)?/i, '')
      // Cards cannot hold them as they are.
      .replace(/%(?:2c|3b|5c)/gi, decodeURIComponent)
      .replace(/\/+$/, '')
  const [x, y] = [bare(a), bare(b)]
  return x.toLowerCase() === y.toLowerCase()
}

/** A record with its texts tidied, those of which nothing is left taken out. */
export function tidyRecord<T extends object>(record: T): T {
  const tidied = Object.entries(record).map(([key, value]) => [
    key,
    typeof value === 'string' ? tidyLine(value) : value,
  ])
  return Object.fromEntries(
    tidied.filter(([key, value]) => key === 'number' || key === 'full' || value !== ''),
  ) as T
}
