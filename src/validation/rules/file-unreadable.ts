import { problemRule } from '../rule.ts'

export const fileUnreadable = problemRule(
  'file/unreadable',
  {
    bad: { listing: 'organisations/dole.yaml -> ../archives/dole.yaml (gone)' },
    good: { listing: 'organisations/dole.yaml' },
  },
  ({ reason, detail }, { rules }) => {
    const m = rules['file/unreadable']
    return {
      message: reason === 'other' ? m.other(detail) : m[reason],
      hint: reason === 'name' ? m.nameHint : m.hint,
    }
  },
)
