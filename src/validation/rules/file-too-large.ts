import { problemRule } from '../rule.ts'

export const fileTooLarge = problemRule('file/too-large', ({ bytes }, { rules }) => {
  const m = rules['file/too-large']
  return { message: m.message((bytes / 1024 / 1024).toFixed(1)), hint: m.hint }
})
