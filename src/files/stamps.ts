import { STAMP } from './list-files.ts'

/** The clocks of files tick at most this far apart, in milliseconds; some keep whole seconds, or every other one. */
const TICK = 100
const COARSE_TICK = 2100

/**
 * Marks the stamps of files that were touched within the clock's granularity: they could
 * change again and look the same (git calls that 'racily clean'). Such a stamp equals no
 * other, nor itself.
 * @param stamps of a listing, changed in place.
 * @param now milliseconds since 1970, before the files were looked at.
 */
export function distrustRecent(stamps: Float64Array, now: number): void {
  for (let at = 0; at < stamps.length; at += STAMP) {
    const mtime = stamps[at + 1] as number
    const latest = Math.max(mtime, stamps[at + 2] as number)
    const tick = mtime % 1000 === 0 ? COARSE_TICK : TICK
    if (latest > now - tick) stamps[at] = Number.NaN
  }
}

/** Whether a file is what it was: the stamps at two places are the same. */
export function isSame(
  stamps: Float64Array,
  index: number,
  others: Float64Array,
  other: number,
): boolean {
  for (let at = 0; at < STAMP; at++)
    if (stamps[index * STAMP + at] !== others[other * STAMP + at]) return false
  return true
}
