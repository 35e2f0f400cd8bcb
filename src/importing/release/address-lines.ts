import type { Line } from './line.ts'
import { isAddress } from './words.ts'

/** Lines without the towns that stand between a street and a post code, each on its own line. */
export function withoutTowns(lines: readonly Line[]): Line[] {
  return lines.filter((line, at) => {
    const [before, after] = [lines[at - 1], lines[at + 1]]
    return !(
      before &&
      after &&
      line.level === undefined &&
      line.gap === after.gap &&
      /^\p{Lu}[\p{L}'’. -]{1,40}$/u.test(line.text) &&
      isAddress(before.text) &&
      isAddress(after.text)
    )
  })
}
