import type { Field, RecordField } from './schema.ts'

/** A JSON Schema (draft 2020-12), as JSON. */
export type JsonSchema = { readonly [key: string]: unknown }

/** What editors show of a field, in the user's language. */
export interface Wording {
  /** The heading of a field, by its key. */
  title(name: string): string
  /** A description, from the English one. */
  describe(description: string): string
}

/** The JSON Schema of a file described by `field`, with completion and hover texts for editors. */
export function jsonSchema(field: RecordField, title: string, wording: Wording): JsonSchema {
  const $schema = 'https://json-schema.org/draft/2020-12/schema'
  return {
    $schema,
    title: wording.describe(title),
    ...fieldSchema(field, wording, field.required.length > 0),
  }
}

/**
 * `validate` treats a key without a value as absent, and so do the schemas. A required field must
 * hold something, and `contacts:` a list.
 */
function fieldSchema(field: Field, wording: Wording, isRequired = false): JsonSchema {
  const { description, format, pattern, examples } = field
  const about = {
    ...(description && { description: wording.describe(description) }),
    ...(examples && { examples }),
    ...(format && { format }),
    ...(pattern && { pattern }),
  }
  const nothing = isRequired ? [] : ['null']
  switch (field.kind) {
    case 'text':
      // Editors read YAML by its core schema, in which an unquoted phone is a number and `yes` a boolean.
      return {
        ...about,
        type: ['string', ...(format || pattern ? [] : ['number', 'boolean']), ...nothing],
        ...(isRequired && { minLength: 1 }),
      }
    case 'flag':
      return { ...about, type: ['boolean', ...nothing] }
    case 'since':
      return {
        ...about,
        anyOf: [{ type: ['boolean', 'null'] }, { type: 'string', format: 'date' }],
      }
    case 'choice':
      return { ...about, enum: [...field.values, null] }
    case 'list':
      return { ...about, type: 'array', items: fieldSchema(field.item, wording) }
    case 'many': {
      const item = fieldSchema(field.item, wording)
      return { ...about, anyOf: [item, { type: 'array', items: item }] }
    }
    case 'record':
      return { ...about, ...recordSchema(field, wording, isRequired) }
  }
}

function recordSchema(
  { properties, required, shorthand, shorthandOnly }: RecordField,
  wording: Wording,
  isRequired = false,
): JsonSchema {
  const written = Object.entries(properties).filter(
    ([name]) => !(shorthandOnly && name === shorthand),
  )
  const object = {
    type: ['object', ...(isRequired ? [] : ['null'])],
    additionalProperties: false,
    properties: Object.fromEntries(
      written.map(([name, field]) => [
        name,
        { title: wording.title(name), ...fieldSchema(field, wording, required.includes(name)) },
      ]),
    ),
    ...(required.length > 0 && { required }),
    // A record that must be there, but of which no part must: one part holds something.
    ...(isRequired &&
      required.length === 0 && { not: { additionalProperties: { enum: [null, ''] } } }),
  }
  const plain = shorthand === undefined ? undefined : properties[shorthand]
  if (plain === undefined || shorthand === undefined) return object
  const isPlainRequired = isRequired || required.includes(shorthand)
  return { anyOf: [fieldSchema(plain, wording, isPlainRequired), object] }
}
