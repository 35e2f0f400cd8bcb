import { locate } from '../../directory/locate.ts'
import { contactEntry } from '../../model/entry.ts'
import type { Rule } from '../rule.ts'

export const contactUnreachable: Rule = {
  code: 'contact/unreachable',
  severity: 'error',
  *check({ organisations }, { rules }) {
    const m = rules['contact/unreachable']
    for (const organisation of organisations)
      for (const contact of organisation.contacts) {
        if (contact.email.length > 0 || contact.phone.length > 0) continue
        const { file } = organisation
        const message = m.message(contactEntry(organisation, contact).label)
        yield { file, range: locate(file, contact.at), message, hint: m.hint }
      }
  },
}
