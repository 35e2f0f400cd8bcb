import { problemRule } from '../rule.ts'

export const yamlTooDeep = problemRule(
  'yaml/too-deep',
  { bad: { listing: 'note: [[[[[[[[[[[[[[[[ …' }, good: 'name: Ville de Dole\nnote: presse\n' },
  (_, { rules }) => rules['yaml/too-deep'],
)
