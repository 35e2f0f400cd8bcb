import { UserError } from '../env.ts'
import { membersOf } from '../mailing/saved-list.ts'
import type { Messages } from '../messages/index.ts'
import type { Directory, SavedList } from '../model/directory.ts'
import { isSameReference, mailboxKey } from '../model/identity.ts'
import { readReference } from '../model/reference.ts'
import type { Place } from './same-person.ts'

/** A saved list that a person is on, or is kept off. */
export interface ListMention {
  readonly list: SavedList
  /** The entries of the person that the list contains; absent for an address written in the list itself. */
  readonly id?: string
  readonly reason: 'query' | 'named' | 'organisation' | 'address' | 'excluded'
}

/** The lists that include or exclude a person, and the lists with an invalid query. */
export async function listsOf(
  places: readonly Place[],
  addresses: ReadonlySet<string>,
  directory: Directory,
  selecting: { readonly messages: Messages; readonly today: string },
): Promise<{ mentions: ListMention[]; unread: { list: SavedList; problem: string }[] }> {
  const mentions: ListMention[] = []
  const unread: { list: SavedList; problem: string }[] = []
  for (const list of directory.lists) {
    const included = list.include.map(readReference)
    const excluded = list.exclude.map(readReference)
    const isTheirs = (each: (typeof included)[number]) =>
      'address' in each && addresses.has(mailboxKey(each.address))
    const on = await idsOn(list, directory, selecting).catch(error => {
      if (!(error instanceof UserError)) throw error
      unread.push({ list, problem: error.message })
      return new Set<string>()
    })
    for (const { entry } of places) {
      const { id, organisation } = entry
      const names = (wanted: string) =>
        included.some(each => 'id' in each && isSameReference(each.id, wanted))
      const reason = names(id) ? 'named' : names(organisation.id) ? 'organisation' : 'query'
      if (on.has(id)) mentions.push({ list, id, reason })
      else if (excluded.some(each => 'id' in each && isSameReference(each.id, id)))
        mentions.push({ list, id, reason: 'excluded' })
    }
    if (included.some(isTheirs)) mentions.push({ list, reason: 'address' })
    if (excluded.some(isTheirs)) mentions.push({ list, reason: 'excluded' })
  }
  return { mentions, unread }
}

async function idsOn(
  list: SavedList,
  directory: Directory,
  selecting: { readonly messages: Messages; readonly today: string },
): Promise<Set<string>> {
  const { entries } = await membersOf(list, directory, selecting)
  return new Set(entries.map(({ id }) => id))
}
