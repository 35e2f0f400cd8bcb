import type { Change } from '../../src/editing/change.ts'
import { FILE_FIELDS } from '../../src/model/file-fields.ts'
import type { Field, Path } from '../../src/model/schema.ts'
import type { FileKind } from '../../src/model/source-file.ts'

/** What the program's reader is to say of a file after a change; written without the code that is tested. */
export function modelAfter(kind: FileKind, model: unknown, change: Change): unknown {
  return at(FILE_FIELDS[kind], model, change.at, (field, before) => {
    if (change.op === 'set') return said(field, change.value)
    if (change.op === 'remove') return undefined
    const items = [...((before as unknown[] | undefined) ?? [])]
    const inner = field.kind === 'many' || field.kind === 'list' ? field.item : field
    const added = change.items.map(each => said(inner, each))
    items.splice(change.index ?? items.length, 0, ...added)
    return items
  })
}

function at(
  field: Field,
  value: unknown,
  [step, ...rest]: Path,
  make: (field: Field, before: unknown) => unknown,
): unknown {
  if (step === undefined) return make(field, value)
  if (typeof step === 'number' && (field.kind === 'many' || field.kind === 'list')) {
    const items = [...((value as unknown[] | undefined) ?? [])]
    const made = at(field.item, items[step], rest, make)
    items.splice(step, 1, ...(made === undefined ? [] : [made]))
    return items
  }
  if (typeof step !== 'string' || field.kind !== 'record') throw new Error('no such place')
  const inner = field.properties[step] as Field
  const record = (value ?? said(field, {})) as Record<string, unknown>
  const made = at(inner, record[step], rest, make)
  if (made === undefined && value === undefined) return value
  const { [step]: _, ...others } = record
  const isSeveral = inner.kind === 'many' || inner.kind === 'list'
  if (made === undefined && isSeveral) return { ...others, [step]: [] }
  return made === undefined ? others : { ...others, [step]: made }
}

/** A value as the reader gives it: every list is there, a plain value is its record. */
function said(field: Field, value: unknown): unknown {
  if (field.kind === 'many' || field.kind === 'list')
    return value === undefined
      ? []
      : (Array.isArray(value) ? value : [value]).map(each => said(field.item, each))
  if (field.kind !== 'record' || value === undefined) return value
  const record = (typeof value === 'string' ? { [field.shorthand ?? '']: value } : value) as Record<
    string,
    unknown
  >
  const made = Object.entries(field.properties).flatMap(([name, inner]) => {
    const each = said(inner, record[name])
    return each === undefined ? [] : [[name, each]]
  })
  return Object.fromEntries(made)
}
