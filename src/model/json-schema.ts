import type { Field, RecordField } from './schema.ts'

/** A JSON Schema (draft 2020-12), as JSON. */
export type JsonSchema = { readonly [key: string]: unknown }

/** The JSON Schema of a file described by `field`, with completion and hover texts for editors. */
export function jsonSchema(field: RecordField, title: string): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...fieldSchema(field) }
}

function fieldSchema(field: Field): JsonSchema {
  const { description, format, pattern, examples } = field
  const about = {
    description,
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
      return { ...about, type: 'array', items: fieldSchema(field.item) }
    case 'many': {
      const item = fieldSchema(field.item)
      return { ...about, anyOf: [item, { type: 'array', items: item }] }
    }
    case 'record':
      return { ...about, ...recordSchema(field) }
  }
}

/** `short_name` as editors head their hover text: `Short name`. */
const titleOf = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ')

function recordSchema({ properties, required, shorthand, shorthandOnly }: RecordField): JsonSchema {
  const written = Object.entries(properties).filter(
    ([name]) => !(shorthandOnly && name === shorthand),
  )
  const object = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      written.map(([name, field]) => [name, { title: titleOf(name), ...fieldSchema(field) }]),
    ),
    ...(required.length > 0 && { required }),
  }
  const plain = shorthand === undefined ? undefined : properties[shorthand]
  return plain ? { anyOf: [fieldSchema(plain), object] } : object
}
