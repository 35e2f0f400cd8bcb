import { isAlias, isMap, isSeq, type Node, type Pair, parseDocument, visit } from 'yaml'
import type { Change } from '../../src/editing/change.ts'

/**
 * The lines of a text that a change may touch, by their index, found without any of the code
 * that is tested. They are those of
 * - the value at its place, with its key; of one that is not there, those of the plain value
 *   or the alias that must make place, or of the braces that it comes between;
 * - an entry that goes: comments above it, comments below that stand further in, blank lines
 *   around it, and the entry next to it in one line or between brackets; of the last one of
 *   a list, the list's too;
 * - anchors that others repeat, and the first alias of each: the one may take over the other;
 * - the last line, where the text has no line end.
 */
export function concernedLines(text: string, change: Change): Set<number> {
  const document = parseDocument(text, {
    schema: 'failsafe',
    merge: true,
    uniqueKeys: false,
    logLevel: 'silent',
  })
  const lines = text.split('\n')
  const found = new Set<number>(text.endsWith('\n') ? [] : [lines.length - 1])
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length - 1
  const add = ([from, to]: Extent) => {
    for (let line = from; line <= to; line++) found.add(line)
  }
  const extent = (entry: unknown): Extent => {
    const [first, last] = isPair(entry) ? [entry.key, entry.value ?? entry.key] : [entry, entry]
    const [start = 0] = (first as Node).range ?? []
    const [begin = 0, end = begin] = (last as Node).range ?? []
    const length = text.slice(begin, end).trimEnd().length
    // An item starts where its dash does; an anchor may stand between.
    const dash = isPair(entry) ? start : Math.max(0, text.lastIndexOf('-', start))
    const isDash =
      text
        .slice(dash, start)
        .replace(/[&!]\S+|#.*/g, '')
        .trim() === '-'
    return [lineOf(isDash ? dash : start), lineOf(begin + length)]
  }
  addAnchors(document, text, add, lineOf)

  let node: unknown = document.contents
  let around: unknown
  let outer: unknown
  let entry: unknown = node
  for (const step of change.at) {
    if (isAlias(node)) break
    if (typeof step === 'number') {
      if (!isSeq(node)) continue
      outer = entry
      around = node
      entry = node.items[step]
      node = entry
    } else {
      if (!isMap(node)) break
      const pair = node.items.find(
        each => String((each.key as { value?: unknown })?.value) === step,
      )
      if (pair === undefined) {
        if (node.flow) add(extent(node))
        // It may come first, behind a dash.
        else
          add([extent(node)[0], lineOf((node.items[0]?.key as Node | undefined)?.range?.[0] ?? 0)])
        return found
      }
      outer = entry
      around = node
      entry = pair
      node = pair.value
    }
  }
  if (change.op === 'insert' && isSeq(node) && node.items.length > 0 && !node.flow) {
    if (
      change.index === 0 &&
      lineOf(node.range?.[0] ?? 0) ===
        lineOf((entry as Pair)?.key ? (((entry as Pair).key as Node).range?.[0] ?? 0) : 0)
    )
      add(extent(node.items[0]))
    return found
  }
  const own = extent(entry)
  add(own)
  if (change.op === 'insert') return found
  const items = isMap(around) || isSeq(around) ? (around.items as unknown[]) : []
  const index = items.indexOf(entry)
  if ((isMap(around) || isSeq(around)) && around.flow) add(extent(around))
  else if (index === 0 && items.length > 1) {
    const [next] = extent(items[1])
    if (lines[own[0]]?.trimStart().startsWith('-')) add([own[1], next])
  }
  const gone = items.length === 1 && around !== document.contents ? extent(outer) : own
  add(gone)
  addComments(lines, gone, found)
  return found
}

type Extent = readonly [from: number, to: number]

const isPair = (entry: unknown): entry is Pair =>
  typeof entry === 'object' && entry !== null && 'key' in entry

function addAnchors(
  document: ReturnType<typeof parseDocument>,
  text: string,
  add: (extent: Extent) => void,
  lineOf: (offset: number) => number,
): void {
  visit(document, {
    Alias(_, { source, range }) {
      if (range) add([lineOf(range[0]), lineOf(range[1])])
      for (const { index } of text.matchAll(new RegExp(`&${source}\\b`, 'g')))
        add([lineOf(index), lineOf(index)])
    },
  })
}

/** Those above, those below that stand further in, and blank lines. */
function addComments(lines: readonly string[], [from, to]: Extent, found: Set<number>): void {
  const column = lines[from]?.search(/\S/) ?? 0
  for (let line = from - 1; line >= 0; line--) {
    const indent = lines[line]?.search(/\S/)
    if (indent !== -1 && (indent !== column || lines[line]?.[column] !== '#')) break
    found.add(line)
  }
  for (let line = to + 1; line < lines.length; line++) {
    const indent = lines[line]?.search(/\S/) ?? -1
    if (indent !== -1 && (indent <= column || lines[line]?.[indent] !== '#')) break
    found.add(line)
  }
}

/** The lines that are not concerned and are not there any more, in order, where they were. */
export function lostLines(before: string, after: string, change: Change): string[] {
  const concerned = concernedLines(before, change)
  // The last line may have lost its end to the text's.
  const left = (
    after.endsWith('\n') ? after : `${after}${before.includes('\r\n') ? '\r' : ''}`
  ).split('\n')
  const lost: string[] = []
  let at = 0
  before.split('\n').forEach((line, index) => {
    if (concerned.has(index)) return
    const position = left.indexOf(line, at)
    if (position === -1) lost.push(line)
    else at = position + 1
  })
  return lost
}
