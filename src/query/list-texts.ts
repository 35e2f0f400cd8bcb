import { UserError } from '../env.ts'
import type { Messages } from '../messages/index.ts'
import type { SavedList } from '../model/directory.ts'
import { readReference } from '../model/reference.ts'
import { parseQuery } from './parse.ts'
import { idLine, requiredTexts } from './search-text.ts'

/**
 * Texts of which one at least is in the `searchText` of everyone that a saved list finds or includes; undefined when nothing can be said.
 */
export function listTexts(
  { query, include }: Pick<SavedList, 'query' | 'include'>,
  messages: Messages,
): readonly string[] | undefined {
  const ofQuery = query === undefined ? [] : queryTexts(query, messages)
  return ofQuery && [...ofQuery, ...referenceTexts(include)]
}

/** Likewise of the organisations that references name. */
export const referenceTexts = (references: readonly string[]): string[] =>
  references
    .map(readReference)
    .flatMap(each => ('id' in each ? [idLine(each.id.split('/')[0] ?? each.id)] : []))

/** Undefined, too, for a query that cannot be read: it is refused, or reported, by others. */
function queryTexts(query: string, messages: Messages) {
  try {
    return requiredTexts(parseQuery([query], messages))
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
