/** Gives the CRC-32 of bytes, as zlib and ISO 3309 define it; of bytes that follow others, given theirs. */
export type Checksum = (bytes: Uint8Array, before?: number) => number

/** From so many bytes on zlib pays for being loaded, which takes as long as half a look-up. */
const WORTH_ZLIB = 256 * 1024

/** What computes checksums of so many bytes fastest. */
export async function checksumFor(bytes: number): Promise<Checksum> {
  if (bytes < WORTH_ZLIB) return checksum
  // Node before 20.15 has none.
  return (await import('node:zlib')).crc32 ?? checksum
}

/** The CRC-32 of a few bytes. */
export function checksum(bytes: Uint8Array, before = 0): number {
  let crc = before ^ -1
  for (let i = 0; i < bytes.length; i++)
    crc = (TABLE[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ -1) >>> 0
}

const TABLE = new Int32Array(256)
for (let byte = 0; byte < 256; byte++) {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  TABLE[byte] = crc
}
