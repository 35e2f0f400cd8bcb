import { problemRule } from '../rule.ts'

export const yamlMultipleDocuments = problemRule(
  'yaml/multiple-documents',
  (_, { rules }) => rules['yaml/multiple-documents'],
)
