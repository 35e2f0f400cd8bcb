import { nearest } from '../../text/similar.ts'
import { problemRule } from '../rule.ts'

export const yamlAlias = problemRule(
  'yaml/alias',
  {
    bad: 'name: Ville de Dole\nemail: &desk presse@dole.fr\nnote: *desq\n',
    good: 'name: Ville de Dole\nemail: &desk presse@dole.fr\nnote: *desk\n',
  },
  ({ alias, known }, { rules }) => {
    const m = rules['yaml/alias']
    const near = nearest(alias, known)
    return { message: m.message(alias), hint: near ? rules.didYouMean(`*${near}`) : m.hint }
  },
)
