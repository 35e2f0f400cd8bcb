import { nearest } from '../../text/similar.ts'
import { problemRule } from '../rule.ts'

export const keyUnknown = problemRule('key/unknown', ({ key, known }, { rules }) => {
  const m = rules['key/unknown']
  const near = nearest(key.toLowerCase().replaceAll('-', '_'), known)
  return { message: m.message(key), hint: near ? rules.didYouMean(near) : m.hint(known.join(', ')) }
})
