import { locate } from '../../files/locate.ts'
import { isDate } from '../../model/date.ts'
import type { DirectoryRule } from '../rule.ts'
import { writtenDates } from '../written-dates.ts'

/** Before that, nobody kept such a file. */
const FIRST = '1990-01-01'

export const dateImplausible: DirectoryRule = {
  code: 'date/implausible',
  severity: 'warning',
  scope: 'directory',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08, verified: 2206-05-15 }\n',
    good: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08, verified: 2026-05-15 }\n',
  },
  *check(directory, { rules, today }) {
    const m = rules['date/implausible']
    for (const { file, field, date, within, key } of writtenDates(directory)) {
      const isPast = date < FIRST
      if ((!isPast && (field === 'until' || date <= today)) || !isDate(date)) continue
      const message = isPast ? m.past(date) : m.future(date)
      yield { file, range: locate(file, [...within, key]), message, hint: m.hint }
    }
  },
}
