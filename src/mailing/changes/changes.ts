import type { Directory } from '../../model/directory.ts'
import { type Entry, entriesOf } from '../../model/entry.ts'
import { mailboxKey, referenceKey } from '../../model/identity.ts'
import { isSendable } from '../../model/sendable.ts'
import type { Recipient } from '../recipient.ts'
import {
  blockedAddresses,
  type Decision,
  type LiteralAddress,
  type Mailing,
} from '../recipients.ts'

/** Somebody who is on a list no longer. */
export interface Removed extends Pick<Decision, 'since' | 'other'> {
  readonly address: string
  readonly name?: string
  readonly reason: Decision['reason'] | 'noMatch' | 'newAddress' | 'gone'
}

/** What became of a list. */
export interface Changes {
  readonly added: readonly Recipient[]
  readonly removed: readonly Removed[]
}

/** Somebody who was on a list, and which entry that was where it is known. */
export type Former = LiteralAddress & { readonly id?: string }

/**
 * Who was added to a list and who left it, and why: opted out, left, matches no longer,
 * has another address, is no longer in the directory.
 * @param today `YYYY-MM-DD`.
 */
export function changesSince(
  before: readonly Former[],
  { recipients, decisions }: Mailing,
  directory: Directory,
  today: string,
): Changes {
  const known = new Set(before.map(({ address }) => mailboxKey(address)))
  const now = new Set(recipients.map(({ address }) => mailboxKey(address)))
  const everybody = entriesOf(directory)
  const blocked = blockedAddresses(directory, everybody, today)
  const decided = new Map<string, Decision>()
  const owners = new Map<string, Entry>()
  const ids = new Map<string, Entry>()
  for (const entry of everybody) {
    ids.set(referenceKey(entry.id), entry)
    for (const { address = '' } of entry.email) owners.set(mailboxKey(address), entry)
  }
  for (const decision of decisions)
    for (const address of addressesOf(decision))
      if (!decision.isIn) decided.set(mailboxKey(address), decision)

  const why = ({ address, id }: Former): Omit<Removed, 'address' | 'name'> => {
    const key = mailboxKey(address)
    const verdict = blocked(address) ?? decided.get(key)
    if (verdict) {
      const { reason, since, other } = verdict
      return {
        reason,
        ...(since !== undefined && { since }),
        ...(other !== undefined && { other }),
      }
    }
    if (owners.has(key)) return { reason: 'noMatch' }
    const [newAddress] = ids.get(referenceKey(id ?? ''))?.email ?? []
    return newAddress?.address === undefined
      ? { reason: 'gone' }
      : { reason: 'newAddress', other: newAddress.address }
  }
  const seen = new Set<string>()
  const removed = before.filter(({ address }) => {
    const key = mailboxKey(address)
    const isFirst = !seen.has(key)
    seen.add(key)
    return isFirst && !now.has(key) && isSendable(address)
  })
  return {
    added: recipients.filter(({ address }) => !known.has(mailboxKey(address))),
    removed: removed.map(former => {
      const name = former.name ?? owners.get(mailboxKey(former.address))?.label
      return { address: former.address, ...(name !== undefined && { name }), ...why(former) }
    }),
  }
}

const addressesOf = ({ address, entry }: Decision): readonly string[] =>
  address === undefined ? (entry?.email.map(each => each.address ?? '') ?? []) : [address]
