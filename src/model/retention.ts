import { isDate } from './date.ts'
import { type Duration, dayBefore } from './duration.ts'
import type { ContactKeys } from './keys.ts'

const dated = (dates: readonly (string | undefined)[]): string[] =>
  dates.filter(date => date !== undefined && isDate(date)) as string[]

const earliest = (a: string, b: string) => (a < b ? a : b)

/** The first day on which a contact's data are known to have been read or checked. */
export function heldSince({ verified, informed, source }: ContactKeys): string | undefined {
  const dates = dated([verified, informed, ...source.map(({ date }) => date)])
  return dates.length === 0 ? undefined : dates.reduce(earliest)
}

/** The newest date of a contact (check, information, departure, source); undefined without any. */
export function newestDate({ verified, informed, until, source }: ContactKeys): string | undefined {
  let newest: string | undefined
  const take = (date: string | undefined) => {
    if (date !== undefined && (newest === undefined || date > newest) && isDate(date)) newest = date
  }
  for (const date of [verified, informed, until]) take(date)
  for (const { date } of source) take(date)
  return newest
}

/** Whether a contact is past its retention on a day: its newest date is older than the retention. False without a date. */
export function isPastRetention(contact: ContactKeys, retention: Duration, today: string): boolean {
  const newest = newestDate(contact)
  return newest !== undefined && newest < dayBefore(today, retention)
}

/** The last day that a contact may be kept; undefined when it has no date to count from. */
export function keptUntil(contact: ContactKeys, { unit, count }: Duration): string | undefined {
  const newest = newestDate(contact)
  return newest && dayBefore(newest, { unit, count: -count })
}
