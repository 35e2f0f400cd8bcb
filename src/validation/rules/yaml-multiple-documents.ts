import { problemRule } from '../rule.ts'

export const yamlMultipleDocuments = problemRule(
  'yaml/multiple-documents',
  {
    bad: 'name: Ville de Dole\n---\nname: Ville de Besançon\n',
    good: {
      'organisations/dole.yaml': 'name: Ville de Dole\n',
      'organisations/besancon.yaml': 'name: Ville de Besançon\n',
    },
  },
  (_, { rules }) => rules['yaml/multiple-documents'],
)
