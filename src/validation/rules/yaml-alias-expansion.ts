import { problemRule } from '../rule.ts'

export const yamlAliasExpansion = problemRule(
  'yaml/alias-expansion',
  {
    bad: { listing: 'tags: [*a, *a, *a, *a, *a, *a, *a, *a, *a … (more than 10,000)]' },
    good: 'name: Ville de Dole\ntags: [&a sport]\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08, topics: *a }\n',
  },
  (_, { rules }) => rules['yaml/alias-expansion'],
)
