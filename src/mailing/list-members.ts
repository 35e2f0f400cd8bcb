import type { Context } from '../context.ts'
import { today, UserError } from '../env.ts'
import { nameKey } from '../model/called.ts'
import type { Directory, SavedList } from '../model/directory.ts'
import { withReference } from '../model/identity.ts'
import { listTexts } from '../query/list-texts.ts'
import { parseQuery } from '../query/parse.ts'
import { requiredTexts } from '../query/search-text.ts'
import { select } from '../query/select.ts'
import { nearest } from '../text/similar.ts'
import { type ListMembers, membersOf } from './saved-list.ts'

/** Whom a command's words and its `--list` name together. */
export interface NamedMembers extends ListMembers {
  /** Absent where no list was asked for. */
  readonly list?: SavedList
}

/**
 * Whom words find, or a saved list names; both together are those of the list whom the words find.
 * @param day another day than today, `YYYY-MM-DD`.
 * @throws UserError when there is no such list, or a query cannot be read.
 */
export async function membersFor(
  directory: Directory,
  words: readonly string[],
  listId: unknown,
  { env, messages }: Pick<Context, 'env' | 'messages'>,
  day = today(env),
): Promise<NamedMembers> {
  const found = await select(directory, parseQuery(words, messages), { today: day, all: true })
  if (typeof listId !== 'string') return { ...NOBODY, entries: found }
  const list = listNamed(directory.lists, listId)
  if (list === undefined) throw unknownList(listId, directory, messages)
  const members = await membersOf(list, directory, { messages, today: day })
  if (words.length === 0) return { ...members, list }
  const wanted = new Set(found.map(({ id }) => id))
  const entries = members.entries.filter(({ id }) => wanted.has(id))
  const excludedEntries = members.excludedEntries.filter(({ id }) => wanted.has(id))
  return { ...members, list, entries, excludedEntries, literals: [] }
}

/**
 * What the organisations that words, or a saved list, can name are searched by
 * (query/search-text.ts). @throws UserError when the words cannot be read.
 */
export function memberTexts(
  { lists }: Pick<Directory, 'lists'>,
  words: readonly string[],
  listId: unknown,
  { messages }: Pick<Context, 'messages'>,
): readonly string[] | undefined {
  const ofWords = requiredTexts(parseQuery(words, messages))
  if (typeof listId !== 'string') return ofWords
  const list = listNamed(lists, listId)
  return list === undefined ? [] : listTexts(list, messages)
}

/** The saved list with this id, else the only one with this name. */
function listNamed(lists: readonly SavedList[], reference: string): SavedList | undefined {
  const [list] = withReference(lists, reference)
  if (list !== undefined) return list
  const called = lists.filter(({ name }) => nameKey(name) === nameKey(reference))
  return called.length === 1 ? called[0] : undefined
}

/** Nobody at all. */
export const NOBODY: ListMembers = {
  entries: [],
  literals: [],
  excluded: [],
  included: new Set(),
  excludedEntries: [],
}

function unknownList(
  id: string,
  { lists }: Directory,
  { mailing: m, cli }: Context['messages'],
): UserError {
  const known = lists.map(each => each.id)
  const near = nearest(id, known)
  return new UserError(
    m.unknownList(id),
    near ? cli.usage.didYouMean(near) : m.listHint(known.join(', ')),
  )
}
