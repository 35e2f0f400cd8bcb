import { locate } from '../../directory/locate.ts'
import { isDate, isoDate } from '../../model/date.ts'
import type { Rule } from '../rule.ts'

const FIELDS = ['verified', 'informed', 'until', 'opt_out'] as const

export const dateFormat: Rule = {
  code: 'date/format',
  severity: 'error',
  *check({ organisations }, { rules }) {
    const m = rules['date/format']
    for (const { file, contacts } of organisations)
      for (const contact of contacts) {
        const dates = [
          ...FIELDS.map(field => [[...contact.at, field], contact[field]] as const),
          ...contact.source.map(source => [[...source.at, 'date'], source.date] as const),
        ]
        for (const [at, date] of dates) {
          if (typeof date !== 'string' || isDate(date)) continue
          const near = isoDate(date)
          const hint = near ? m.near(near) : m.hint
          yield { file, range: locate(file, at), message: m.message(date), hint }
        }
      }
  },
}
