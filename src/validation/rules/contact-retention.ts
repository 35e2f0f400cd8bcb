import { locate } from '../../directory/locate.ts'
import { isDate } from '../../model/date.ts'
import { dayBefore } from '../../model/duration.ts'
import { contactEntry } from '../../model/entry.ts'
import type { Rule } from '../rule.ts'

export const contactRetention: Rule = {
  code: 'contact/retention',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08, verified: 2019-05-15 }\n',
    good: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08, verified: 2026-05-15 }\n',
  },
  *check({ organisations }, { rules, today, retention }) {
    const m = rules['contact/retention']
    const limit = dayBefore(today, retention)
    for (const organisation of organisations)
      for (const contact of organisation.contacts) {
        const dates = [
          ...(['verified', 'informed', 'until'] as const).map(
            field => [contact[field], [...contact.at, field]] as const,
          ),
          ...contact.source.map(({ date, at }) => [date, [...at, 'date']] as const),
        ].filter(([date]) => date !== undefined && isDate(date))
        const [newest, at] =
          dates.sort(([a = ''], [b = '']) => (a < b ? 1 : a > b ? -1 : 0))[0] ?? []
        if (newest === undefined || at === undefined || newest >= limit) continue
        const { file } = organisation
        const message = m.message(contactEntry(organisation, contact).label, newest)
        yield { file, range: locate(file, at), message, hint: m.hint }
      }
  },
}
