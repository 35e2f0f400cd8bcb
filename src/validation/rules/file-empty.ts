import { problemRule } from '../rule.ts'

export const fileEmpty = problemRule(
  'file/empty',
  { bad: '# Ville de Dole\n', good: '# Ville de Dole\nname: Ville de Dole\n' },
  (_, { rules }, { kind }) => {
    const { message, hint, objections } = rules['file/empty']
    return { message, hint: kind === 'objections' ? objections : hint }
  },
)
