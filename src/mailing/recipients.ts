import type { Directory } from '../model/directory.ts'
import { type Entry, hasLeft, isOptedOut } from '../model/entry.ts'
import { objectionTo } from '../model/fingerprint.ts'
import { mailboxKey } from '../model/identity.ts'
import type { Addressee } from '../model/keys.ts'
import { isSendable, sendableEntry } from '../model/sendable.ts'
import type { Refusal } from './format.ts'
import type { Recipient } from './recipient.ts'

export const DESK_CHOICES = ['fallback', 'always', 'never'] as const
export type DeskChoice = (typeof DESK_CHOICES)[number]

/** An address that a saved list names itself. */
export interface LiteralAddress {
  readonly address: string
  readonly name?: string
}

/** Why a person receives a mailing. */
export type ReasonIn = 'found' | 'included' | 'desk'

/** Why a person does not; `duplicate`: an earlier recipient has the same address. */
export type ReasonOut =
  | 'optedOut'
  | 'objected'
  | 'left'
  | 'noAddress'
  | 'excluded'
  | 'invalid'
  | 'duplicate'
  | 'deskNotNeeded'
  | 'deskNever'
  | 'organisationFull'
  | 'unsendable'
  | Refusal

/** What became of an entry, or of one address of it. */
export interface Decision {
  /** An entry, or an address that a list names, by what people read. */
  readonly whom: { readonly label: string }
  /** Absent where it is about all of an entry. */
  readonly address?: string
  /** Absent for an address written only in a list. */
  readonly entry?: Addressee | undefined
  readonly reason: ReasonIn | ReasonOut
  readonly isIn: boolean
  /** The day (`YYYY-MM-DD`) since when, where one is known. */
  readonly since?: string
  /** Who has the address already. */
  readonly other?: string
}

/** Who gets a mailing, and what became of everybody. */
export interface Mailing {
  readonly recipients: readonly Recipient[]
  readonly decisions: readonly Decision[]
}

/** What a mailing is made from. */
export interface MailingRequest {
  readonly directory: Pick<Directory, 'objections'>
  /** Everybody in the directory: a person who opted out under one address gets no mailing through another entry. */
  readonly everybody: readonly Addressee[]
  /** Entries, or what is known of them: then formats know their names and addresses alone. */
  readonly entries: readonly (Addressee | Entry)[]
  readonly literals?: readonly LiteralAddress[]
  /** Addresses that never get it. */
  readonly excluded?: readonly string[]
  /** Who would get it, had they not been taken out before. */
  readonly takenOut?: readonly {
    readonly entry: Addressee
    readonly reason: 'excluded' | 'invalid'
  }[]
  /** The ids of the entries that a list includes by name. */
  readonly included?: ReadonlySet<string>
  readonly desk: DeskChoice
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly perOrganisation?: number | undefined
}

type Verdict = Pick<Decision, 'since' | 'other'> & { readonly reason: ReasonOut }

/**
 * The recipients of a mailing, one per address, in order. A person who opted out never gets it,
 * under whatever name the address appears; nor does a person who has left, unless a person
 * still in post has the same address.
 */
export function recipientsOf(request: MailingRequest): Mailing {
  const { directory, everybody, entries, literals = [], included, desk, today } = request
  const { perOrganisation } = request
  const blocked = blockedAddresses(directory, everybody, today)
  const excluded = new Set((request.excluded ?? []).map(mailboxKey))
  const takenBy = new Map<string, Decision['whom']>()
  const decisions: Decision[] = []
  const recipients: Recipient[] = []
  const perId = new Map<string, number>()
  const isFull = (id: string) => (perId.get(id) ?? 0) >= (perOrganisation ?? 0)

  const offer = (
    recipient: Recipient,
    whom: Decision['whom'],
    because: ReasonIn,
    entry?: Addressee | undefined,
  ): void => {
    const { address } = recipient
    const key = mailboxKey(address)
    // `perOrganisation` is rarely given: look up the count only then.
    const id = perOrganisation === undefined ? undefined : entry?.organisation.id
    const other = takenBy.get(key)
    const verdict: Verdict | undefined =
      blocked(address) ??
      (excluded.has(key) ? { reason: 'excluded' } : undefined) ??
      (other && { reason: 'duplicate', other: other.label }) ??
      (isSendable(address) ? undefined : { reason: 'unsendable' }) ??
      (id !== undefined && isFull(id) ? { reason: 'organisationFull' } : undefined)
    if (verdict) return void decisions.push({ whom, address, entry, isIn: false, ...verdict })
    if (id !== undefined) perId.set(id, (perId.get(id) ?? 0) + 1)
    takenBy.set(key, whom)
    recipients.push(recipient)
    decisions.push({ whom, address, entry, isIn: true, reason: because })
  }
  const offerEntry = (entry: Addressee | Entry, because: ReasonIn) => {
    const { email } = entry
    const verdict = ownVerdict(entry, today) ?? (email.length === 0 ? NO_ADDRESS : undefined)
    if (verdict) decisions.push({ whom: entry, entry, isIn: false, ...verdict })
    else
      for (const { address = '' } of email)
        offer(recipientOf(entry, address), entry, because, entry)
  }
  const reachable = new Set<string>()
  for (const entry of entries)
    if (entry.contact !== undefined && ownVerdict(entry, today) === undefined)
      if (entry.email.some(({ address = '' }) => isSendable(address) && !blocked(address)))
        reachable.add(entry.organisation.id)
  for (const entry of entries) {
    const isIncluded = included?.has(entry.id) === true
    if (entry.contact) {
      offerEntry(entry, isIncluded ? 'included' : 'found')
      continue
    }
    const isReachable = reachable.has(entry.organisation.id)
    const isNeeded = !isReachable || (desk === 'always' && entry.email.length > 0)
    if (desk !== 'never' && isNeeded) offerEntry(entry, isIncluded ? 'included' : 'desk')
    else {
      const reason = desk === 'never' ? 'deskNever' : 'deskNotNeeded'
      decisions.push({ whom: entry, entry, isIn: false, reason })
    }
  }
  for (const literal of literals)
    offer(literal, { label: literal.name ?? literal.address }, 'included')
  for (const { entry, reason } of request.takenOut ?? [])
    decisions.push({ whom: entry, entry, isIn: false, reason })
  return { recipients, decisions }
}

/** An entry as a recipient; of one that is known in outline, name and address. */
const recipientOf = (entry: Addressee | Entry, address: string): Recipient =>
  'phone' in entry
    ? { address, name: sendableEntry(entry).label, entry: sendableEntry(entry) }
    : new Outlined(address, entry)

/** Most formats write no names. */
class Outlined implements Recipient {
  readonly address: string
  private readonly of: Addressee

  constructor(address: string, of: Addressee) {
    this.address = address
    this.of = of
  }

  get name(): string {
    return this.of.label
  }
}

/** Why an entry gets no mailing at all, whatever its addresses. */
function ownVerdict(entry: Pick<Addressee, 'contact'>, today: string): Verdict | undefined {
  const { opt_out, until } = entry.contact ?? {}
  if (isOptedOut(entry))
    return { reason: 'optedOut', ...(typeof opt_out === 'string' && { since: opt_out }) }
  if (hasLeft(entry, today)) return { reason: 'left', ...(until !== undefined && { since: until }) }
  return undefined
}

const NO_ADDRESS: Verdict = { reason: 'noAddress' }

/** Tells why an address gets no mailing, whatever its entry. */
export function blockedAddresses(
  directory: Pick<Directory, 'objections'>,
  everybody: readonly Addressee[],
  today: string,
): (address: string) => Verdict | undefined {
  const optedOut = new Map<string, Verdict>()
  const left = new Map<string, Verdict>()
  for (const entry of everybody) {
    const verdict = ownVerdict(entry, today)
    if (verdict !== undefined)
      for (const { address = '' } of entry.email)
        (verdict.reason === 'optedOut' ? optedOut : left).set(mailboxKey(address), verdict)
  }
  if (left.size > 0)
    for (const entry of everybody)
      if (ownVerdict(entry, today) === undefined)
        for (const { address = '' } of entry.email) left.delete(mailboxKey(address))
  if (optedOut.size + left.size + directory.objections.entries.length === 0) return () => undefined
  return address => {
    const objection = objectionTo(directory, address)
    if (objection === undefined)
      return optedOut.get(mailboxKey(address)) ?? left.get(mailboxKey(address))
    const { date } = objection
    return { reason: 'objected', ...(date !== undefined && { since: date }) }
  }
}
