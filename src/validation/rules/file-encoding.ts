import { problemRule } from '../rule.ts'

export const fileEncoding = problemRule('file/encoding', ({ found }, { rules }) => {
  const m = rules['file/encoding']
  return { message: m[found], hint: m.hint }
})
