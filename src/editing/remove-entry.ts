import type { Edit } from '../files/edit.ts'
import type { Collection, Entry } from './layout.ts'
import {
  aboveBlanks,
  belowBlanks,
  bottomOf,
  columnOf,
  lineAt,
  lineBehind,
  lineEndAt,
  lineStart,
  nextLine,
  ownLines,
  startsLine,
} from './own-lines.ts'

/**
 * The edits that take an entry out of a block that has others, with the comments that belong
 * to it and no more. Of blank lines above and below it, those on one side go.
 * @param isTop whether the block is the whole file.
 */
export function removeFromBlock(
  text: string,
  collection: Collection,
  entry: Entry,
  isTop: boolean,
): Edit[] {
  const { entries } = collection
  const index = entries.indexOf(entry)
  const next = entries[index + 1]
  if (!startsLine(text, entry.head)) return [inlineHead(text, entry, next)]
  const own = ownLines(text, collection, entry, isTop)
  const before = entries[index - 1]
  const floor = before ? lineBehind(text, before.end) : 0
  const blankStart = aboveBlanks(text, own.start, floor)
  const blankEnd = belowBlanks(text, own.end)
  // The next one, now the first, has none above it either.
  const isFirst = before === undefined && next !== undefined
  const isAbove = blankStart < own.start || isFirst
  const isParted = isAbove && (blankEnd > own.end || blankEnd === text.length)
  const start = isParted && blankEnd === text.length ? blankStart : own.start
  const end = isParted && blankEnd < text.length ? blankEnd : own.end
  // A text that ends without a line end goes on doing so.
  const isOpen = end === text.length && !text.endsWith('\n') && start > 0
  return [{ start: isOpen ? start - lineEndAt(text, start - 1).length : start, end, text: '' }]
}

/** The first entry, in the line of a dash: the next one takes its place. */
function inlineHead(text: string, entry: Entry, next: Entry | undefined): Edit {
  const { head } = entry
  const below = bottomOf(text, lineBehind(text, entry.end), columnOf(text, head))
  if (next && text.slice(below, next.head).trim() === '')
    return { start: head, end: next.head, text: '' }
  // A comment stands between them: the dash stays alone in its line.
  const start = text.slice(0, head).trimEnd().length
  const end = below - (text[below - 1] === '\n' ? lineEndAt(text, below - 1).length : 0)
  return { start, end, text: '' }
}

/** The edits that take an entry from between brackets or braces that hold others. */
export function removeFromFlow(text: string, { entries }: Collection, entry: Entry): Edit[] {
  const index = entries.indexOf(entry)
  const before = entries[index - 1]
  const next = entries[index + 1]
  const behind = entry.comma === undefined ? entry.end : entry.comma + 1
  const comment = /^[ \t]*#[^\r\n]*/.exec(text.slice(behind))?.[0] ?? ''
  const ownEnd = behind + comment.length
  if (startsLine(text, entry.head) && lineAt(text, ownEnd).trim() === '')
    return ownLine(text, entries, index, ownEnd)
  if (next) {
    const isClear = text.slice(ownEnd, next.head).trim() === ''
    return [{ start: entry.head, end: isClear ? next.head : ownEnd, text: '' }]
  }
  if (before === undefined) return [{ start: entry.head, end: ownEnd, text: '' }]
  // The last one: the comma before it goes, unless one stood behind it too.
  const hasTrailing = entry.comma !== undefined
  const kept = hasTrailing && before.comma !== undefined ? before.comma + 1 : before.end
  const isClear = !text.slice(kept, entry.head).includes('#')
  if (isClear) return [{ start: kept, end: ownEnd, text: '' }]
  return [
    ...(hasTrailing || before.comma === undefined
      ? []
      : [{ start: before.comma, end: before.comma + 1, text: '' }]),
    { start: entry.head, end: ownEnd, text: '' },
  ]
}

/** An entry that has its lines to itself. */
function ownLine(text: string, entries: readonly Entry[], index: number, ownEnd: number): Edit[] {
  const entry = entries[index] as Entry
  const before = entries[index - 1]
  const column = columnOf(text, entry.head)
  let start = lineStart(text, entry.head)
  const floor = before ? nextLine(text, before.comma ?? before.end) : start
  while (start > floor) {
    const above = lineStart(text, start - 1)
    const line = lineAt(text, above)
    if (above < floor || line.search(/\S/) !== column || line[column] !== '#') break
    start = above
  }
  const isLast = index === entries.length - 1
  const comma = before?.comma
  return [
    ...(isLast && entry.comma === undefined && comma !== undefined
      ? [{ start: comma, end: comma + 1, text: '' }]
      : []),
    { start, end: nextLine(text, ownEnd), text: '' },
  ]
}
