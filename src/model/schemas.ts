import { type JsonSchema, jsonSchema, type Wording } from './json-schema.ts'
import { objectionsField } from './objection.ts'
import { listField, organisationField, settingsField } from './organisation.ts'
import {
  accessSchema,
  findSchema,
  importSchema,
  statsSchema,
  validateSchema,
} from './output-schema.ts'

/** The names of the JSON Schemas that `schema` prints, as users type them: the files', and the output's. */
export const SCHEMA_NAMES = [
  'organisation',
  'list',
  'settings',
  'objections',
  'find',
  'validate',
  'stats',
  'access',
  'import',
] as const

export type SchemaName = (typeof SCHEMA_NAMES)[number]

/** The schemas of the directory's files, which `init` writes beside them. */
export const FILE_SCHEMAS = ['organisation', 'list', 'settings', 'objections'] as const

/** A JSON Schema by its name. Those of files speak the user's language. */
export function schemaNamed(name: SchemaName, wording: Wording): JsonSchema {
  switch (name) {
    case 'organisation':
      return jsonSchema(organisationField, 'An organisation and its press contacts', wording)
    case 'list':
      return jsonSchema(listField, 'A saved distribution list', wording)
    case 'settings':
      return jsonSchema(settingsField, 'Settings of a press-contact directory', wording)
    case 'objections':
      return jsonSchema(objectionsField, 'Objections of a press-contact directory', wording)
    case 'find':
      return findSchema
    case 'validate':
      return validateSchema
    case 'stats':
      return statsSchema
    case 'access':
      return accessSchema
    case 'import':
      return importSchema
  }
}
