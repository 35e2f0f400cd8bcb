import type { Directory } from '../model/directory.ts'
import { type Entry, entriesOf, hasLeft, isOptedOut } from '../model/entry.ts'
import { understandPhone } from '../model/phone.ts'
import type { Recipient } from './recipient.ts'

export const DESK_CHOICES = ['fallback', 'always', 'never'] as const
export type DeskChoice = (typeof DESK_CHOICES)[number]

/** An address that a saved list names itself. */
export interface LiteralAddress {
  readonly address: string
  readonly name?: string
}

export type Reason = 'optedOut' | 'left' | 'noAddress' | 'formula'

/** Who gets a mailing, and who does not and why. */
export interface Mailing {
  readonly recipients: readonly Recipient[]
  readonly leftOut: readonly { readonly name: string; readonly reason: Reason }[]
}

/** What a mailing is made from. */
export interface MailingRequest {
  readonly directory: Directory
  readonly entries: readonly Entry[]
  readonly literals?: readonly LiteralAddress[]
  /** Addresses that never get it. */
  readonly excluded?: readonly string[]
  readonly desk: DeskChoice
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly perOrganisation?: number | undefined
}

/** What makes two addresses the same mailbox in practice. */
export const addressKey = (address: string) => address.normalize('NFC').toLowerCase()

/**
 * The recipients of a mailing, one an address, in order. Whoever opted out never gets it,
 * under whatever name the address comes back; whoever left neither, unless somebody still
 * there has the same address.
 */
export function recipientsOf(request: MailingRequest): Mailing {
  const { directory, entries, literals = [], desk, today, perOrganisation } = request
  const { optedOut, left } = blockedAddresses(directory, today)
  const taken = new Set((request.excluded ?? []).map(addressKey))
  const leftOut: { name: string; reason: Reason }[] = []
  const recipients: Recipient[] = []
  const perId = new Map<string, number>()
  const reasonOf = (key: string): Reason | undefined =>
    optedOut.has(key) ? 'optedOut' : left.has(key) ? 'left' : undefined

  const offer = (recipient: Recipient, name: string, organisation?: string): boolean => {
    const key = addressKey(recipient.address)
    const reason = reasonOf(key)
    if (reason) leftOut.push({ name, reason })
    if (reason || taken.has(key)) return reason === undefined
    const count = perId.get(organisation ?? '') ?? 0
    if (organisation !== undefined && count >= (perOrganisation ?? Number.POSITIVE_INFINITY))
      return true
    if (organisation !== undefined) perId.set(organisation, count + 1)
    taken.add(key)
    recipients.push(recipient)
    return true
  }

  const reached = new Set<string>()
  const offerEntry = (entry: Entry) => {
    const reason = isOptedOut(entry) ? 'optedOut' : hasLeft(entry, today) ? 'left' : undefined
    if (reason || entry.email.length === 0)
      return void leftOut.push({ name: entry.label, reason: reason ?? 'noAddress' })
    for (const { address = '' } of entry.email)
      if (offer(recipientOf(entry, address), entry.label, entry.organisation.id))
        reached.add(entry.organisation.id)
  }
  const contacts = entries.filter(({ contact }) => contact !== undefined)
  const canReach = new Set(
    contacts
      .filter(each => !isOptedOut(each) && !hasLeft(each, today))
      .filter(({ email }) => email.some(({ address = '' }) => !reasonOf(addressKey(address))))
      .map(({ organisation }) => organisation.id),
  )
  for (const entry of entries) {
    if (entry.contact) offerEntry(entry)
    else if (desk === 'always' || (desk === 'fallback' && !canReach.has(entry.id)))
      if (entry.email.length > 0 || !canReach.has(entry.id)) offerEntry(entry)
  }
  for (const literal of literals) offer(literal, literal.name ?? literal.address)
  return { recipients, leftOut }
}

function recipientOf(
  { id, label, contact, organisation, phone }: Entry,
  address: string,
): Recipient {
  const [first] = phone
  const { given, family } = contact?.name ?? {}
  return {
    address,
    name: label,
    ...(given !== undefined && { given }),
    ...(family !== undefined && { family }),
    ...(contact?.title !== undefined && { title: contact.title }),
    organisation: organisation.name,
    ...(first && {
      phone: understandPhone(first, organisation.country)?.international ?? first.number ?? '',
    }),
    id,
  }
}

function blockedAddresses(directory: Directory, today: string) {
  const optedOut = new Set<string>()
  const left = new Set<string>()
  const present = new Set<string>()
  for (const entry of entriesOf(directory))
    for (const { address = '' } of entry.email)
      (isOptedOut(entry) ? optedOut : hasLeft(entry, today) ? left : present).add(
        addressKey(address),
      )
  for (const key of present) left.delete(key)
  return { optedOut, left }
}
