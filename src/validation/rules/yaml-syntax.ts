import { problemRule } from '../rule.ts'

/** The parser names what it met in English; the usual accidents are said in words of ours. */
export const yamlSyntax = problemRule(
  'yaml/syntax',
  {
    bad: 'name: Ville de Dole\nnote: Presse : le matin\ntags: [@dole]\nwebsite: "https://dole.fr\n',
    good: 'name: Ville de Dole\nnote: "Presse: le matin"\ntags: ["@dole"]\nwebsite: https://dole.fr\n',
  },
  ({ error, detail }, { rules }) => {
    const m = rules['yaml/syntax']
    return { message: m.message(m.known[error] ?? detail), hint: m.hints[error] ?? m.hint }
  },
)
