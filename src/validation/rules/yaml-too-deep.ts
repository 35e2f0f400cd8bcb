import { problemRule } from '../rule.ts'

export const yamlTooDeep = problemRule('yaml/too-deep', (_, { rules }) => rules['yaml/too-deep'])
