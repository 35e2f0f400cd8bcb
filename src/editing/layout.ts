import { type CST, isMap, isSeq, type Node, type Pair } from 'yaml'
import { keyOf } from '../files/decode.ts'

/** Where a value is in a text, or would be: after the colon of its key, its dash, or a comma. */
export interface Slot {
  /** The node as it is written, an alias where one stands; null where nothing does. */
  readonly node: unknown
  /** Behind the colon or the dash; in a list in brackets, where the value starts. */
  readonly from: number
  /** Where the value starts, its anchor and tag included. */
  readonly start: number
  /** Where the value itself starts. */
  readonly body: number
  /** Behind the last character of the value; of a block that keeps its blank lines, behind these. */
  readonly end: number
  readonly isItem: boolean
  /** Whether it stands between brackets or braces. */
  readonly flow: boolean
  /** The offset of the key or the dash. */
  readonly head: number
  /** A key without a colon. */
  readonly bare: boolean
}

/** A pair of a mapping or an item of a list. */
export interface Entry {
  readonly key: string | undefined
  /** Where its dash, its `?` or its key starts. */
  readonly head: number
  /** How the key is written. */
  readonly keyText: string
  readonly slot: Slot
  readonly end: number
  /** Where the comma behind it stands, between brackets. */
  readonly comma: number | undefined
}

/** A mapping or a list as written in a text. */
export interface Collection {
  readonly isMap: boolean
  readonly flow: boolean
  readonly entries: readonly Entry[]
  /** Of brackets or braces: behind the opening one, and before the closing one. */
  readonly open: number
  readonly close: number
  readonly node: unknown
}

type Sourced = Node & { srcToken?: CST.Token }
type Item = CST.CollectionItem

const known = new WeakMap<object, Collection>()

/**
 * The entries of a mapping or list of a tree that kept its tokens; undefined for all else, and
 * for the pair without braces that a list in brackets may hold.
 */
export function collectionOf(node: unknown): Collection | undefined {
  if (!isMap(node) && !isSeq(node)) return undefined
  const before = known.get(node)
  if (before) return before
  const token = (node as Sourced).srcToken
  const made =
    token?.type === 'flow-collection'
      ? flowCollection(node, token)
      : token?.type === 'block-map' || token?.type === 'block-seq'
        ? blockCollection(node, token)
        : undefined
  if (made) known.set(node, made)
  return made
}

function blockCollection(node: Node, token: CST.BlockMap | CST.BlockSequence): Collection {
  const isBlockMap = isMap(node)
  const items = (token.items as Item[]).filter(item =>
    isBlockMap ? item.key != null || item.sep != null : indicator(item.start, 'seq-item-ind') >= 0,
  )
  return {
    isMap: isBlockMap,
    flow: false,
    entries: items.map((item, index) => entry(item, valueIn(node, index), isBlockMap, false)),
    open: 0,
    close: 0,
    node,
  }
}

function flowCollection(node: Node, token: CST.FlowCollection): Collection {
  const isFlowMap = isMap(node)
  const items = token.items.filter(
    item => item.key != null || item.sep != null || item.value != null,
  )
  // A comma belongs to the next item, even if there is none.
  const commas = token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'comma'))
  return {
    isMap: isFlowMap,
    flow: true,
    entries: items.map((item, index) => ({
      ...entry(item, valueIn(node, index), isFlowMap, true),
      comma: commas[index]?.offset,
    })),
    open: token.offset + 1,
    close: token.end[0]?.offset ?? endOf(token),
    node,
  }
}

/** A value, or for a mapping a pair, of a node by its position. */
function valueIn(node: Node, index: number): unknown {
  return isMap(node) || isSeq(node) ? node.items[index] : undefined
}

function entry(item: Item, written: unknown, isPair: boolean, flow: boolean): Entry {
  const { start, key, sep = [], value } = item
  const at = isPair ? indicator(sep, 'map-value-ind') : indicator(start, 'seq-item-ind')
  const colonOrDash = (isPair ? sep : start)[at]
  const props = isPair
    ? sep.slice(at + 1)
    : flow
      ? start.filter(({ type }) => type !== 'comma')
      : start.slice(at + 1)
  const firstProp = props.find(isProp)
  const lastProp = props.findLast(isProp)
  const keyStart = isPair ? start.find(each => isProp(each) || isExplicit(each)) : undefined
  const head = isPair
    ? (keyStart?.offset ?? key?.offset ?? colonOrDash?.offset ?? 0)
    : (colonOrDash?.offset ?? firstProp?.offset ?? value?.offset ?? 0)
  const behindKey = key ? endOf(key) : (colonOrDash?.offset ?? head)
  const from = colonOrDash ? colonOrDash.offset + 1 : isPair ? behindKey : head
  const isThere = value !== undefined && !isEmptyScalar(value)
  const begin = firstProp?.offset ?? (isThere ? value.offset : from)
  const body = isThere ? value.offset : lastProp ? behind(lastProp) : from
  const end = isThere ? endOf(value) : body
  return {
    key: isPair ? keyOf(written as Pair) : undefined,
    head,
    keyText: key && 'source' in key ? key.source : '',
    slot: {
      node: isThere || firstProp ? (isPair ? (written as Pair).value : written) : null,
      from,
      start: begin,
      body,
      end,
      isItem: !isPair,
      flow,
      head,
      bare: isPair && colonOrDash === undefined,
    },
    end: Math.max(end, behindKey),
    comma: undefined,
  }
}

const indicator = (tokens: readonly CST.SourceToken[], type: string) =>
  tokens.findIndex(each => each.type === type)
const isProp = ({ type }: CST.SourceToken) => type === 'anchor' || type === 'tag'
const isExplicit = ({ type }: CST.SourceToken) => type === 'explicit-key-ind'
const behind = ({ offset, source }: CST.SourceToken) => offset + source.length
const isEmptyScalar = (token: CST.Token) => token.type === 'scalar' && token.source === ''

/** Where the last character of a token's value stands, without the comments and blanks behind it. */
function endOf(token: CST.Token): number {
  switch (token.type) {
    case 'block-scalar': {
      const start = token.props.reduce(
        (end, each) => Math.max(end, behind(each as CST.SourceToken)),
        token.offset,
      )
      const header = token.props.find(each => each.type === 'block-scalar-header')
      if (header && 'source' in header && header.source.includes('+') && token.source !== '')
        return start + token.source.length
      const text = token.source.trimEnd()
      // Blanks at the end of its last line are the value's.
      const rest = token.source.slice(text.length)
      if (text !== '') return start + text.length + (/^[^\r\n]*/.exec(rest)?.[0].length ?? 0)
      const last = token.props.findLast(each => each.type === 'block-scalar-header')
      return last ? behind(last as CST.SourceToken) : start
    }
    case 'flow-collection': {
      const last = token.end[0]
      return last ? behind(last) : token.offset
    }
    case 'block-map':
    case 'block-seq': {
      const last = (token.items as Item[]).findLast(
        item => item.key != null || item.sep != null || indicator(item.start, 'seq-item-ind') >= 0,
      )
      if (last === undefined) return token.offset
      if (last.value && !isEmptyScalar(last.value)) return endOf(last.value)
      const said = [...last.start, ...(last.sep ?? [])].findLast(
        ({ type }) => !['space', 'newline', 'comment'].includes(type),
      )
      return Math.max(said ? behind(said) : 0, last.key ? endOf(last.key) : 0)
    }
    default:
      return 'source' in token ? token.offset + token.source.length : 0
  }
}

/** The slot of the whole of a document. */
export function topSlot(node: unknown): Slot {
  const token = (node as Sourced | null)?.srcToken
  const start = token?.offset ?? 0
  const end = token ? endOf(token) : 0
  const flow = token?.type === 'flow-collection'
  return {
    node,
    from: start,
    start,
    body: start,
    end,
    isItem: false,
    flow,
    head: start,
    bare: false,
  }
}
