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
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Whether bytes are text: no zero byte but in UTF-16. */
export function isText(bytes: Uint8Array): boolean {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true
  return !bytes.subarray(0, 8192).includes(0)
}
