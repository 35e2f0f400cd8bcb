import { FILE_FIELDS } from '../model/file-fields.ts'
import type { Field, Path } from '../model/schema.ts'
import type { FileKind } from '../model/source-file.ts'
import type { Value } from './change.ts'
import { isRecord, type Plain } from './plain.ts'

/**
 * The description of what may stand at a place of a file.
 * @throws TypeError when the model knows no such place: the caller's mistake.
 */
export function fieldAt(kind: FileKind, path: Path): Field {
  let field = FILE_FIELDS[kind] as Field | undefined
  for (const step of path) {
    if (typeof step === 'number')
      field = field?.kind === 'many' || field?.kind === 'list' ? field.item : undefined
    else {
      const known: Readonly<Record<string, Field>> =
        field?.kind === 'record' ? field.properties : {}
      field = Object.hasOwn(known, step) ? known[step] : undefined
    }
  }
  if (field === undefined) throw new TypeError(`no such field: ${path.join('.')}`)
  return field
}

/**
 * A value as `plainOf` gives what is written: `undefined` for one that says nothing.
 * @throws TypeError when it is none that the model knows: the caller's mistake.
 */
export function normal(field: Field, value: Value | Path): Plain | undefined {
  if (value === undefined) return undefined
  switch (field.kind) {
    case 'many':
    case 'list': {
      const items = (Array.isArray(value) ? value : [value]) as readonly Value[]
      const said = items.flatMap(each => normal(field.item, each) ?? [])
      return said.length > 0 ? said : undefined
    }
    case 'record': {
      if (typeof value === 'string' && field.shorthand !== undefined)
        return { [field.shorthand]: value }
      if (typeof value !== 'object' || Array.isArray(value)) break
      const known = Object.keys(value).filter(name => name !== 'at')
      const said = known.map(name => {
        const property = Object.hasOwn(field.properties, name) ? field.properties[name] : undefined
        if (property === undefined) throw new TypeError(`no such field: ${name}`)
        return [name, normal(property, (value as { [name: string]: Value })[name])]
      })
      const record = Object.fromEntries(said.filter(([, each]) => each !== undefined))
      if (!isRecord(record)) break
      if (field.shorthandOnly && field.shorthand && record[field.shorthand] !== undefined)
        if (Object.keys(record).length > 1) break
      return record
    }
    case 'flag':
      if (typeof value === 'boolean') return value
      break
    case 'since':
      if (typeof value === 'boolean' || (typeof value === 'string' && /\d/.test(value)))
        return value
      break
    case 'choice':
      if (typeof value === 'string' && field.values.includes(value)) return value
      break
    default:
      if (typeof value === 'string') return value
  }
  throw new TypeError(`no ${field.kind}: ${JSON.stringify(value)}`)
}
