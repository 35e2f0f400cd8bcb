import { isUtf8 } from 'node:buffer'

/** Bytes that windows-1252 has no character for, and Mac OS Roman a French letter. */
const MACINTOSH = /[\x81\x8d\x8f\x90\x9d]/

/**
 * Bytes as text, without a byte order mark: UTF-16 as Excel's “Unicode text” writes it (with
 * a mark, or where every other byte is NUL), UTF-8 where they are, else what Windows wrote,
 * or an old Excel on a Mac.
 */
export function decodeBytes(bytes: Uint8Array): string {
  return decodeCharset(bytes, charsetOf(bytes))
}

/** What windows-1252 has from 0x80 on. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/**
 * Bytes of a charset as text (WHATWG Encoding, where Latin-1 is windows-1252).
 * @throws RangeError where the charset is not known; TypeError where it has not these bytes, if they must be its own.
 */
export function decodeCharset(bytes: Uint8Array, charset: string, fatal = false): string {
  const decoder = new TextDecoder(charset, { fatal })
  if (decoder.encoding !== 'windows-1252') return decoder.decode(bytes)
  // Node decodes it as ISO 8859-1 from 20.18.3 and 22.13 on (nodejs/node#56542).
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return text.replace(/[\x80-\x9f]/g, char => WINDOWS[char.charCodeAt(0) - 0x80] ?? char)
}

function charsetOf(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0)) return 'utf-16be'
  if (isUtf8(bytes)) return 'utf-8'
  return MACINTOSH.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  )
    ? 'macintosh'
    : 'windows-1252'
}
