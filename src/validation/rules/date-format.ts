import { locate } from '../../files/locate.ts'
import { rewritten, scalarAt } from '../../files/scalars.ts'
import { dateAdvice, isDate, meantDate } from '../../model/date.ts'
import type { FileRule } from '../rule.ts'
import { writtenDates } from '../written-dates.ts'

/** Where the month comes before the day. */
const MONTH_FIRST = new Set(['US', 'PH', 'FM', 'MH', 'PW', 'GU', 'AS'])

export const dateFormat: FileRule = {
  code: 'date/format',
  severity: 'error',
  fixable: true,
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08, verified: 15/05/2026 }\n',
    good: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08, verified: 2026-05-15 }\n',
  },
  *check(directory, { rules }) {
    const m = rules['date/format']
    for (const { organisation, file, date, within, key } of writtenDates(directory)) {
      if (isDate(date)) continue
      const isMonthFirst = MONTH_FIRST.has(organisation?.country ?? '')
      const meant = meantDate(date, isMonthFirst)
      const range = locate(file, [...within, key])
      const scalar = scalarAt(file, range)
      yield {
        file,
        range,
        message: m.message(date),
        hint: rules.writeDate(dateAdvice(date, isMonthFirst)),
        ...(meant?.certain && scalar && { fix: [rewritten(scalar, meant.date)] }),
      }
    }
  },
}
