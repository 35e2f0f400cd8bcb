import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import type { Field, Infer, Path, RecordField } from '../model/schema.ts'
import type { Expected, Problem, Range, Shape, Tree } from '../model/source-file.ts'
import { PlainMap } from './plain-nodes.ts'

/** A decoded file: what could be understood of it, and what could not. */
export interface Decoded<F extends Field> {
  readonly value: Infer<F> | undefined
  readonly problems: readonly Problem[]
}

/** More than any hand writes; fewer than it takes to wait. */
const MAX_ALIASES = 10_000

/** Thrown inside this file alone, when aliases multiply what was written. */
class TooManyAliases extends Error {}

/**
 * Reads a YAML tree by its description. What does not fit is reported and left out;
 * the rest is kept.
 */
export function decode<F extends RecordField>(tree: Tree, field: F): Decoded<F> {
  const decoder = new Decoder(tree)
  try {
    return {
      value: decoder.record(field, decoder.resolve(tree.contents), tree.contents, []) as
        | Infer<F>
        | undefined,
      problems: decoder.problems,
    }
  } catch (error) {
    if (!(error instanceof TooManyAliases)) throw error
    return {
      value: undefined,
      problems: [{ code: 'yaml/alias-expansion', range: rangeOfNode(tree.contents) }],
    }
  }
}

/** A failsafe scalar that YAML's core schema would call null. */
export function isNothing(node: unknown): boolean {
  if (node === null || node === undefined) return true
  if (!isScalar(node) || node.type !== 'PLAIN') return false
  const value = String(node.value)
  return value.length <= 4 && NOTHING.includes(value)
}

const NOTHING = ['', '~', 'null', 'Null', 'NULL']

/** The pairs of a mapping with those that it merges in (`<<: *base`); its own win. */
export function pairsOf(map: YAMLMap, resolve: (node: unknown) => unknown): readonly Pair[] {
  if (map instanceof PlainMap || !map.items.some(isMerge)) return map.items
  const own = map.items.filter(pair => !isMerge(pair))
  const keys = new Set(own.map(keyOf))
  return [...own, ...mergedInto(map, resolve).filter(pair => !keys.has(keyOf(pair)))]
}

/** The pairs that a mapping merges in, those that its own hide included. */
export function mergedInto(map: YAMLMap, resolve: (node: unknown) => unknown): readonly Pair[] {
  const merged = map.items.filter(isMerge).flatMap(pair => {
    const value = resolve(pair.value)
    const bases = isSeq(value) ? value.items.map(resolve) : [value]
    return bases.flatMap(base => (isMap(base) && base !== map ? base.items : []))
  })
  return merged.filter(pair => !isMerge(pair))
}

/** A pair's key as text; undefined when it is not plain text. */
export function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined
}

/** Whether a pair is `<<: *base`. */
export const isMerge = ({ key }: Pair): boolean =>
  (key as Scalar | null)?.source === '<<' && isScalar(key) && key.type === 'PLAIN'

function rangeOfNode(node: unknown): Range {
  const [start = 0, end = start] = (node as Node | null)?.range ?? []
  return { start, end }
}

function shapeOf(node: unknown): Shape {
  if (isNothing(node)) return 'nothing'
  return isMap(node) ? 'mapping' : isSeq(node) ? 'list' : 'text'
}

class Decoder {
  readonly problems: Problem[] = []
  private readonly tree: Tree
  private aliased = 0

  constructor(tree: Tree) {
    this.tree = tree
  }

  record(field: RecordField, node: unknown, written: unknown, at: Path): unknown {
    const { empty, parts, known } = outlineOf(field)
    // What is spread into a literal takes many times as long to be given more properties.
    const value: Record<string, unknown> = Object.assign({}, empty)
    if (!isMap(node)) {
      if (field.shorthand !== undefined && isScalar(node)) {
        if (isNothing(node)) return undefined
        value[field.shorthand] = String(node.value)
        value.at = at
        return value
      }
      if (isNothing(node) && at.length > 0) return undefined
      const expected = field.shorthand === undefined ? 'mapping' : 'text-or-mapping'
      return this.mismatch(written, node, at, expected)
    }
    value.at = at
    const pairs = pairsOf(node, each => this.resolve(each))
    // A mapping has few known keys; of others there may be any number.
    const seen: Part[] = []
    const firsts: Pair[] = []
    let unknown: Map<string, Pair> | undefined
    for (const pair of pairs) {
      const name = keyOf(pair) ?? '?'
      const part = parts.get(name)
      const first = part ? firsts[seen.indexOf(part)] : unknown?.get(name)
      if (first !== undefined)
        this.problems.push({
          code: 'key/duplicate',
          key: name,
          first: rangeOfNode(first.key),
          range: rangeOfNode(pair.key),
        })
      else if (part === undefined) {
        const present = pairs.map(each => keyOf(each) ?? '?')
        const range = rangeOfNode(pair.key)
        this.problems.push({ code: 'key/unknown', key: name, known, present, range })
        unknown ??= new Map()
        unknown.set(name, pair)
      } else {
        seen.push(part)
        firsts.push(pair)
        const decoded = this.decode(part.field, pair.value ?? pair.key, at, part.name)
        if (decoded !== undefined) value[part.name] = decoded
      }
    }
    return value
  }

  /** What stands at a step below a path. */
  private decode(field: Field, written: unknown, within: Path, step: string | number): unknown {
    const node = this.resolve(written)
    switch (field.kind) {
      case 'record':
        return this.record(field, node, written, [...within, step])
      case 'list':
        if (isSeq(node)) return this.items(field.item, node.items, [...within, step])
        this.mismatch(written, node, [...within, step], 'list')
        return []
      case 'many':
        if (isNothing(node)) return []
        return this.items(field.item, isSeq(node) ? node.items : [written], [...within, step])
      default:
        // A path for each of thousands of plain values would be made in vain.
        return this.scalar(field, node, written, within, step)
    }
  }

  private items(item: Field, nodes: readonly unknown[], at: Path): unknown[] {
    const items: unknown[] = []
    for (let i = 0; i < nodes.length; i++) {
      const decoded = this.decode(item, nodes[i], at, i)
      if (decoded !== undefined) items.push(decoded)
    }
    return items
  }

  private scalar(
    field: Exclude<Field, { kind: 'record' | 'list' | 'many' }>,
    node: unknown,
    written: unknown,
    within: Path,
    step: string | number,
  ): unknown {
    if (isNothing(node)) return undefined
    if (!isScalar(node))
      return this.mismatch(written, node, [...within, step], EXPECTED[field.kind])
    const value = String(node.value)
    if (field.kind === 'text') return value
    if (field.kind === 'choice') {
      if (field.values.includes(value)) return value
      const { values } = field
      const key = keyIn([...within, step])
      return this.report(written, { code: 'value/choice', key, value, values })
    }
    const flag = plainFlag(node)
    if (flag !== undefined) return flag
    if (field.kind === 'since' && /\d/.test(value)) return value
    return this.mismatch(written, node, [...within, step], EXPECTED[field.kind])
  }

  resolve(node: unknown): unknown {
    if (isAlias(node) && ++this.aliased > MAX_ALIASES) throw new TooManyAliases()
    return this.tree.resolve(node)
  }

  private mismatch(written: unknown, node: unknown, at: Path, expected: Expected): undefined {
    // An alias to nowhere has been reported as such.
    if (isAlias(written) && node === undefined) return
    const isItem = typeof at.at(-1) === 'number'
    this.report(written, {
      code: 'value/type',
      key: keyIn(at),
      expected,
      found: shapeOf(node),
      isItem,
    })
  }

  private report(written: unknown, problem: Unplaced<Problem>): undefined {
    this.problems.push({ ...problem, range: rangeOfNode(written) } as Problem)
  }
}

const EXPECTED = { text: 'text', choice: 'text', flag: 'flag', since: 'flag-or-date' } as const

type Unplaced<P> = P extends unknown ? Omit<P, 'range'> : never

/** The key that a path leads through last; empty at the top. */
const keyIn = (at: Path) => String(at.findLast(step => typeof step === 'string') ?? '')

/** A property that a record may have. */
interface Part {
  readonly name: string
  readonly field: Field
}

/** What a record of this kind is before anything is read, and the keys that it may have. */
interface Outline {
  readonly empty: Readonly<Record<string, readonly never[]>>
  readonly parts: ReadonlyMap<string, Part>
  readonly known: readonly string[]
}

const outlines = new WeakMap<RecordField, Outline>()

function outlineOf(field: RecordField): Outline {
  const before = outlines.get(field)
  if (before) return before
  const properties = Object.entries(field.properties)
  const lists = properties.filter(([, { kind }]) => kind === 'list' || kind === 'many')
  const hidden = field.shorthandOnly ? field.shorthand : undefined
  const parts = new Map<string, Part>()
  for (const [name, each] of properties) if (name !== hidden) parts.set(name, { name, field: each })
  const outline = {
    empty: Object.fromEntries(lists.map(([name]) => [name, []])),
    parts,
    known: [...parts.keys()],
  }
  outlines.set(field, outline)
  return outline
}

/** What a plain `true` or `false` says; undefined for all else. */
export function plainFlag(node: Scalar): boolean | undefined {
  if (node.type !== 'PLAIN') return undefined
  const value = String(node.value).toLowerCase()
  return value === 'true' ? true : value === 'false' ? false : undefined
}
