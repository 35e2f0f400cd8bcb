const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** How much of a whole a part is, from 0 to 1; nothing of nothing. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** A share in whole hundredths; 0 and 100 are said of none and of all alone. */
export function percent(part: number, whole: number): number {
  const rounded = Math.round(share(part, whole) * 100)
  if (part === 0 || part === whole) return rounded
  return Math.min(99, Math.max(1, rounded))
}

/** A bar of block characters, an eighth of a column fine; somebody is never drawn as nobody. */
export function bar(part: number, whole: number, width: number): string {
  const eighths = Math.round(share(part, whole) * width * 8)
  const drawn = part > 0 ? Math.max(1, eighths) : 0
  return '█'.repeat(drawn >> 3) + EIGHTHS[drawn & 7]
}

/**
 * Shares a width among parts, each at least a column where there is any of it and the
 * width lasts; what rounding leaves goes to the largest.
 */
export function segments(parts: readonly number[], width: number): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  if (whole === 0) return parts.map(() => 0)
  const widths = parts.map(part =>
    part === 0 ? 0 : Math.max(1, Math.round(share(part, whole) * width)),
  )
  const excess = widths.reduce((sum, each) => sum + each, 0) - width
  const largest = widths.indexOf(Math.max(...widths))
  return widths.map((each, index) => (index === largest ? Math.max(0, each - excess) : each))
}
