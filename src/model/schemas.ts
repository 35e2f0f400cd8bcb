import { type JsonSchema, jsonSchema } from './json-schema.ts'
import { listField, organisationField, settingsField } from './organisation.ts'
import { accessSchema, findSchema, statsSchema, validateSchema } from './output-schema.ts'

/** The JSON Schemas that `schema` prints, by the names users type: the files', and the output's. */
export const schemas: Readonly<Record<SchemaName, JsonSchema>> = {
  organisation: jsonSchema(organisationField, 'An organisation and its press contacts'),
  list: jsonSchema(listField, 'A saved distribution list'),
  settings: jsonSchema(settingsField, 'Settings of a press-contact directory'),
  find: findSchema,
  validate: validateSchema,
  stats: statsSchema,
  access: accessSchema,
}

export type SchemaName =
  | 'organisation'
  | 'list'
  | 'settings'
  | 'find'
  | 'validate'
  | 'stats'
  | 'access'

/** The schemas of the directory's files, which `init` writes beside them. */
export const FILE_SCHEMAS = ['organisation', 'list', 'settings'] as const
