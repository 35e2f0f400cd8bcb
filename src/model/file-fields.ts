import { objectionsField } from './objection.ts'
import { listField, organisationField, settingsField } from './organisation.ts'

/** What a file of each kind may hold. */
export const FILE_FIELDS = {
  organisation: organisationField,
  list: listField,
  settings: settingsField,
  objections: objectionsField,
} as const
