import { isUtf8 } from 'node:buffer'

/** What windows-1252 has from 0x80 on (WHATWG Encoding, index-windows-1252). */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Bytes that windows-1252 has no character for, and Mac OS Roman a French letter. */
const MACINTOSH = /[\x81\x8d\x8f\x90\x9d]/

/** The bytes as Node's own kind of array, without copying them. */
export const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)

/** Bytes as text of the same length (ISO 8859-1): only what is ASCII is sure. */
export const latin1 = (bytes: Uint8Array): string => bufferOf(bytes).toString('latin1')

/**
 * Puts the signs of windows-1252 where Node left control characters: its `TextDecoder` takes it
 * for ISO 8859-1 from 20.18.3, 22.13 and 24 on (nodejs/node#60888). No text has these controls.
 */
export const repairWindows1252 = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, char => WINDOWS[char.charCodeAt(0) - 0x80] ?? char)

/**
 * Bytes of a charset as text (WHATWG Encoding, where Latin-1 is windows-1252), without a byte order mark.
 * @throws RangeError for an unknown charset; TypeError for bytes that it has not, where they must be its own.
 */
export function decodeCharset(bytes: Uint8Array, charset: string, fatal = false): string {
  const decoder = new TextDecoder(charset, { fatal })
  const text = decoder.decode(bytes)
  return decoder.encoding === 'windows-1252' ? repairWindows1252(text) : text
}

/** The charset that a byte order mark names, if there is one. */
export function markedCharset([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined
}

/** Text of a format that has no charset but Unicode's: in UTF-8 unless a byte order mark says otherwise. */
export const decodeUnicode = (bytes: Uint8Array): string =>
  new TextDecoder(markedCharset(bytes)).decode(bytes)

/** The text of a file: as its byte order mark says, else UTF-8 where its bytes are, else windows-1252, which takes any byte. */
export const decodeText = (bytes: Uint8Array): string =>
  decodeCharset(bytes, markedCharset(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252'))

/**
 * The text of a table or address book. Excel's “Unicode text” may be UTF-16 without a mark, where
 * every other byte is NUL, and an old Excel on a Mac writes Mac OS Roman.
 */
export function decodeTable(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return decodeCharset(bytes, 'utf-16le')
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return decodeCharset(bytes, 'utf-16be')
  const isMacintosh =
    markedCharset(bytes) === undefined && !isUtf8(bytes) && MACINTOSH.test(latin1(bytes))
  return isMacintosh ? decodeCharset(bytes, 'macintosh') : decodeText(bytes)
}

/** Whether bytes are text: no zero byte but in UTF-16. */
export const isText = (bytes: Uint8Array): boolean =>
  /^utf-16/.test(markedCharset(bytes) ?? '') || !bytes.subarray(0, 8192).includes(0)

/** A part of a URI with its escapes (RFC 3986, 2.1) as text; itself where they are none. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
