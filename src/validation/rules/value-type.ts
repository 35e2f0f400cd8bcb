import { problemRule } from '../rule.ts'

export const valueType = problemRule('value/type', ({ key, expected, found }, { rules }) => {
  const m = rules['value/type']
  return { message: m.message(key, m.expected[expected], m.found[found]), hint: m.hint }
})
