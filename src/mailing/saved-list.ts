import type { Messages } from '../messages/index.ts'
import type { Directory, SavedList } from '../model/directory.ts'
import { type Entry, entriesOf } from '../model/entry.ts'
import { namedBy, readReference } from '../model/reference.ts'
import { parseQuery } from '../query/parse.ts'
import { select } from '../query/select.ts'
import type { LiteralAddress } from './recipients.ts'

/** Whom a saved list names. */
export interface ListMembers {
  /** In the directory's order; with those who left, for the mailing to name. */
  readonly entries: readonly Entry[]
  readonly literals: readonly LiteralAddress[]
  /** Addresses that the list excludes. */
  readonly excluded: readonly string[]
  /** The ids of the entries that it includes by name. */
  readonly included: ReadonlySet<string>
  /** The entries that it would have, were they not excluded. */
  readonly excludedEntries: readonly Entry[]
}

/**
 * Whom a saved list names: what its query finds and what it includes, without what it
 * excludes. A reference to nothing names nobody; validation reports it.
 * @throws UserError when the query cannot be read.
 */
export async function membersOf(
  list: SavedList,
  directory: Directory,
  { messages, today }: { readonly messages: Messages; readonly today: string },
): Promise<ListMembers> {
  const { query } = list
  const found =
    query === undefined
      ? []
      : await select(directory, parseQuery([query], messages), { today, all: true })
  const ids = new Set(found.map(({ id }) => id))
  const included = list.include.map(readReference)
  const excludedReferences = list.exclude.map(readReference)
  const [isIncluded, isExcluded] = [namedBy(included), namedBy(excludedReferences)]
  const wanted = entriesOf(directory).filter(entry => ids.has(entry.id) || isIncluded(entry))
  return {
    entries: wanted.filter(entry => !isExcluded(entry)),
    excludedEntries: wanted.filter(entry => isExcluded(entry)),
    included: new Set(wanted.filter(entry => isIncluded(entry)).map(({ id }) => id)),
    literals: included.filter(each => 'address' in each),
    excluded: excludedReferences.flatMap(each => ('address' in each ? [each.address] : [])),
  }
}
