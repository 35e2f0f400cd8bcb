import type { Path } from '../../model/schema.ts'

/** What can be written into a file, in the words of the model. */
export type Value = string | boolean | readonly Value[] | { readonly [key: string]: Value }

/**
 * A change to an organisation's file in the words of the model: every list is a list, even
 * where the file writes its one value alone, and a mapping is a mapping, even where its
 * shorthand is written.
 */
export type Change =
  | { readonly op: 'set'; readonly at: Path; readonly value: Value }
  | { readonly op: 'remove'; readonly at: Path }
  /** Adds items to the end of a list, which may be absent. */
  | { readonly op: 'insert'; readonly at: Path; readonly items: readonly Value[] }

/** A value of the file and another one of the import; the file's stays. */
export interface Conflict {
  /** The field's key, such as `title`; `organisation` where the person is in another one's file. */
  readonly field: string
  readonly file: string
  readonly imported: string
}

/** The value with changes made, in order. @throws TypeError where one leads nowhere. */
export function applyChanges(value: Value, changes: readonly Change[]): Value {
  return changes.reduce((made, change) => changed(made, change.at, change), value)
}

function changed(value: Value | undefined, [key, ...rest]: Path, change: Change): Value {
  if (key === undefined) {
    if (change.op === 'set') return change.value
    if (change.op === 'insert' && (value === undefined || Array.isArray(value)))
      return [...((value as readonly Value[] | undefined) ?? []), ...change.items]
    throw new TypeError(`nothing to ${change.op}`)
  }
  const isRemoved = change.op === 'remove' && rest.length === 0
  if (typeof key === 'number') {
    if (!Array.isArray(value) || key > value.length) throw new TypeError(`no list at ${key}`)
    return isRemoved
      ? value.toSpliced(key, 1)
      : replaced(value, key, changed(value[key], rest, change))
  }
  if (value !== undefined && (typeof value !== 'object' || Array.isArray(value)))
    throw new TypeError(`no mapping at ${key}`)
  const record = (value ?? {}) as Readonly<Record<string, Value>>
  if (!isRemoved) return { ...record, [key]: changed(record[key], rest, change) }
  const { [key]: _, ...others } = record
  return others
}

/** A list with another value in one place, or one more. */
function replaced(list: readonly Value[], index: number, value: Value): Value {
  return [...list.slice(0, index), value, ...list.slice(index + 1)]
}
