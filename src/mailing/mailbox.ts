import { oneLine } from './one-line.ts'

/** RFC 5322, 3.2.3: what needs no quotes in a name; beyond ASCII by RFC 6532. */
const ATOMS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u{a0}-\u{10ffff}-]+( [A-Za-z0-9!#$%&'*+/=?^_`{|}~\u{a0}-\u{10ffff}-]+)*$/u

/**
 * A mailbox as RFC 5322 (3.4) writes it: `Name <address>`, the name quoted when it holds
 * anything but words. What could be taken for an encoded word (RFC 2047) is broken up.
 */
export function mailbox(address: string, name: string | undefined): string {
  const shown = oneLine(name ?? '')
    .replaceAll('=?', '= ?')
    .replaceAll('?=', '? =')
  if (shown === '' || shown === address) return address
  const phrase = ATOMS.test(shown) ? shown : `"${shown.replace(/[\\"]/g, '\\$&')}"`
  return `${phrase} <${address}>`
}
