import { isDeepStrictEqual } from 'node:util'
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import { isNothing, keyOf, pairsOf, plainFlag } from '../files/decode.ts'
import type { Field, Path, RecordField } from '../model/schema.ts'
import type { Tree } from '../model/source-file.ts'
import { Refused } from './refusal.ts'

/** An item of a list as it was written in a file, to be written into another one. */
export class ItemText {
  /** The comments above it, in its column. */
  readonly above: readonly string[]
  /** Its own lines, without the dash and its indentation. */
  readonly lines: readonly string[]
  /** What it says. */
  readonly plain: Plain
  constructor(above: readonly string[], lines: readonly string[], plain: Plain) {
    this.above = above
    this.lines = lines
    this.plain = plain
  }
}

/**
 * Everything that a file says, what the model does not know included: lists and records by
 * their fields, without those that say nothing; one value where a list may stand is a list.
 * Unlike the decoded model it leaves nothing out, so that two texts that say the same here
 * say the same to any reader.
 */
export type Plain = string | boolean | null | Raw | PlainRecord | readonly Plain[]
export type PlainRecord = { readonly [name: string]: Plain }

/** What the model has no word for, as YAML says it. */
export class Raw {
  readonly said: string
  constructor(said: string) {
    this.said = said
  }
}

export const isRecord = (plain: Plain | undefined): plain is PlainRecord =>
  typeof plain === 'object' && plain !== null && !Array.isArray(plain) && !(plain instanceof Raw)

export const isSame = (a: Plain | undefined, b: Plain | undefined): boolean =>
  isDeepStrictEqual(a, b)

/** Before the name of a key that the model does not know, or that is there before. */
const UNKNOWN = '?'

export const isUnknown = (name: string): boolean => name.startsWith(UNKNOWN)

/** More than anybody writes; fewer than it takes to wait. */
const MAX_NODES = 1_000_000

/**
 * What a tree says by the description of its kind of file.
 * @throws Refused when aliases multiply it without end.
 */
export function plainOf(tree: Tree, field: Field, written: unknown = tree.contents): Plain {
  return new Reader(tree).value(field, written) ?? {}
}

class Reader {
  private readonly tree: Tree
  private count = 0

  constructor(tree: Tree) {
    this.tree = tree
  }

  value(field: Field, written: unknown): Plain | undefined {
    const node = this.resolve(written)
    switch (field.kind) {
      case 'record':
        return this.record(field, node)
      case 'list':
      case 'many':
        if (isNothing(node)) return undefined
        if (isSeq(node)) {
          const items = node.items.map(each => this.value(field.item, each) ?? null)
          return items.length > 0 ? items : undefined
        }
        return field.kind === 'list' ? this.raw(node) : [this.value(field.item, node) ?? null]
      case 'flag':
      case 'since': {
        if (isNothing(node)) return undefined
        if (!isScalar(node)) return this.raw(node)
        const flag = plainFlag(node as Scalar)
        if (flag !== undefined) return flag
        const value = String(node.value)
        return field.kind === 'since' && /\d/.test(value) ? value : this.raw(node)
      }
      default:
        if (isNothing(node)) return undefined
        return isScalar(node) ? String(node.value) : this.raw(node)
    }
  }

  private record(field: RecordField, node: unknown): Plain | undefined {
    if (isNothing(node)) return undefined
    if (!isMap(node))
      return field.shorthand !== undefined && isScalar(node)
        ? { [field.shorthand]: String(node.value) }
        : this.raw(node)
    const said: Record<string, Plain> = {}
    const seen = new Map<string, number>()
    for (const pair of pairsOf(node, each => this.resolve(each))) {
      const name = keyOf(pair) ?? ''
      const before = seen.get(name) ?? 0
      seen.set(name, before + 1)
      const property =
        before === 0 && Object.hasOwn(field.properties, name) ? field.properties[name] : undefined
      const isHidden = field.shorthandOnly === true && name === field.shorthand
      const value = pair.value ?? pair.key
      if (property === undefined || isHidden)
        said[`${UNKNOWN}${name}${before > 0 ? ` ${before}` : ''}`] = this.raw(value)
      else {
        const read = this.value(property, value)
        if (read !== undefined) said[name] = read
      }
    }
    return said
  }

  private raw(node: unknown): Raw {
    return new Raw(JSON.stringify(this.generic(node)))
  }

  private generic(written: unknown): unknown {
    const node = this.resolve(written)
    if (isNothing(node)) return null
    if (isScalar(node)) return [String(node.value), plainFlag(node as Scalar) ?? '']
    if (isSeq(node)) return { items: node.items.map(each => this.generic(each)) }
    if (isMap(node))
      return node.items.map(({ key, value }) => [this.generic(key), this.generic(value)])
    return null
  }

  private resolve(node: unknown): unknown {
    if (++this.count > MAX_NODES) throw new Refused('broken', [])
    return isAlias(node as Node) ? this.tree.resolve(node) : node
  }
}

/** What stands at a place. */
export function plainAt(plain: Plain | undefined, path: Path): Plain | undefined {
  let value = plain
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined
    else value = isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined
    if (value === undefined) return undefined
  }
  return value
}

/**
 * The same with another thing at a place; `undefined` leaves the place out. Lists stay
 * without holes; what is emptied goes.
 * @param own the lists and records that the caller made, which may be changed; what is made joins them.
 */
export function plainWith(
  plain: Plain | undefined,
  path: Path,
  value: Plain | undefined,
  own: WeakSet<object> = new WeakSet(),
): Plain {
  const [step, ...rest] = path
  if (step === undefined) return value ?? null
  if (typeof step === 'number') {
    const items = copied(Array.isArray(plain) ? (plain as Plain[]) : [], own, each => [...each])
    if (value === undefined && rest.length === 0) items.splice(step, 1)
    else items[step] = plainWith(items[step], rest, value, own)
    return items
  }
  const record = copied(isRecord(plain) ? (plain as Record<string, Plain>) : {}, own, each => ({
    ...each,
  }))
  const before = Object.hasOwn(record, step) ? record[step] : undefined
  const inner =
    value === undefined && (before === undefined || rest.length === 0)
      ? undefined
      : plainWith(before, rest, value, own)
  if (inner === undefined || (rest.length > 0 && Array.isArray(inner) && inner.length === 0))
    delete record[step]
  else record[step] = inner
  return record
}

function copied<T extends object>(value: T, own: WeakSet<object>, copy: (value: T) => T): T {
  if (own.has(value)) return value
  const made = copy(value)
  own.add(made)
  return made
}
