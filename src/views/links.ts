import { isSendable } from '../model/sendable.ts'

/** The `mailto:` URI of an address (RFC 6068); undefined for an address that cannot go out. */
export function mailtoUri(address: string): string | undefined {
  if (!isSendable(address)) return undefined
  return `mailto:${encodeURIComponent(address.toWellFormed()).replaceAll('%40', '@')}`
}

/** The `tel:` URI of a number as written (RFC 3966): its digits, with the plus of an international one. */
export function telUri(number: string): string {
  return `tel:${number
    .replace(/\(0\)/g, '')
    .replace(/(?!^\s*\+)[^\d]/g, '')
    .trim()}`
}
