import { isAlias, type Node, visit } from 'yaml'
import { parseYaml } from '../directory/parse.ts'
import type { SourceFile } from '../directory/source-file.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import type { Path } from '../model/schema.ts'
import { Refused, type Value } from './change.ts'
import { findPlace } from './find-place.ts'
import { ItemText } from './item-text.ts'
import { columnOf, lineStart, startsLine } from './lines.ts'
import { ownLines } from './own-lines.ts'
import { plainAt, plainOf } from './plain.ts'

/**
 * An item of a list, to be written into another file: as it is written with the comments
 * that belong to it; where that cannot stand alone (between brackets, or with aliases), what
 * it says.
 * @throws Error when nothing stands there: the caller's mistake.
 */
export function takeItem(
  { kind, text }: Pick<SourceFile, 'kind' | 'text'>,
  at: Path,
): Value | ItemText {
  const { tree } = parseYaml(text, true)
  if (tree === undefined) throw new Refused('broken', at)
  const plain = plainAt(plainOf(tree, FILE_FIELDS[kind]), at)
  if (plain === undefined || plain === null) throw new Refused('absent', at)
  const { collection, entry, slot } = findPlace(tree, at)
  const isAlone =
    collection !== undefined &&
    entry !== undefined &&
    !collection.flow &&
    startsLine(text, entry.head) &&
    slot.body === slot.start &&
    !isLinked(slot.node)
  if (!isAlone) return plain as Value
  const own = ownLines(text, collection, entry, false)
  const first = lineStart(text, entry.head)
  const column = columnOf(text, slot.start)
  const stands = text.slice(first, slot.start).trim() === '-'
  if (!stands) return plain as Value
  const above = linesOf(text.slice(own.start, first)).map(line => line.trim())
  const [head = '', ...rest] = linesOf(text.slice(slot.start, own.end))
  return new ItemText(above, [head, ...rest.map(line => withoutIndent(line, column))], plain)
}

/** The lines of a text that ends with a line end or not. */
const linesOf = (text: string) => (text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/))

const withoutIndent = (line: string, column: number) =>
  line.slice(0, column).trim() === '' ? line.slice(column) : line.trimStart()

/** Whether a node has an anchor, or an alias in it: its text means something in its file alone. */
function isLinked(node: unknown): boolean {
  let found = false
  visit(node as Node, {
    Node(_, each) {
      if (isAlias(each) || ('anchor' in each && each.anchor)) found = true
    },
  })
  return found
}
