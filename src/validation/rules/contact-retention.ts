import { locate } from '../../files/locate.ts'
import { dayBefore } from '../../model/duration.ts'
import { contactEntry } from '../../model/entry.ts'
import { newestDate } from '../../model/retention.ts'
import type { DirectoryRule } from '../rule.ts'

export const contactRetention: DirectoryRule = {
  code: 'contact/retention',
  severity: 'warning',
  scope: 'directory',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08, verified: 2019-05-15 }\n',
    good: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08, verified: 2026-05-15 }\n',
  },
  *check({ organisations }, { rules, today, retention }) {
    const m = rules['contact/retention']
    const limit = dayBefore(today, retention)
    for (const organisation of organisations)
      for (const contact of organisation.contacts) {
        const newest = newestDate(contact)
        if (newest === undefined || newest >= limit) continue
        const field = (['verified', 'informed', 'until'] as const).find(
          each => contact[each] === newest,
        )
        const source = contact.source.find(({ date }) => date === newest)
        const at = field ? [...contact.at, field] : [...(source?.at ?? contact.at), 'date']
        const { file } = organisation
        const message = m.message(contactEntry(organisation, contact).label, newest)
        yield { file, range: locate(file, at), message, hint: m.hint }
      }
  },
}
