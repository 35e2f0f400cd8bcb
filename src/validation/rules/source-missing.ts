import { missingRule } from '../missing-rule.ts'

export const sourceMissing = missingRule(
  'source/missing',
  {
    bad: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08 }\n',
    good: 'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    phone: 03 81 61 61 08\n    source: { title: Communiqué du 15 mai, date: 2026-05-15 }\n',
  },
  ({ source }) => source.length === 0,
)
