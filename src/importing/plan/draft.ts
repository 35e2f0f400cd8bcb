import type { Path } from '../../model/schema.ts'
import { foldWords } from '../../text/fold.ts'
import type { Change, Conflict, Value } from './plan-item.ts'

/** Which of two values counts. */
export type Prefer = 'file' | 'import'

/** The changes that an import makes at one place of a file, and where the two disagree. */
export interface Draft {
  readonly prefer: Prefer
  /** The fields, as paths, that this import has stated before: of two values in one import the first counts. */
  readonly stated: Set<string>
  readonly changes: Change[]
  readonly conflicts: Conflict[]
}

export const newDraft = (prefer: Prefer, stated: Set<string>): Draft => ({
  prefer,
  stated,
  changes: [],
  conflicts: [],
})

/** One field of a file, and what an import says of it. */
interface Compared {
  readonly at: Path
  readonly file: string | undefined
  readonly imported: string | undefined
  readonly isSame: (file: string, imported: string) => boolean
  /** What is written; the imported text unless given. */
  readonly value?: Value
}

/** Fills a field that is empty, and leaves one that says the same; of two values the preferred one stays. */
export function settle(draft: Draft, { at, file, imported, isSame, value }: Compared): void {
  if (imported === undefined || imported === '' || draft.stated.has(at.join('/'))) return
  draft.stated.add(at.join('/'))
  const isEmpty = file === undefined || file.trim() === ''
  if (!isEmpty && isSame(file, imported)) return
  if (isEmpty || draft.prefer === 'import')
    draft.changes.push({ op: 'set', at, value: value ?? imported })
  else draft.conflicts.push({ field: String(at.at(-1)), file, imported })
}

/** Adds to a list what it has not. */
export function add(draft: Draft, at: Path, items: readonly Value[]): void {
  if (items.length > 0) draft.changes.push({ op: 'insert', at, items })
}

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
