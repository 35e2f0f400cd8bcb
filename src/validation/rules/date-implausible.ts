import { locate } from '../../directory/locate.ts'
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
    for (const { file, field, date, at } of writtenDates(directory)) {
      if (!isDate(date)) continue
      const message =
        date < FIRST ? m.past(date) : field !== 'until' && date > today ? m.future(date) : undefined
      if (message) yield { file, range: locate(file, at), message, hint: m.hint }
    }
  },
}
