import type { ModelField } from '../model/organisation.ts'

/** One condition; all of a query's conditions must hold. */
export type Term = { readonly negated: boolean } & (
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'digits'; readonly text: string; readonly digits: string }
  | { readonly kind: 'field'; readonly field: FieldName; readonly values: readonly string[] }
  | {
      readonly kind: 'date'
      readonly field: 'verified' | 'until'
      readonly compare: Comparison
      /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
      readonly date: string
    }
)

export type Query = readonly Term[]

export type Comparison = '<' | '<=' | '>' | '>=' | '='

export const FIELDS = [
  'name',
  'org',
  'type',
  'tag',
  'topic',
  'title',
  'email',
  'domain',
  'phone',
  'country',
  'region',
  'city',
  'lang',
  'agency',
  'verified',
  'until',
  'source',
  'has',
  'is',
] as const

export type FieldName = (typeof FIELDS)[number]

/** The query field that looks into each field of the model; words look into names, titles, cities, topics and tags, too. */
export const LOOKING_INTO = {
  name: 'name',
  id: 'org',
  uid: 'omitted',
  title: 'title',
  email: 'email',
  phone: 'phone',
  topics: 'topic',
  languages: 'lang',
  salutation: 'omitted',
  department: 'omitted',
  agency: 'agency',
  public: 'omitted',
  informed: 'omitted',
  opt_out: 'is',
  until: 'until',
  verified: 'verified',
  source: 'source',
  note: 'has',
  short_name: 'org',
  aliases: 'org',
  type: 'type',
  country: 'country',
  website: 'omitted',
  address: 'city',
  form: 'omitted',
  tags: 'tag',
  contacts: 'omitted',
} as const satisfies Record<ModelField, FieldName | 'omitted'>

export const HAS = ['mobile', 'phone', 'email', 'title', 'note', 'source'] as const
export const IS = ['optout', 'left', 'stale', 'agency', 'desk'] as const
