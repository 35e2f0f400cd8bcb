import type { Edit } from '../files/edit.ts'
import { insertLines } from './fill.ts'
import type { ItemText } from './item-text.ts'
import type { Slot } from './layout.ts'
import { columnOf, inOneLine, lineBehind, lineEndAt, lineStart, nextLine } from './lines.ts'
import { bottomOf } from './own-lines.ts'
import type { Plain } from './plain.ts'
import { indented } from './written.ts'
import type { Style } from './written-style.ts'

interface Additions {
  readonly before: readonly (Plain | ItemText)[]
  readonly after: readonly (Plain | ItemText)[]
  inFlow(item: Plain | ItemText): string
  dash(item: Plain | ItemText): string[]
  readonly listIndent: number
  readonly style: Style
}

/**
 * The edits that make a list of the one value in a slot, which stays as it is written with
 * its comments, and others. Undefined where it must be written anew.
 */
export function becomeList(
  text: string,
  slot: Slot,
  isFlow: boolean,
  { before, after, inFlow, dash, listIndent, style }: Additions,
): Edit[] | undefined {
  const { start, end, from } = slot
  const written = text.slice(start, end)
  if (isFlow) {
    const isBare = !/^[["'{]/.test(written)
    if (/[\r\n]/.test(written) || (isBare && /[,[\]{}]/.test(written))) return undefined
    const pad = style.listPadding
    const opening = `[${pad}${before.map(each => `${inFlow(each)}, `).join('')}`
    const closing = `${after.map(each => `, ${inFlow(each)}`).join('')}${pad}]`
    return [
      { start, end: start, text: opening },
      { start: end, end, text: closing },
    ]
  }
  const column = columnOf(text, slot.head) + listIndent
  const eol = lineEndAt(text, from)
  const lines = (items: readonly (Plain | ItemText)[]) =>
    indented(items.flatMap(dash), column)
      .map(line => `${line}${eol}`)
      .join('')
  const behind = bottomOf(text, lineBehind(text, end), columnOf(text, slot.head))
  const added =
    after.length === 0 ? [] : [insertLines(text, behind, indented(after.flatMap(dash), column))]
  const mark = `${' '.repeat(column)}-${' '.repeat(style.dashWidth - 1)}`
  if (inOneLine(text, from, start)) {
    if (written.includes('\n')) return undefined
    return [{ start: from, end: start, text: `${eol}${lines(before)}${mark}` }, ...added]
  }
  // A block below the key: its lines move behind the dash.
  if (start !== slot.body) return undefined
  const firstLine = lineStart(text, start)
  const shift = column + style.dashWidth - columnOf(text, start)
  if (shift < 0) return undefined
  const moved: Edit[] = []
  for (let at = nextLine(text, start); at < behind; at = nextLine(text, at))
    if (text.slice(at, nextLine(text, at)).trim() !== '')
      moved.push({ start: at, end: at, text: ' '.repeat(shift) })
  return [{ start: firstLine, end: start, text: `${lines(before)}${mark}` }, ...moved, ...added]
}
