import type { FoundFile } from '../directory/list-files.ts'
import { STAMP } from './layout.ts'

/** The clocks of files tick at most this far apart, in milliseconds; some keep whole seconds, or every other one. */
const TICK = 100
const COARSE_TICK = 2100

/**
 * What says whether each file changed. A file that was touched within the clock's
 * granularity could change again and look the same (git calls that 'racily clean'): its
 * stamp equals no other, nor itself.
 */
export function stampsOf(found: readonly FoundFile[], now: number): Float64Array {
  const stamps = new Float64Array(found.length * STAMP)
  found.forEach(({ stat }, index) => {
    if (stat === undefined) {
      stamps[index * STAMP] = Number.NaN
      return
    }
    const { size, mtimeMs, ctimeMs, ino } = stat
    const latest = Math.max(mtimeMs, ctimeMs)
    const tick = mtimeMs % 1000 === 0 ? COARSE_TICK : TICK
    stamps[index * STAMP] = latest > now - tick ? Number.NaN : size
    stamps[index * STAMP + 1] = mtimeMs
    stamps[index * STAMP + 2] = ctimeMs
    stamps[index * STAMP + 3] = ino
  })
  return stamps
}

/** Whether a file is what it was. */
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
