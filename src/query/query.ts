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

export const HAS = ['mobile', 'phone', 'email', 'title', 'note', 'source'] as const
export const IS = ['optout', 'left', 'stale', 'agency', 'desk'] as const
