/**
 * The number of slips of the finger between two words: letters added, left out, replaced,
 * or two neighbours swapped (optimal string alignment distance).
 */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}

/** Whether two words are one slip apart, as `distance` counts; takes no longer than to read them. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  if (at === a.length && at === b.length) return false
  const rest = (word: string, from: number) => word.slice(at + from)
  if (a.length !== b.length)
    return a.length < b.length ? rest(a, 0) === rest(b, 1) : rest(a, 1) === rest(b, 0)
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at] && at + 1 < a.length
  return rest(a, 1) === rest(b, 1) || (isSwapped && rest(a, 2) === rest(b, 2))
}

/** How many slips a word of this length may hold and still be meant: one per five letters, at least one. */
export function allowedSlips(word: string): number {
  return Math.max(1, Math.floor(word.length / 5))
}

/** Nobody types a longer word, and comparing takes the square of the length. */
const MAX_LENGTH = 200

/** The candidate closest to `word` within the allowed slips, or undefined. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > MAX_LENGTH) return undefined
  let best: string | undefined
  let bestDistance = allowedSlips(word) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const d = distance(word, candidate)
    if (d < bestDistance) [best, bestDistance] = [candidate, d]
  }
  return best
}
