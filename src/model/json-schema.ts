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
  return { $schema, title: wording.describe(title), ...fieldSchema(field, wording) }
}

function fieldSchema(field: Field, wording: Wording): JsonSchema {
  const { description, format, pattern, examples } = field
  const about = {
    ...(description && { description: wording.describe(description) }),
    ...(examples && { examples }),
    ...(format && { format }),
    ...(pattern && { pattern }),
  }
  switch (field.kind) {
    case 'text':
      // Editors read YAML by its core schema, in which an unquoted phone is a number.
      return { ...about, type: format || pattern ? 'string' : ['string', 'number'] }
    case 'flag':
      return { ...about, type: 'boolean' }
    case 'since':
      return { ...about, anyOf: [{ type: 'boolean' }, { type: 'string', format: 'date' }] }
    case 'choice':
      return { ...about, enum: field.values }
    case 'list':
      return { ...about, type: 'array', items: fieldSchema(field.item, wording) }
    case 'many': {
      const item = fieldSchema(field.item, wording)
      return { ...about, anyOf: [item, { type: 'array', items: item }] }
    }
    case 'record':
      return { ...about, ...recordSchema(field, wording) }
  }
}

function recordSchema(
  { properties, required, shorthand, shorthandOnly }: RecordField,
  wording: Wording,
): JsonSchema {
  const written = Object.entries(properties).filter(
    ([name]) => !(shorthandOnly && name === shorthand),
  )
  const object = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      written.map(([name, field]) => [
        name,
        { title: wording.title(name), ...fieldSchema(field, wording) },
      ]),
    ),
    ...(required.length > 0 && { required }),
  }
  const plain = shorthand === undefined ? undefined : properties[shorthand]
  return plain ? { anyOf: [fieldSchema(plain, wording), object] } : object
}
