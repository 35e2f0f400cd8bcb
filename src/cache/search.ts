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
  const sought = needles.map(soughtFor)
  const longest = Math.max(0, ...sought.map(({ blanks, rest }) => blanks + rest.length))
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
    for (const each of sought)
      for (let next = 0; next < piece.length; ) {
        const hit = indexOf(each, piece, next)
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

/** A needle in two: words begin with a blank, and most bytes are none; what follows it is found sooner. */
interface Sought {
  readonly blanks: number
  readonly rest: Buffer
}

function soughtFor(needle: string): Sought {
  const blanks = needle.length - needle.replace(/^ +(?=.)/s, '').length
  return { blanks, rest: Buffer.from(needle.slice(blanks)) }
}

/** Where a needle begins, from a position on; -1 where it stands nowhere. */
function indexOf({ blanks, rest }: Sought, bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(rest, from + blanks); at !== -1; at = bytes.indexOf(rest, at + 1)) {
    let start = at
    while (start > at - blanks && bytes[start - 1] === BLANK) start--
    if (start === at - blanks) return start
  }
  return -1
}

const BLANK = 32
