import { problemRule } from '../rule.ts'

export const fileUnreadable = problemRule('file/unreadable', ({ reason, detail }, { rules }) => {
  const m = rules['file/unreadable']
  return { message: reason === 'other' ? m.other(detail) : m[reason], hint: m.hint }
})
