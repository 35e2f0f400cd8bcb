import type { Directory, Organisation } from '../model/directory.ts'
import type { Duration } from '../model/duration.ts'
import { deskEntry } from '../model/entry.ts'
import { objectionTo } from '../model/fingerprint.ts'
import type { Objection } from '../model/objection.ts'
import type { ListMention } from './lists.ts'
import { detailsOf, type Place } from './same-person.ts'

/** All that is held on one person. */
export interface Extract {
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** Their name, or the address asked about. */
  readonly about: string
  readonly places: readonly Place[]
  readonly desks: readonly DeskMention[]
  readonly lists: readonly ListMention[]
  readonly objections: readonly ObjectionMention[]
  /** The retention of contacts that nobody checks. */
  readonly retention: Duration
}

/** An organisation whose own mailbox or line is a person's as well. */
export interface DeskMention {
  readonly organisation: Organisation
  readonly emails: readonly string[]
  readonly phones: readonly string[]
}

/** An address of a person that is among the objections. */
export interface ObjectionMention {
  readonly address: string
  readonly objection: Objection
}

/** What a person can be reached by, in any of their places. */
export interface Reach {
  readonly email: ReadonlySet<string>
  readonly mobile: ReadonlySet<string>
}

/** The addresses and mobiles in all entries of a person, and the address given on the command line. */
export function reachOf(places: readonly Place[], address?: string): Reach {
  const details = places.map(({ entry }) => detailsOf(entry))
  const asked = address === undefined ? [] : [address]
  return {
    email: new Set([...asked, ...details.flatMap(({ email }) => [...email])]),
    mobile: new Set(details.flatMap(({ mobile }) => [...mobile])),
  }
}

/** The organisations that give a person's address or mobile as their own. */
export function desksOf({ organisations }: Directory, { email, mobile }: Reach): DeskMention[] {
  return organisations.flatMap(organisation => {
    const desk = deskEntry(organisation)
    if (desk === undefined) return []
    const details = detailsOf(desk)
    const emails = [...details.email].filter(each => email.has(each))
    const phones = [...details.mobile].filter(each => mobile.has(each))
    return emails.length + phones.length > 0 ? [{ organisation, emails, phones }] : []
  })
}

/** What is recorded of a person's addresses among the objections. */
export function objectionsOf(directory: Directory, { email }: Reach): ObjectionMention[] {
  return [...email].flatMap(address => {
    const objection = objectionTo(directory, address)
    return objection ? [{ address, objection }] : []
  })
}
