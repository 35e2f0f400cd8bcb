import type { Field, Path, RecordField } from '../model/schema.ts'
import type { FileKind } from '../model/source-file.ts'
import type { Change, Value } from './change.ts'
import { fieldAt, normal } from './normal.ts'
import { ItemText, isRecord, isSame, isUnknown, type Plain, plainAt, plainWith } from './plain.ts'
import { Refused } from './refusal.ts'

/** A change to one place that is written or is not. */
export type Step =
  | { readonly do: 'write'; readonly at: Path; readonly plain: Plain }
  | { readonly do: 'erase'; readonly at: Path }
  | {
      readonly do: 'insert'
      readonly at: Path
      readonly index: number
      readonly items: readonly (Plain | ItemText)[]
    }

/** Whether a file that says this says what a change asks for, at its place. */
export function isMade(kind: FileKind, plain: Plain, change: Change): boolean {
  if (change.op !== 'set') return true
  const said = plainAt(plain, change.at)
  const wanted = normal(fieldAt(kind, change.at), change.value as Value)
  return isSame(said === undefined ? said : known(said), wanted)
}

/** Without what the model has no word for. */
function known(plain: Plain): Plain {
  if (Array.isArray(plain)) return plain.map(known)
  if (!isRecord(plain)) return plain
  const own = Object.entries(plain).filter(([name]) => !isUnknown(name))
  return Object.fromEntries(own.map(([name, each]) => [name, known(each)]))
}

/** What a file says after a step. @param own as `plainWith` takes it. */
export function plainAfter(plain: Plain, step: Step, own?: WeakSet<object>): Plain {
  if (step.do === 'write') return plainWith(plain, step.at, step.plain, own)
  if (step.do === 'erase') return plainWith(plain, step.at, undefined, own)
  const before = plainAt(plain, step.at)
  const items: Plain[] = Array.isArray(before) ? [...(before as Plain[])] : []
  items.splice(step.index, 0, ...step.items.map(saidBy))
  return plainWith(plain, step.at, items, own)
}

export const saidBy = (item: Plain | ItemText): Plain =>
  item instanceof ItemText ? item.plain : item

/**
 * The smallest steps that make a change to what a file says: what stays the same has none.
 * @throws Refused when nothing stands where something is to be changed.
 */
export function stepsOf(kind: FileKind, plain: Plain, change: Change): Step[] {
  const field = fieldAt(kind, change.at)
  const before = plainAt(plain, change.at)
  switch (change.op) {
    case 'set':
      assertPlace(plain, change.at)
      assertParts(kind, plain, change.at)
      return steps(field, change.at, before, normal(field, change.value as Value))
    case 'remove':
      if (typeof change.at.at(-1) === 'number') assertPlace(plain, change.at)
      else if (before === undefined) return []
      return [{ do: 'erase', at: change.at }]
    case 'insert': {
      if (field.kind !== 'many' && field.kind !== 'list')
        throw new TypeError(`no list: ${change.at.join('.')}`)
      assertPlace(plain, change.at)
      const items = change.items.flatMap((each): readonly (Plain | ItemText)[] =>
        each instanceof ItemText ? [each] : said(normal(field.item, each as Value)),
      )
      const length = Array.isArray(before) ? before.length : 0
      const { index = length } = change
      if (index > length) throw new Refused('absent', [...change.at, index])
      return items.length === 0 ? [] : [{ do: 'insert', at: change.at, index, items }]
    }
  }
}

const said = (plain: Plain | undefined) => (plain === undefined ? [] : [plain])

/** @throws Refused when a path leads through an item that no list has. */
function assertPlace(plain: Plain, at: Path): void {
  at.forEach((step, depth) => {
    if (typeof step !== 'number') return
    const list = plainAt(plain, at.slice(0, depth))
    if (!Array.isArray(list) || step >= list.length) throw new Refused('absent', at)
  })
}

/** @throws Refused when a path leads to a part of what is written in one piece. */
function assertParts(kind: FileKind, plain: Plain, at: Path): void {
  if (at.length === 0) return
  const around = at.slice(0, -1)
  const field = fieldAt(kind, around)
  const before = plainAt(plain, around)
  if (field.kind !== 'record' || !field.shorthandOnly || field.shorthand === undefined) return
  if (isRecord(before) && before[field.shorthand] !== undefined) throw new Refused('shape', at)
}

function steps(
  field: Field,
  at: Path,
  before: Plain | undefined,
  after: Plain | undefined,
): Step[] {
  if (isSame(before, after)) return []
  if (after === undefined) {
    if (before === undefined) return []
    return [{ do: 'erase', at }]
  }
  if (field.kind === 'record' && isRecord(before) && isRecord(after))
    return recordSteps(field, at, before, after)
  if (
    (field.kind === 'many' || field.kind === 'list') &&
    Array.isArray(before) &&
    Array.isArray(after)
  )
    return listSteps(field.item, at, before as Plain[], after as Plain[])
  return [{ do: 'write', at, plain: after }]
}

function recordSteps(
  field: RecordField,
  at: Path,
  before: { readonly [name: string]: Plain },
  after: { readonly [name: string]: Plain },
): Step[] {
  const { shorthand, shorthandOnly } = field
  const isReshaped =
    shorthandOnly &&
    shorthand !== undefined &&
    (before[shorthand] ?? after[shorthand]) !== undefined
  if (isReshaped) return [{ do: 'write', at, plain: after }]
  const isKnown = !Object.keys(before).some(isUnknown)
  if (isKnown && Object.keys(after).length === 0) return [{ do: 'write', at, plain: {} }]
  // What goes goes last, so that something is there all the time.
  const names = Object.keys(field.properties)
  const order = [
    ...names.filter(name => after[name] !== undefined),
    ...names.filter(name => after[name] === undefined),
  ]
  return order.flatMap(name =>
    steps(field.properties[name] as Field, [...at, name], before[name], after[name]),
  )
}

/** More than any list of a contact has: longer ones are compared by position. */
const MAX_ITEMS = 500

function listSteps(
  item: Field,
  at: Path,
  before: readonly Plain[],
  after: readonly Plain[],
): Step[] {
  const kept = commonItems(before, after)
  const changed: Step[] = []
  const gone: Step[] = []
  const added: Step[] = []
  let [from, to] = [0, 0]
  for (const [left, right] of [...kept, [before.length, after.length] as const]) {
    // What stands between two items that stay: as many as can be change, the others go or come.
    const both = Math.min(left - from, right - to)
    for (let n = 0; n < both; n++)
      changed.push(...steps(item, [...at, from + n], before[from + n], after[to + n]))
    for (let n = from + both; n < left; n++) gone.unshift({ do: 'erase', at: [...at, n] })
    if (right > to + both)
      added.push({ do: 'insert', at, index: to + both, items: after.slice(to + both, right) })
    ;[from, to] = [left + 1, right + 1]
  }
  return [...changed, ...gone, ...added]
}

/** The items that two lists have in common, in order: the longest such row. */
function commonItems(a: readonly Plain[], b: readonly Plain[]): (readonly [number, number])[] {
  if (a.length > MAX_ITEMS || b.length > MAX_ITEMS)
    return a.flatMap((each, n) => (isSame(each, b[n]) ? [[n, n] as const] : []))
  const length = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const same = a.map(each => b.map(other => isSame(each, other)))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (length[i] as number[])[j] = same[i]?.[j]
        ? 1 + (length[i + 1]?.[j + 1] ?? 0)
        : Math.max(length[i + 1]?.[j] ?? 0, length[i]?.[j + 1] ?? 0)
  const found: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same[i]?.[j]) found.push([i++, j++])
    else if ((length[i + 1]?.[j] ?? 0) >= (length[i]?.[j + 1] ?? 0)) i++
    else j++
  }
  return found
}
