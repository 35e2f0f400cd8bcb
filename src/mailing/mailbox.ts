import { encodeWord } from 'nodemailer/lib/mime-funcs'
import { isAscii } from '../text/fold.ts'

/** Text on one line, without control characters or those that reorder text. */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .toWellFormed()
    .trim()
}

/** RFC 5322, 3.2.3: what needs no quotes in a name; beyond ASCII by RFC 6532. Lists take a line that starts with # for a comment. */
const ATOMS =
  /^(?!#)[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u{a0}-\u{10ffff}-]+( [A-Za-z0-9!#$%&'*+/=?^_`{|}~\u{a0}-\u{10ffff}-]+)*$/u

/** So many octets leave an encoded word below the 75 characters that RFC 2047 (2) allows. */
const WORD_LENGTH = 52

/**
 * A mailbox as RFC 5322 (3.4) writes it: `Name <address>`, the name quoted when it holds
 * anything but words. What could be taken for an encoded word (RFC 2047) is broken up.
 * @param encode whether a name beyond ASCII is written in encoded words.
 */
export function mailbox(
  address: string,
  name: string | undefined,
  { encode = false }: { readonly encode?: boolean } = {},
): string {
  const shown = oneLine(name ?? '')
    .replaceAll('=?', '= ?')
    .replaceAll('?=', '? =')
  if (shown === '' || shown === address) return address
  if (encode && !isAscii(shown))
    return `${encodeWord(shown, 'Q', WORD_LENGTH).replaceAll(' ', '\n ')} <${address}>`
  const phrase = ATOMS.test(shown) ? shown : `"${shown.replace(/[\\"]/g, '\\$&')}"`
  return `${phrase} <${address}>`
}
