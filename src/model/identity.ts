import { domainToASCII } from 'node:url'
import { isOrdinaryAddress, meantAddress } from './email.ts'

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
  if (at === 0) return address
  const domain = address.slice(at)
  return address.slice(0, at) + (domainToASCII(domain) || domain)
}

/**
 * The key of a reference or an id: composed (Unicode NFC) and in lower case, since macOS decomposes
 * file names and neither macOS nor Windows tells capitals apart in them.
 */
export const referenceKey = (reference: string): string =>
  reference.trim().normalize('NFC').toLowerCase()

/**
 * The key of a phone line: its E.164 number, else the digits as written; empty when there are none.
 * @param read what `readPhone` understood of the number.
 */
export const lineKey = (
  { number = '' }: { readonly number?: string | undefined },
  read: { readonly e164?: string | undefined } | undefined,
): string => read?.e164 ?? number.normalize('NFKC').replace(/\D/g, '')
