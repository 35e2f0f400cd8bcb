import type { EntryField } from '../model/entry-fields.ts'
import type { ModelField } from '../model/organisation.ts'

/** What a vCard of any version holds of each field of the model; `languages` has a place in 4.0 alone. */
const HELD = {
  name: ['name', 'given', 'family', 'prefix', 'suffix', 'organisation'],
  id: 'omitted',
  uid: ['uid'],
  title: ['title'],
  email: ['email', 'emails', 'email_labels'],
  phone: [
    ...(['phone', 'phones', 'mobile', 'landline', 'fax'] as const),
    ...(['phone_extensions', 'phone_labels', 'phone_hours'] as const),
  ],
  topics: ['topics'],
  languages: 'omitted',
  salutation: ['salutation'],
  department: ['department'],
  agency: ['agency'],
  public: 'omitted',
  informed: 'omitted',
  opt_out: ['opt_out'],
  until: 'omitted',
  verified: ['verified'],
  source: ['source_urls'],
  note: ['note', 'organisation_note'],
  short_name: ['short_name'],
  aliases: ['aliases'],
  type: 'omitted',
  country: 'omitted',
  website: ['website'],
  address: ['street', 'postal_code', 'city', 'region', 'address_country'],
  form: ['form'],
  tags: ['tags'],
  contacts: 'omitted',
} as const satisfies Record<ModelField, readonly EntryField[] | 'omitted'>

/** The fields that a vCard of any version holds. */
export const HOLDS: readonly EntryField[] = Object.values(HELD).flatMap(each =>
  each === 'omitted' ? [] : each,
)
