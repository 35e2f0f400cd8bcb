import { missingRule } from '../missing-rule.ts'

export const verifiedMissing = missingRule(
  'verified/missing',
  {
    bad: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08 }\n',
    good: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08, verified: 2026-05-15 }\n',
  },
  ({ verified }) => verified === undefined,
)
