import { positionIn } from '../../directory/position.ts'
import { problemRule } from '../rule.ts'

export const keyDuplicate = problemRule('key/duplicate', ({ key, first }, { rules }, file) => {
  const m = rules['key/duplicate']
  const { line } = positionIn(file, first.start)
  return { message: m.message(key, line), hint: m.hint }
})
