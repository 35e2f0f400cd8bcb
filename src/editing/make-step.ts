import { isAlias, isMap, isSeq, type Node } from 'yaml'
import { keyOf, mergedInto } from '../directory/decode.ts'
import type { Edit } from '../directory/edit.ts'
import type { FileKind, Tree } from '../directory/source-file.ts'
import type { Path } from '../model/schema.ts'
import { addToBlock, addToFlow, isSpaced } from './add-entry.ts'
import type { Anchored, WrittenAlias } from './aliases.ts'
import { becomeList } from './become-list.ts'
import { Refused } from './change.ts'
import { fill, respell, speltIn } from './fill.ts'
import { findPlace, type Place } from './find-place.ts'
import { ItemText } from './item-text.ts'
import { type Collection, collectionOf, type Slot } from './layout.ts'
import { fieldAt } from './normal.ts'
import { type Plain, plainAt, Raw } from './plain.ts'
import { removeFromBlock, removeFromFlow } from './remove-entry.ts'
import { plainAfter, type Step, saidBy } from './steps.ts'
import { indented, itemLines, pairLines, type Writing, type Written, write } from './written.ts'
import type { Style } from './written-style.ts'

/** A text that is being edited, as it stands. */
export interface State {
  readonly kind: FileKind
  readonly text: string
  readonly tree: Tree
  readonly plain: Plain
  readonly style: Style
  readonly anchored: readonly Anchored[]
}

/** What makes a step: edits, after which it may have to be made again since others took something over. */
export interface Made {
  readonly edits: readonly Edit[]
  readonly again: boolean
}

/**
 * The edits that make a step.
 * @throws Refused when the file is written in a way that they cannot be made.
 */
export function makeStep(state: State, step: Step): Made {
  const place = findPlace(state.tree, step.at)
  const isWhole = place.at.length === step.at.length && place.absentIn === undefined
  if (step.do === 'erase' && !isWhole) {
    if (place.merged) throw new Refused('shared', step.at)
    // A plain value for a record has no other properties than its shorthand's.
    if (plainAt(state.plain, step.at) === undefined) return done([])
  }
  const erased = step.do === 'erase' && isWhole ? erasedBy(state, place) : undefined
  const shared = sharedWith(
    state,
    erased?.place ?? place,
    step.do !== 'insert' && place.absentIn === undefined,
  )
  if (shared) return { edits: takeOver(state, shared, step.at), again: true }
  if (erased) return done(erase(state, erased.place, erased.as))
  if (step.do === 'insert' && isWhole) return done(insert(state, place, step))
  // What the model does not know would be lost for a part of it.
  if (!isWhole && plainAt(state.plain, place.at) instanceof Raw) throw new Refused('shape', step.at)
  return done(put(state, place, plainAt(plainAfter(state.plain, step), place.at)))
}

const done = (edits: readonly Edit[]): Made => ({ edits, again: false })

/** An anchored node that would change under others' aliases, with these. */
function sharedWith(
  { anchored }: State,
  { slot, inside }: Place,
  isReplaced: boolean,
): { anchored: Anchored; aliases: readonly WrittenAlias[] } | undefined {
  for (const each of anchored) {
    const isIn = (inner: Slot) => inner.start >= slot.start && inner.end <= slot.end
    if (
      inside.some(({ node }) => node === each.slot.node) ||
      (slot.node === each.slot.node && !isReplaced)
    )
      return { anchored: each, aliases: each.aliases }
    if (!isReplaced || !isIn(each.slot)) continue
    const others = each.aliases.filter(alias => !isIn(alias.slot))
    if (others.length > 0) return { anchored: each, aliases: others }
  }
  return undefined
}

/** Edits after which the first of the aliases holds the value and the anchor, and the node is free. */
function takeOver(
  state: State,
  { anchored: { name, slot }, aliases }: { anchored: Anchored; aliases: readonly WrittenAlias[] },
  at: Path,
): Edit[] {
  const [first] = aliases
  const value = first && plainAt(state.plain, first.path)
  const props = state.text.slice(slot.start, slot.body)
  const found = /&[^\s,[\]{}]+[ \t]*/.exec(props)
  const isFree =
    first && !first.isMerge && !(first.slot.start >= slot.start && first.slot.end <= slot.end)
  if (!isFree || value === undefined || found === null) throw new Refused('shared', at)
  const writing = writingAt(state, first.path, first.slot)
  const written = write(fieldOf(state, first.path), value, writing)
  const start = slot.start + found.index
  const isLast = props.slice(found.index + found[0].length).trim() === '' && /[\r\n]/.test(props)
  const blank = isLast && state.text[start - 1] === ' ' ? 1 : 0
  return [
    { start: start - blank, end: start + found[0].length, text: '' },
    ...fill(state.text, first.slot, written, state.style, `&${name}`),
  ]
}

/** The description of a place that the file has; keys that the model does not know have none. */
function fieldOf({ kind }: State, path: Path) {
  try {
    return fieldAt(kind, path)
  } catch {
    throw new Refused('shared', path)
  }
}

/** How a value is written at a path, into a slot. */
function writingAt(
  { text, style }: State,
  path: Path,
  { flow, node }: Pick<Slot, 'flow' | 'node'>,
  sibling?: Collection,
): Writing {
  const key = String(path.findLast(step => typeof step === 'string') ?? '')
  const isItem = typeof path.at(-1) === 'number'
  return {
    key: isItem ? `${key}.` : key,
    flow,
    style,
    keyQuote: sibling ? quoteOf(sibling) : '',
    spelt: node === null ? new Map() : speltIn(text, node),
  }
}

/** The quotes that a mapping has around its keys. */
function quoteOf({ entries }: Collection): string {
  const [first = ''] = entries[0]?.keyText ?? ''
  return first === '"' || first === "'" ? first : ''
}

/** The mapping whose keys tell whether keys are quoted: the closest around a place. */
function mapAround({ inside }: Place): Collection | undefined {
  const maps = inside.map(({ node }) => collectionOf(node))
  return maps.findLast(each => each?.isMap && each.entries.length > 0)
}

/** Puts a value at a place, whether something stands there or not. */
function put(state: State, place: Place, plain: Plain | undefined): readonly Edit[] {
  const { text, style } = state
  if (plain === undefined) throw new Refused('shape', place.at)
  const field = fieldAt(state.kind, place.at)
  const { absentIn } = place
  if (absentIn) {
    const name = place.at.at(-1) as string
    const writing = writingAt(
      state,
      place.at,
      { flow: absentIn.flow, node: null },
      mapAround(place),
    )
    return addPair(state, absentIn, place, name, write(field, plain, writing))
  }
  const key = String(place.at.findLast(step => typeof step === 'string') ?? '')
  const text_ = textIn(field.kind === 'many' ? undefined : plain, field)
  const isWritten = place.slot.node !== null && text_ !== undefined
  const respelt = isWritten ? respell(text, place.slot, text_, key, style) : undefined
  if (respelt) return respelt
  return fill(
    text,
    place.slot,
    write(field, plain, writingAt(state, place.at, place.slot, mapAround(place))),
    style,
  )
}

/** The plain text that a value is written as; undefined for a list and a record of several properties. */
function textIn(plain: Plain | undefined, field: ReturnType<typeof fieldAt>): string | undefined {
  if (typeof plain === 'string') return plain
  if (field.kind !== 'record' || field.shorthand === undefined || plain == null) return undefined
  const only = Object.entries(plain)
  const [name, value] = only[0] ?? []
  return only.length === 1 && name === field.shorthand && typeof value === 'string'
    ? value
    : undefined
}

/** Puts a key into a mapping that has it not, where the order of the model has it. */
function addPair(
  state: State,
  map: Collection,
  place: Place,
  name: string,
  written: Written,
): readonly Edit[] {
  const { text, style, kind } = state
  const { entries } = map
  const parent = fieldAt(kind, place.at.slice(0, -1))
  const order = parent.kind === 'record' ? Object.keys(parent.properties) : []
  const rank = order.indexOf(name)
  const rankOf = (key: string | undefined) => (key === '<<' ? -1 : order.indexOf(key ?? ''))
  let index = 0
  let best = -2
  entries.forEach(({ key }, position) => {
    const own = key === '<<' ? -1 : rankOf(key)
    if ((key === '<<' || own >= 0) && own < rank && own >= best) {
      best = own
      index = position + 1
    }
  })
  if (best === -2) {
    const next = entries.findIndex(({ key }) => rankOf(key) > rank)
    index = next === -1 ? entries.length : next
  }
  const quote = quoteOf(map)
  const key = `${quote}${name}${quote}`
  if (map.flow) {
    const [line = ''] = pairLines(key, written, style)
    return addToFlow(text, map, index, line, style.mapPadding)
  }
  const lines = pairLines(key, written, style)
  return addToBlock(
    text,
    map,
    index,
    [aligned(text, map, lines[0] ?? ''), ...lines.slice(1)],
    false,
  )
}

/** A pair with its value in the column where all values of its mapping are, when somebody has aligned them. */
function aligned(text: string, { entries }: Collection, line: string): string {
  const widths = entries
    .filter(
      ({ slot }) => slot.start > slot.from && !text.slice(slot.from, slot.start).includes('\n'),
    )
    .map(({ head, slot }) => ({ width: slot.start - head, gap: slot.start - slot.from }))
  const [first] = widths
  const isAligned =
    first !== undefined &&
    widths.length > 1 &&
    widths.every(({ width }) => width === first.width) &&
    widths.some(({ gap }) => gap > 1)
  const found = /^(\S+:) (?=\S)/.exec(line)
  if (!isAligned || !found?.[1]) return line
  return `${found[1].padEnd(first.width - 1)} ${line.slice(found[0].length)}`
}

/** What is to go so that an item or a pair is gone: its list's pair with the last item of it. */
function erasedBy(state: State, place: Place): { place: Place; as: 'entry' | 'list' | 'map' } {
  const { collection, single, at } = place
  const isLast = single || collection?.entries.length === 1
  if (!isLast || at.length === 0) return { place, as: 'entry' }
  const parent = at.slice(0, -1)
  if (typeof at.at(-1) === 'string') return { place: findPlace(state.tree, parent), as: 'map' }
  const outer = findPlace(state.tree, parent)
  return fieldAt(state.kind, parent).kind === 'list'
    ? { place: outer, as: 'list' }
    : erasedBy(state, outer)
}

function erase(state: State, place: Place, as: 'entry' | 'list' | 'map'): readonly Edit[] {
  const { text, style } = state
  const { collection, entry } = place
  if (as === 'list') return fill(text, place.slot, { kind: 'flow', text: '[]' }, style)
  if (as === 'map') {
    if (place.at.length === 0) throw new Refused('shape', place.at)
    return fill(text, place.slot, { kind: 'flow', text: '{}' }, style)
  }
  if (collection === undefined || entry === undefined) throw new Refused('shape', place.at)
  if (collection.isMap && collection.entries.filter(({ key }) => key === entry.key).length > 1)
    throw new Refused('twice', place.at)
  // What its own key hides would come back.
  const { node } = collection
  if (
    isMap(node) &&
    mergedInto(node, each => state.tree.resolve(each)).some(pair => keyOf(pair) === entry.key)
  )
    throw new Refused('shared', place.at)
  return collection.flow
    ? removeFromFlow(text, collection, entry)
    : removeFromBlock(text, collection, entry, place.at.length === 1)
}

/** Puts items into the list at a place, into one value that becomes a list, or where there is none. */
function insert(
  state: State,
  place: Place,
  step: Extract<Step, { do: 'insert' }>,
): readonly Edit[] {
  const { text, style } = state
  const { slot, at } = place
  const { index, items } = step
  const field = fieldAt(state.kind, at)
  if (field.kind !== 'many' && field.kind !== 'list') throw new Refused('shape', at)
  const after = plainAt(plainAfter(state.plain, step), at)
  if (isAlias(slot.node as Node) && isSeq(state.tree.resolve(slot.node)))
    return put(state, place, after)
  const list = collectionOf(slot.node)
  const writing = (flow: boolean) =>
    writingAt(state, [...at, 0], { flow, node: null }, mapAround(place))
  const inFlow = (item: Plain | ItemText): string => {
    if (item instanceof ItemText)
      return inBrackets(item, () => write(field.item, item.plain, writing(true)), at)
    return asText(write(field.item, item, writing(true)))
  }
  const dash = (item: Plain | ItemText, width: number) =>
    linesOf(item, { ...style, dashWidth: width }, each => write(field.item, each, writing(false)))
  if (list && !list.isMap && list.entries.length > 0) {
    if (list.flow)
      return addToFlow(text, list, index, items.map(inFlow).join(', '), style.listPadding)
    const width = dashWidthOf(text, list) ?? style.dashWidth
    const spaced = isSpaced(text, list)
    const lines = items.flatMap((item, n) => [
      ...(spaced && n > 0 ? [''] : []),
      ...dash(item, width),
    ])
    return addToBlock(text, list, index, lines, spaced)
  }
  const isEmpty =
    slot.node === null ||
    (list && !list.isMap) ||
    after === undefined ||
    !Array.isArray(after) ||
    after.length === items.length
  if (isEmpty) {
    const isHollow = list !== undefined && text.slice(list.open, list.close).trim() !== ''
    if (list && (slot.flow || isHollow))
      return addToFlow(text, list, 0, items.map(inFlow).join(', '), style.listPadding)
    if (slot.flow || !items.some(item => item instanceof ItemText)) return put(state, place, after)
    return fill(
      text,
      slot,
      { kind: 'list', lines: items.flatMap(item => dash(item, style.dashWidth)) },
      style,
    )
  }
  const usual = style.lists.get(writing(false).key.replace(/\.$/, ''))
  const isFlow = slot.flow || usual === 'flow' || (usual !== 'block' && field.item.kind === 'text')
  return (
    becomeList(text, slot, isFlow && !(list && !list.flow), {
      before: index > 0 ? [] : items,
      after: index > 0 ? items : [],
      inFlow,
      dash: item => dash(item, style.dashWidth),
      style,
    }) ?? put(state, place, after)
  )
}

function asText(written: Written): string {
  if (written.kind !== 'inline' && written.kind !== 'flow') throw new Refused('shape', [])
  return written.text
}

/** An item of another file between brackets. @throws Refused when its comments have no place there. */
function inBrackets({ above, lines, plain }: ItemText, anew: () => Written, at: Path): string {
  if (above.length > 0 || lines.some(line => /(^|\s)#/.test(line))) throw new Refused('comment', at)
  const [only = ''] = lines
  return lines.length === 1 && typeof plain === 'object' && only.startsWith('{')
    ? only
    : asText(anew())
}

/** The lines of an item, the comments above it first. */
function linesOf(item: Plain | ItemText, style: Style, anew: (plain: Plain) => Written): string[] {
  if (!(item instanceof ItemText)) return itemLines(anew(saidBy(item)), style)
  const [head = '', ...rest] = item.lines
  const gap = ' '.repeat(style.dashWidth - 1)
  return [...item.above, `-${gap}${head}`, ...indented(rest, style.dashWidth)]
}

/** From the dashes of a list to what follows them. */
function dashWidthOf(text: string, { entries }: Collection): number | undefined {
  const own = entries.find(
    ({ slot, head }) =>
      slot.start > slot.from &&
      !text.slice(head, slot.start).includes('\n') &&
      slot.body === slot.start,
  )
  return own && own.slot.start - own.head
}
