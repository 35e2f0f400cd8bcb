import { problemRule } from '../rule.ts'

/** The parser names what it met in English; the usual accidents are said in words of ours. */
export const yamlSyntax = problemRule('yaml/syntax', ({ error, detail }, { rules }) => {
  const m = rules['yaml/syntax']
  return { message: m.message(m.known[error] ?? detail), hint: m.hint }
})
