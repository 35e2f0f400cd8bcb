import type { Plain } from './plain.ts'

/** An item of a list as it was written in a file, to be written into another one. */
export class ItemText {
  /** The comments above it, in its column. */
  readonly above: readonly string[]
  /** Its own lines, without the dash and its indentation. */
  readonly lines: readonly string[]
  /** What it says. */
  readonly plain: Plain
  constructor(above: readonly string[], lines: readonly string[], plain: Plain) {
    this.above = above
    this.lines = lines
    this.plain = plain
  }
}
