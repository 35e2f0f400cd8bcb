import { hasControlCharacter } from './email.ts'
import type { Entry } from './entry.ts'
import type { Addressee } from './keys.ts'

/** What some consumer takes for the end of an address: blanks, separators and brackets (RFC 5322, `specials`). */
const SEPARATOR = /[\s()<>[\]:;\\,"]/

/** Whether an address can be shown: no character of it ends a line, controls a terminal or reorders the text around. */
export const isPrintable = (address: string): boolean => !hasControlCharacter(address)

/**
 * Whether an address can go out in an export: it cannot become a second address, a header, a
 * line or a terminal's escape there. The rule `email/syntax` finds such addresses too, but can be
 * silenced; this cannot.
 */
export const isSendable = (address: string): boolean =>
  isPrintable(address) && !SEPARATOR.test(address)

/**
 * An entry without the addresses that cannot go out; the same entry where all can. Exports write
 * what this gives.
 * @param canGoOut `isPrintable` for what only people read.
 */
export function sendableEntry(entry: Entry, canGoOut = isSendable): Entry {
  const email = entry.email.filter(({ address = '' }) => canGoOut(address))
  if (email.length === entry.email.length) return entry
  const { contact } = entry
  // An address stands for the name where there is none.
  const label = contact && contact.name === undefined ? entry.id : entry.label
  return { ...entry, label, email, ...(contact && { contact: { ...contact, email } }) }
}

/** The addresses of entries that cannot go out, in order, each once. @param canGoOut as for `sendableEntry`. */
export function unsendable(
  entries: Iterable<Pick<Addressee, 'email'>>,
  canGoOut = isSendable,
): string[] {
  const found = new Set<string>()
  for (const { email } of entries)
    for (const { address = '' } of email) if (!canGoOut(address)) found.add(address)
  return [...found]
}
