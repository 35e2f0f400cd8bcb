import { problemRule } from '../rule.ts'

export const fileEmpty = problemRule(
  'file/empty',
  { bad: '# Ville de Dole\n', good: '# Ville de Dole\nname: Ville de Dole\n' },
  (_, { rules }) => rules['file/empty'],
)
