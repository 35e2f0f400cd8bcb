import { locate } from '../../files/locate.ts'
import { contactEntry, hasLeft } from '../../model/entry.ts'
import type { DirectoryRule } from '../rule.ts'

export const contactLeft: DirectoryRule = {
  code: 'contact/left',
  severity: 'info',
  scope: 'directory',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08, until: 2026-06-30 }\n',
    good: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08, until: 2099-06-30 }\n',
  },
  *check({ organisations }, { rules, today }) {
    const m = rules['contact/left']
    for (const organisation of organisations)
      for (const contact of organisation.contacts) {
        if (contact.until === undefined) continue
        const entry = contactEntry(organisation, contact)
        if (!hasLeft(entry, today)) continue
        const { file } = organisation
        const message = m.message(entry.label, contact.until ?? '')
        yield { file, range: locate(file, [...contact.at, 'until']), message, hint: m.hint }
      }
  },
}
