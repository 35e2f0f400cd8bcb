/** What windows-1252 has from 128 to 159 (WHATWG Encoding, index-windows-1252); 0 where it has nothing. */
const PRINTABLE = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

/**
 * Puts the signs of windows-1252 where Node left control characters: its `TextDecoder` takes it
 * for ISO 8859-1 from 20.18.3, 22.13 and 24 on (nodejs/node#60888). No text has these controls.
 */
export function repairWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, char => {
    const sign = PRINTABLE[char.charCodeAt(0) - 0x80]
    return sign === undefined || sign === '\0' ? char : sign
  })
}

/**
 * The text of a file: UTF-8 or UTF-16 as its byte order mark says, else UTF-8 where its bytes
 * are, else windows-1252, which takes any byte (WHATWG Encoding).
 */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}

/** What windows-1252 has where ISO 8859-1 has control characters. */
const SPECIAL = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Text in windows-1252. Node 20's own decoder takes it for ISO 8859-1, and loses dashes, apostrophes and œ. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, char => SPECIAL[char.charCodeAt(0) - 0x80] ?? char)
}

/** Whether bytes are text: no zero byte but in UTF-16. */
export function isText(bytes: Uint8Array): boolean {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true
  return !bytes.subarray(0, 8192).includes(0)
}
