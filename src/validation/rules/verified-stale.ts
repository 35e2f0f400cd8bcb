import { locate } from '../../files/locate.ts'
import { isDate } from '../../model/date.ts'
import { dayBefore } from '../../model/duration.ts'
import { contactEntry, hasLeft } from '../../model/entry.ts'
import type { DirectoryRule } from '../rule.ts'

export const verifiedStale: DirectoryRule = {
  code: 'verified/stale',
  severity: 'warning',
  scope: 'directory',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08, verified: 2025-01-15 }\n',
    good: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08, verified: 2026-05-15 }\n',
  },
  *check({ organisations }, { rules, today, maxAge }) {
    const m = rules['verified/stale']
    const limit = dayBefore(today, maxAge)
    for (const organisation of organisations)
      for (const contact of organisation.contacts) {
        const { verified, at } = contact
        if (verified === undefined || verified >= limit || !isDate(verified)) continue
        const entry = contactEntry(organisation, contact)
        if (hasLeft(entry, today)) continue
        const { file } = organisation
        const message = m.message(entry.label, verified)
        yield { file, range: locate(file, [...at, 'verified']), message, hint: m.hint }
      }
  },
}
