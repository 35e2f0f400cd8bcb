import type { JsonSchema } from './json-schema.ts'
import type { Phone } from './organisation.ts'
import { phoneField } from './organisation.ts'
import type { Field, RecordField } from './schema.ts'
import type { UnderstoodPhone } from './understood-phone.ts'

/** How fields that take several values are called in JSON, where their names in the files are singular. */
const PLURAL: Readonly<Record<string, string>> = {
  email: 'emails',
  phone: 'phones',
  source: 'sources',
}

/** Of an organisation beside one of its entries: what the desk and the contacts say themselves. */
export const SAID_BY_ENTRIES = ['email', 'phone', 'contacts'] as const

/** Of an organisation in an extract of a person's data: besides, what says nothing of the person, and notes that may name others. */
export const NOT_PERSONAL = [
  ...SAID_BY_ENTRIES,
  ...(['aliases', 'website', 'form', 'languages', 'note'] as const),
]

/** Understands a phone of the record's organisation (model/phone.ts). */
export type ReadPhone = (phone: Phone) => UnderstoodPhone | undefined

/**
 * A decoded record as JSON, made by walking the schema: a field that is added to the model appears.
 * Absent values are left out; lists are always there. Phones say what was understood of them.
 * @param omitted fields that are left out, or that the caller gives in another form.
 */
export function recordJson(
  field: RecordField,
  record: object,
  readPhone: ReadPhone,
  omitted: readonly string[] = [],
): Record<string, unknown> {
  const values = record as Readonly<Record<string, unknown>>
  const json: Record<string, unknown> = {}
  for (const [name, each] of Object.entries(field.properties)) {
    const value = omitted.includes(name) ? undefined : valueJson(each, values[name], readPhone)
    if (value !== undefined) json[PLURAL[name] ?? name] = value
  }
  return field === phoneField ? { ...json, ...understood(record as Phone, readPhone) } : json
}

function valueJson(field: Field, value: unknown, readPhone: ReadPhone): unknown {
  if (value === undefined) return undefined
  switch (field.kind) {
    case 'record':
      return recordJson(field, value as object, readPhone)
    case 'list':
    case 'many':
      return (value as readonly unknown[]).map(item => valueJson(field.item, item, readPhone))
    default:
      return value
  }
}

/** What was understood of a phone: a number alone tells mobile from fixed. */
function understood(phone: Phone, readPhone: ReadPhone): object {
  const read = readPhone(phone)
  const type = phone.type ?? (read?.kind === 'mobile' ? 'mobile' : undefined)
  const extension = phone.extension ?? read?.extension
  return {
    ...(read?.e164 !== undefined && { e164: read.e164 }),
    ...(type !== undefined && { type }),
    ...(extension !== undefined && { extension }),
  }
}

/** The JSON Schema of `recordJson`. @param more properties that the caller adds, all of them required unless named. */
export function recordJsonSchema(
  field: RecordField,
  omitted: readonly string[] = [],
  more: Readonly<Record<string, JsonSchema>> = {},
  optional: readonly string[] = [],
): JsonSchema {
  const fields = Object.entries(field.properties).filter(([name]) => !omitted.includes(name))
  const e164 = field === phoneField ? { e164: { type: 'string' } } : {}
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(
        fields.map(([name, each]) => [PLURAL[name] ?? name, valueSchema(each)]),
      ),
      ...e164,
      ...more,
    },
    required: [
      ...fields
        .filter(([, { kind }]) => kind === 'list' || kind === 'many')
        .map(([name]) => PLURAL[name] ?? name),
      ...Object.keys(more).filter(name => !optional.includes(name)),
    ],
  }
}

function valueSchema(field: Field): JsonSchema {
  switch (field.kind) {
    case 'record':
      return recordJsonSchema(field)
    case 'list':
    case 'many':
      return { type: 'array', items: valueSchema(field.item) }
    case 'flag':
      return { type: 'boolean' }
    case 'since':
      return { anyOf: [{ type: 'boolean' }, { type: 'string' }] }
    default:
      return { type: 'string' }
  }
}
