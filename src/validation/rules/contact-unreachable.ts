import { locate } from '../../files/locate.ts'
import { contactEntry } from '../../model/entry.ts'
import type { FileRule } from '../rule.ts'

export const contactUnreachable: FileRule = {
  code: 'contact/unreachable',
  severity: 'error',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    title: Attachée de presse\n',
    good: 'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    title: Attachée de presse\n    phone: 03 81 61 61 08\n',
  },
  *check({ organisations }, { rules }) {
    const m = rules['contact/unreachable']
    for (const organisation of organisations)
      for (const contact of organisation.contacts) {
        if (contact.email.length > 0 || contact.phone.length > 0) continue
        const { file } = organisation
        const message = m.message(contactEntry(organisation, contact).label)
        yield { file, range: locate(file, contact.at), message, hint: m.hint, lackIn: contact.at }
      }
  },
}
