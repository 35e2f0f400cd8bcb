import type { Range } from '../model/source-file.ts'

/** A change to a text: what is in the range becomes `text`. */
export interface Edit extends Range {
  readonly text: string
}

/**
 * Applies edits to a text and leaves every other byte as it is. Of overlapping edits, only the first is applied.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let made = ''
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue
    made += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return made + text.slice(at)
}
