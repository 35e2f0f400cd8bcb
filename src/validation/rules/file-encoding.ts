import { problemRule } from '../rule.ts'

export const fileEncoding = problemRule(
  'file/encoding',
  {
    bad: { listing: 'organisations/besancon.yaml: ISO-8859-1 text' },
    good: { listing: 'organisations/besancon.yaml: Unicode text, UTF-8 text' },
  },
  ({ found }, { rules }) => {
    const m = rules['file/encoding']
    return { message: m[found], hint: m.hint }
  },
)
