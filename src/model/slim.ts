import type { Field, Path, RecordField } from './schema.ts'

/** A decoded record (directory/decode.ts), or what is kept of one. */
export type Slim = Record<string, unknown>

/** The record field of which a property holds one or several; undefined for plain values and lists of them. */
const recordIn = (field: Field | undefined): RecordField | undefined =>
  field?.kind === 'record'
    ? field
    : (field?.kind === 'list' || field?.kind === 'many') && field.item.kind === 'record'
      ? field.item
      : undefined

/** A record without empty lists, and without `at` where that follows from the record around it. */
export function slim(field: RecordField, value: Slim, expected: Path = []): Slim {
  const at = value.at as Path
  const kept: Slim = {}
  for (const [name, part] of Object.entries(value)) {
    const record = recordIn(field.properties[name])
    if (Array.isArray(part) && name !== 'at') {
      if (part.length > 0)
        kept[name] = record ? part.map((each, i) => slim(record, each, [...at, name, i])) : part
    } else if (name === 'at') {
      if (at.length !== expected.length || at.some((step, i) => step !== expected[i])) kept.at = at
    } else kept[name] = record ? slim(record, part as Slim, [...at, name]) : part
  }
  return kept
}

const NOTHING: readonly never[] = []

/** The record of which `slim` kept this. Changes `kept`, in plain loops: there are many. */
export function restore(field: RecordField, kept: Slim, expected: Path = []): Slim {
  const at = (kept.at as Path | undefined) ?? expected
  kept.at = at
  const parts = partsOf(field)
  for (let p = 0; p < parts.length; p++) {
    const { name, record, isList } = parts[p] as Part
    const part = kept[name]
    if (part === undefined) {
      if (isList) kept[name] = NOTHING
    } else if (record !== undefined) {
      if (isList) {
        const items = part as Slim[]
        for (let i = 0; i < items.length; i++) restore(record, items[i] as Slim, [...at, name, i])
      } else restore(record, part as Slim, [...at, name])
    }
  }
  return kept
}

/** A property that is a list or a record. */
interface Part {
  readonly name: string
  readonly isList: boolean
  readonly record: RecordField | undefined
}

const known = new WeakMap<RecordField, readonly Part[]>()

function partsOf(field: RecordField): readonly Part[] {
  let parts = known.get(field)
  if (parts === undefined) {
    parts = Object.entries(field.properties).flatMap(([name, each]): Part[] => {
      const isList = each.kind === 'list' || each.kind === 'many'
      return isList || each.kind === 'record' ? [{ name, isList, record: recordIn(each) }] : []
    })
    known.set(field, parts)
  }
  return parts
}
