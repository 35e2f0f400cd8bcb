import { isMap, isSeq, type Node } from 'yaml'
import type { Path } from '../model/schema.ts'
import type { Range, SourceFile } from '../model/source-file.ts'
import { keyOf, pairsOf } from './decode.ts'
import { PlainMap } from './plain-nodes.ts'
import { START } from './position.ts'

/** `locate`, in the file's tree: made for it where it is not known. */
export function locateInTree(file: SourceFile, path: Path, part: 'key' | 'value' | 'whole'): Range {
  const { tree } = file
  if (tree === undefined || tree.contents === null) return START
  let place: unknown = tree.contents
  let key: unknown
  let missing = false
  for (const step of path) {
    const node = tree.resolve(place)
    if (typeof step === 'number') {
      // One value may stand for a list of one.
      if (!isSeq(node)) continue
      key = undefined
      place = node.items[step] ?? place
      continue
    }
    if (node instanceof PlainMap) {
      const pair = node.items.find(each => each.key.value === step)
      missing = pair === undefined
      if (missing) break
      key = pair?.key
      place = pair?.value
      continue
    }
    // A plain value may stand for a record.
    if (!isMap(node)) continue
    const pair = pairsOf(node, each => tree.resolve(each)).find(each => keyOf(each) === step)
    if (pair === undefined) {
      missing = true
      break
    }
    key = pair.key
    place = pair.value ?? pair.key
  }
  const [start = 0, end = start] = ((part === 'key' && key ? key : place) as Node).range ?? []
  const isRecord = missing || isMap(tree.resolve(place))
  return { start, end: isRecord && part !== 'whole' ? endOfLine(file.text, start, end) : end }
}

function endOfLine(text: string, start: number, end: number): number {
  const line = text.slice(start, end).search(/[\r\n]/)
  return line === -1 ? end : start + line
}

/**
 * Where a value is in its file: the stretch of the value, or of its key when `part` is
 * `'key'`. A value that is not there stands where its closest ancestor does: a record by
 * its first line.
 */
export const locate = (
  file: SourceFile,
  path: Path,
  part: 'key' | 'value' | 'whole' = 'value',
): Range => (part === 'value' ? file.places?.(path) : undefined) ?? locateInTree(file, path, part)
