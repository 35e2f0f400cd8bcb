import type { Path } from '../../model/schema.ts'
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
