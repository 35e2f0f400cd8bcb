import { domainToASCII, domainToUnicode } from 'node:url'
import { isAscii } from '../text/fold.ts'
import { isOrdinaryAddress, meantAddress } from './email.ts'

/** A UID without blanks around it, and a UUID without `urn:uuid:`. */
export function bareUid(uid: string): string {
  const bare = uid.trim().replace(/^urn:uuid:/i, '')
  return isUuid(bare) ? bare : uid.trim()
}

/** The key of a UID: two cards are the same card if and only if the keys of their UIDs are equal. UUIDs are equal in any case (RFC 9562, 4). */
export function uidKey(uid: string): string {
  const bare = bareUid(uid)
  return isUuid(bare) ? bare.toLowerCase() : bare
}

/** Whether a text is a UUID (RFC 9562, 4). */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/**
 * Identity: when two spellings mean the same mailbox, the same entry or the same phone line. Every
 * part of the program that compares addresses, references or numbers compares these keys.
 */

/**
 * The key of a mailbox: two addresses are the same mailbox if and only if their keys are equal.
 * Lower case, composed (Unicode NFC), the domain in ASCII (IDNA, UTS #46), without what gets copied
 * along with an address: `mailto:`, brackets, blanks, invisible characters. Servers may tell
 * capitals apart before the @ (RFC 5321, 2.4); none is known to.
 */
export function mailboxKey(address: string): string {
  if (isOrdinaryAddress(address)) return address
  const bare = meantAddress(address.replace(/[\s\p{C}]+/gu, ''))
  return asciiAddress(bare.normalize('NFC').toLowerCase().normalize('NFC'))
}

/**
 * An address with its domain in ASCII (IDNA, UTS #46), as consumers without SMTPUTF8 (RFC 6531)
 * want it: `'ève@radio-été.fr'` gives `'ève@xn--radio-t-gyab.fr'`. The part before the @ stays as
 * it is, and so does a domain that has no ASCII form.
 */
export function asciiAddress(address: string): string {
  const at = address.lastIndexOf('@') + 1
  if (at === 0 || isAscii(address)) return address
  const domain = address.slice(at)
  return address.slice(0, at) + (domainToASCII(domain) || domain)
}

/** A domain in ASCII and in lower case; one that has no ASCII form in lower case only. */
export function domainKey(domain: string): string {
  const lower = domain.toLowerCase()
  // Node reads an ASCII domain of digits as an IPv4 address.
  return isAscii(lower) ? lower : domainToASCII(lower) || lower
}

/** The spellings of an address that people search by: as written, with its domain in ASCII, and in its own letters. */
export function addressForms(address: string): readonly string[] {
  if (isAscii(address) && !/xn--/i.test(address)) return [address]
  const ascii = asciiAddress(address)
  const at = ascii.lastIndexOf('@') + 1
  return [...new Set([address, ascii, ascii.slice(0, at) + domainToUnicode(ascii.slice(at))])]
}

/**
 * The key of a reference or an id: composed (Unicode NFC) and in lower case, since macOS decomposes
 * file names and neither macOS nor Windows tells capitals apart in them.
 */
export const referenceKey = (reference: string): string =>
  reference.trim().normalize('NFC').toLowerCase()

/** Whether two references are the same. */
export const isSameReference = (one: string, other: string): boolean =>
  one === other || referenceKey(one) === referenceKey(other)

/** Those of some entries that a reference names; of ids that differ in capitals alone, the one written exactly so. */
export function withReference<T extends { readonly id: string }>(
  all: readonly T[],
  reference: string,
): readonly T[] {
  const key = referenceKey(reference)
  const same = all.filter(({ id }) => id === reference || referenceKey(id) === key)
  const exact = same.filter(({ id }) => id === reference)
  return exact.length > 0 ? exact : same
}

/**
 * The key of a phone line: its E.164 number, else its digits and letters as written, since letters
 * can be dialled; empty when there is no digit.
 * @param read what `readPhone` understood of the number.
 */
export function lineKey(
  { number = '' }: { readonly number?: string | undefined },
  read: { readonly e164?: string | undefined } | undefined,
): string {
  if (read?.e164 !== undefined) return read.e164
  const written = number.normalize('NFKC').toLowerCase()
  return /\d/.test(written) ? written.replace(/[^\p{L}\d]/gu, '') : ''
}
