import { problemRule } from '../rule.ts'

export const fileEmpty = problemRule('file/empty', (_, { rules }) => rules['file/empty'])
