import { isAlias, isScalar, type Node, type Scalar } from 'yaml'
import { type Collection, collectionOf, type Entry } from './layout.ts'
import { columnOf, inOneLine } from './own-lines.ts'

/** The style in which a file is written (quotes, indentation, order), as far as its text shows. */
export interface Style {
  /** The indentation of the dashes of lists from their keys, by the key; those of the whole file in the order of its lists. */
  readonly listIndents: ReadonlyMap<string, readonly number[]>
  /** From a dash to what follows it. */
  readonly dashWidth: number
  /** The indentation of the keys of a mapping from its own. */
  readonly mapIndent: number
  readonly mapPadding: string
  readonly listPadding: string
  readonly quote: '"' | "'"
  /** Whether a text of several lines may be in a block. */
  readonly blocks: boolean
  /** Of the values of a key: whether they are lists, and in brackets. */
  readonly lists: ReadonlyMap<string, 'flow' | 'block' | 'one'>
  /** Of the mappings that are values of a key, or items of one: whether they are in braces. */
  readonly maps: ReadonlyMap<string, 'flow' | 'block'>
}

interface Counts {
  readonly listIndents: Map<string, number[]>
  readonly dashWidth: number[]
  readonly mapIndent: number[]
  readonly mapPadding: string[]
  readonly listPadding: string[]
  readonly quote: ('"' | "'")[]
  readonly lists: Map<string, 'flow' | 'block' | 'one'>
  readonly maps: Map<string, 'flow' | 'block'>
}

/** The style of a text whose tree kept its tokens. */
export function styleOf(text: string, top: unknown, blocks: boolean): Style {
  const counts: Counts = {
    listIndents: new Map(),
    dashWidth: [],
    mapIndent: [],
    mapPadding: [],
    listPadding: [],
    quote: [],
    lists: new Map(),
    maps: new Map(),
  }
  look(text, top, '', counts)
  return {
    listIndents: counts.listIndents,
    dashWidth: commonest(counts.dashWidth, 2),
    mapIndent: commonest(counts.mapIndent, 2),
    mapPadding: commonest(counts.mapPadding, ' '),
    listPadding: commonest(counts.listPadding, ''),
    quote: commonest(counts.quote, '"'),
    blocks,
    lists: counts.lists,
    maps: counts.maps,
  }
}

function look(text: string, node: unknown, key: string, counts: Counts): void {
  const collection = collectionOf(node)
  if (collection === undefined) {
    if (isScalar(node)) {
      const { type } = node as Scalar
      if (type === 'QUOTE_DOUBLE') counts.quote.push('"')
      if (type === 'QUOTE_SINGLE') counts.quote.push("'")
    }
    if (key !== '' && node !== null && !isAlias(node as Node) && !counts.lists.has(key))
      counts.lists.set(key, 'one')
    return
  }
  const { isMap, flow, entries } = collection
  const known = isMap ? counts.maps : counts.lists
  if (entries.length > 0 && (!known.has(key) || known.get(key) === 'one'))
    known.set(key, flow ? 'flow' : 'block')
  if (flow) countPadding(text, collection, counts)
  for (const entry of entries) {
    if (!flow) countColumns(text, entry, isMap, counts)
    look(text, entry.slot.node, isMap ? (entry.key ?? '') : `${key}.`, counts)
  }
}

function countPadding(text: string, { isMap, entries, open }: Collection, counts: Counts): void {
  const [first] = entries
  if (first === undefined) return
  const padding = text.slice(open, first.head)
  if (padding.trim() === '' && !padding.includes('\n'))
    (isMap ? counts.mapPadding : counts.listPadding).push(padding === '' ? '' : ' ')
}

function countColumns(
  text: string,
  { key = '', slot, head }: Entry,
  isPair: boolean,
  counts: Counts,
): void {
  const inner = collectionOf(slot.node)
  const [first] = inner?.entries ?? []
  if (inner === undefined || inner.flow || first === undefined) return
  const isBelow = !inOneLine(text, slot.from, first.head)
  const step = columnOf(text, first.head) - columnOf(text, head)
  if (!isPair) {
    if (!isBelow) counts.dashWidth.push(step)
  } else if (isBelow && inner.isMap) counts.mapIndent.push(step)
  else if (isBelow) pushTo(counts.listIndents, key, step)
}

function pushTo(lists: Map<string, number[]>, key: string, value: number): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}

/** How far in the dashes of a list stand: as those of the same key do, else as those of lists inside contacts, else as all. */
export function listIndentOf(key: string, { listIndents }: Pick<Style, 'listIndents'>): number {
  const own = listIndents.get(key)
  if (own) return commonest(own, 2)
  const inner = [...listIndents].filter(([name]) => name !== 'contacts').flatMap(([, each]) => each)
  return commonest(inner.length > 0 ? inner : [...listIndents.values()].flat(), 2)
}

function commonest<T>(values: readonly T[], otherwise: T): T {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = otherwise
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value
  return best
}
