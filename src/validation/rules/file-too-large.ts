import { problemRule } from '../rule.ts'

export const fileTooLarge = problemRule(
  'file/too-large',
  {
    bad: { listing: '52,428,800  organisations/sauvegarde.yaml' },
    good: { listing: '1,204  organisations/dole.yaml' },
  },
  ({ bytes }, { rules }) => {
    const m = rules['file/too-large']
    return { message: m.message((bytes / 1024 / 1024).toFixed(1)), hint: m.hint }
  },
)
