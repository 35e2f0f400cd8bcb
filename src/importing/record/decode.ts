import { isUtf8 } from 'node:buffer'

/** Bytes that windows-1252 has no character for, and Mac OS Roman a French letter. */
const MACINTOSH = /[\x81\x8d\x8f\x90\x9d]/

/**
 * Bytes as text, without a byte order mark: UTF-16 as Excel's “Unicode text” writes it (with
 * a mark, or where every other byte is NUL), UTF-8 where they are, else what Windows wrote,
 * or an old Excel on a Mac.
 */
export function decodeBytes(bytes: Uint8Array): string {
  return new TextDecoder(charsetOf(bytes)).decode(bytes)
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
