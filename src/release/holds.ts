import type { EntryField } from '../model/entry-fields.ts'

/** What a line of a block says, in every format that people read. */
export const LINE_HOLDS = [
  'name',
  'given',
  'family',
  'prefix',
  'suffix',
  'title',
  'department',
  'agency',
  'email',
  'emails',
  'email_labels',
  'phone',
  'phones',
  'phone_national',
  'mobile',
  'landline',
  'fax',
  'phone_types',
  'phone_extensions',
  'phone_labels',
  'phone_hours',
  'organisation',
  'form',
  'desk',
] as const satisfies readonly EntryField[]
