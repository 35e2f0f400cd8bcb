import { positionIn } from '../files/position.ts'
import { scalarsOf } from '../files/scalars.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Ignore } from './ignore.ts'

const MARK = 'press-contacts-ignore'
const COMMENT = /(?<=^|[ \t])#[ \t]*press-contacts-ignore[ \t]*:([^\r\n]*)/gm

/** What the comments of a file silence. */
export function ignoresOf(file: SourceFile): Ignore[] {
  const { text } = file
  if (!text.includes(MARK)) return []
  const values = scalarsOf(file)
  const found: Ignore[] = []
  for (const comment of text.matchAll(COMMENT)) {
    const start = comment.index
    // What a value holds is not a comment.
    if (values.some(({ range }) => range.start <= start && start < range.end)) continue
    const { line, column } = positionIn(file, start)
    const isAlone = text.slice(start - column + 1, start).trim() === ''
    const listed = comment[1] ?? ''
    const from = start + comment[0].length - listed.length
    for (const code of listed.matchAll(/[^\s,;]+/g)) {
      // After the codes a word of explanation may follow.
      if (code[0].startsWith('#') || code[0].startsWith('(')) break
      const at = from + code.index
      found.push({
        code: code[0],
        range: { start: at, end: at + code[0].length },
        lines: isAlone ? [line, line + 1] : [line],
      })
    }
  }
  return found
}
