import { problemRule } from '../rule.ts'

export const yamlAliasExpansion = problemRule(
  'yaml/alias-expansion',
  (_, { rules }) => rules['yaml/alias-expansion'],
)
