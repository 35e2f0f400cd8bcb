/** Why a contact is matched, doubted or left out: codes with a sentence in `messages.importing.reasons`. */
export const REASON_CODES = [
  'organisation/id',
  'organisation/name',
  'organisation/short-name',
  'organisation/alias',
  'organisation/domain',
  'organisation/domain-slip', // doubtful
  'organisation/email',
  'organisation/slip', // doubtful unless a domain confirms it
  'organisation/other-name', // doubtful: its domain, another name
  'organisation/near', // doubtful: new, but nearly the name of a known one
  'organisation/ambiguous', // several have the name
  'organisation/none',
  'organisation/new',
  'person/uid',
  'person/email',
  'person/phone',
  'person/name',
  'person/new',
  'person/close-name', // doubtful
  'person/other-name', // doubtful: their address under another name
  'person/several', // doubtful: the name of several
  'person/elsewhere', // in another organisation's file
  'person/left',
  'person/unreachable', // not added: neither an address nor a number
  'desk',
  'merged',
  'checked',
  'source/future',
  'email/unfit',
  'objection/erasure',
  'objection/no-mailing',
  'objection/address',
] as const

export type ReasonCode = (typeof REASON_CODES)[number]

export interface Reason {
  readonly code: ReasonCode
  /** The text that it is about; untrusted. */
  readonly about?: string
  readonly other?: string
}
