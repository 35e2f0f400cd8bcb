import { stringify } from 'yaml'
import { decode } from '../directory/decode.ts'
import { parseYaml } from '../directory/parse.ts'
import type { SourceFile } from '../directory/source-file.ts'
import type { Change, Value } from '../importing/plan/change.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import type { Path } from '../model/schema.ts'

export type EditResult =
  | { readonly text: string }
  | { readonly refused: { readonly code: string; readonly at: Path } }

/** The text of a file with changes made to what it says. Prints it anew: comments are lost. */
export function editText(
  file: Pick<SourceFile, 'kind' | 'text'>,
  changes: readonly Change[],
): EditResult {
  const { tree, problems } = parseYaml(file.text)
  if (tree === undefined || problems.length > 0) return { refused: { code: 'broken', at: [] } }
  const value = withoutPlaces(decode(tree, FILE_FIELDS[file.kind]).value) as Value
  return { text: stringify(applyChanges(value, changes), { lineWidth: 0 }) }
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  const said = Object.entries(value).filter(
    ([key, each]) => key !== 'at' && !(Array.isArray(each) && each.length === 0),
  )
  const [only, ...others] = said
  // A name in one piece has no other form.
  if (only?.[0] === 'full' && others.length === 0) return only[1]
  return Object.fromEntries(said.map(([key, each]) => [key, withoutPlaces(each)]))
}

/** The value with changes made, in order. @throws TypeError where one leads nowhere. */
function applyChanges(value: Value, changes: readonly Change[]): Value {
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
