import type { Context } from '../context.ts'
import { today, UserError } from '../env.ts'
import type { Messages } from '../messages/index.ts'
import { isName } from '../model/called.ts'
import type { Directory } from '../model/directory.ts'
import type { Entry } from '../model/entry.ts'
import { mailboxKey } from '../model/identity.ts'
import { match } from '../query/match.ts'
import { parseQuery } from '../query/parse.ts'
import type { Query } from '../query/query.ts'
import { idLine, nameText, requiredTexts } from '../query/search-text.ts'
import { findMatches } from '../query/select.ts'

/** How a reference is looked up. */
export interface Looking {
  /** Includes people who have left. */
  readonly all?: boolean
  /** Words match names alone, and an exact e-mail address: for commands that remove or disclose data, which a topic or a title must not choose. */
  readonly byName?: boolean
}

/** Matches of words as a query; only exact names, if there are any. */
export async function candidates(
  directory: Directory,
  words: readonly string[],
  { env, messages }: Pick<Context, 'env' | 'messages'>,
  { all = false, byName = false }: Looking = {},
): Promise<Entry[]> {
  assertNamesSomething(words.join(' '), { messages })
  const query = parseQuery(words, messages)
  const found = await findMatches(directory, query, { today: today(env), all })
  const address = mailboxKey(words.join(' '))
  const names = namesIn(query)
  const matches = byName ? found.filter(({ entry }) => isCalledOrAt(entry, names, address)) : found
  const exact = matches.filter(({ rank }) => rank === 0)
  return (exact.length > 0 ? exact : matches).map(match => match.entry)
}

/** @throws UserError when a reference has no letter and no digit: its words would match everybody. */
export function assertNamesSomething(
  reference: string,
  { messages: { query: m } }: Pick<Context, 'messages'>,
): void {
  if (!isName(reference)) throw new UserError(m.namesNothing(reference), m.namesNothingHint)
}

/** The words of a query as written in names, fields such as `title:` aside. */
const namesIn = (query: Query): Query =>
  query.flatMap((term): Query => {
    if (term.negated || (term.kind !== 'word' && term.kind !== 'digits')) return []
    return [{ kind: 'field', field: 'name', values: [term.text], negated: false }]
  })

/** Whether an entry has a name that words are in, or an e-mail address. @param address as `mailboxKey` writes it. */
function isCalledOrAt(entry: Entry, names: Query, address: string): boolean {
  if (entry.email.some(each => mailboxKey(each.address ?? '') === address)) return true
  // Names need neither the day nor the numbering plans.
  return match(names, entry, { today: '', staleBefore: '' }) !== undefined
}

/** What the organisations that a reference can mean are searched by. */
export function referenceTexts(
  words: readonly string[],
  { messages }: Pick<Context, 'messages'>,
): readonly string[] | undefined {
  const reference = words.join(' ')
  const [org = ''] = reference.split('/', 1)
  const exact = [reference, org].flatMap(each => [idLine(each), nameText(each) ?? []].flat())
  try {
    const texts = requiredTexts(parseQuery(words, messages))
    return texts && [...exact, ...texts]
  } catch (error) {
    // What is not a query may still be an id.
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** What the organisations that any of several references can mean are searched by. */
export function referencesTexts(
  references: readonly string[],
  context: Pick<Context, 'messages'>,
): readonly string[] | undefined {
  const all = references.map(each => referenceTexts([each], context))
  return all.includes(undefined) ? undefined : (all as string[][]).flat()
}

/** The error of a reference that can mean several entries: it names them. */
export function ambiguous(
  reference: string,
  entries: readonly Entry[],
  { query: m }: Messages,
): UserError {
  // Where ids are the same, their places tell them apart.
  const isShared = new Set(entries.map(({ id }) => id)).size < entries.length
  const place = ({ organisation, contact }: Entry) =>
    isShared ? ` (${organisation.file.path}:${contact?.line ?? 1})` : ''
  const list = entries.map(entry => `  ${entry.id}${place(entry)}`).join('\n')
  return new UserError(m.ambiguous(reference), m.candidates(list))
}
