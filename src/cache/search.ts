import { positionAt } from '../directory/position.ts'
import type { Checksum } from '../text/checksum.ts'

/** Bytes of a file, one after the other. */
export interface Bytes {
  readonly length: number
  /** Fills a part of a buffer with those from a position on. @returns how many were there. */
  read(into: Buffer, position: number): number
}

/** Few enough to stay in the processor's cache: a buffer for everything takes longer to get than to fill. */
const AT_ONCE = 1 << 18

/**
 * The texts, of many that follow each other, in which one of the needles stands.
 * @param starts where each text begins, and where the last one ends.
 * @returns their places, and the CRC-32 of all bytes.
 */
export function search(
  bytes: Bytes,
  starts: ArrayLike<number>,
  needles: readonly string[],
  crc32: Checksum,
): { readonly found: ReadonlySet<number>; readonly sum: number } {
  const sought = needles.map(each => Buffer.from(each))
  const longest = Math.max(0, ...sought.map(({ length }) => length))
  const buffer = Buffer.allocUnsafeSlow(Math.min(bytes.length, AT_ONCE) + longest)
  const found = new Set<number>()
  let sum = 0
  // A needle may begin in one piece and end in the next.
  let kept = 0
  for (let at = 0; at < bytes.length; ) {
    const fresh = bytes.read(buffer.subarray(kept), at)
    if (fresh === 0) break
    sum = crc32(buffer.subarray(kept, kept + fresh), sum)
    const piece = buffer.subarray(0, kept + fresh)
    const start = at - kept
    for (const needle of sought)
      for (let next = 0; next < piece.length; ) {
        const hit = piece.indexOf(needle, next)
        if (hit === -1) break
        const place = positionAt(starts, start + hit).line - 1
        found.add(place)
        next = (starts[place + 1] ?? bytes.length) - start
      }
    kept = Math.min(Math.max(longest - 1, 0), piece.length)
    buffer.copyWithin(0, piece.length - kept, piece.length)
    at += fresh
  }
  return { found, sum }
}
