import { nearest } from '../../text/similar.ts'
import { problemRule } from '../rule.ts'

export const valueChoice = problemRule('value/choice', ({ key, value, values }, { rules }) => {
  const m = rules['value/choice']
  const near = nearest(value.toLowerCase(), values)
  return {
    message: m.message(key, value),
    hint: near ? rules.didYouMean(near) : m.hint(values.join(', ')),
  }
})
