import { locate } from '../directory/locate.ts'
import type { Contact } from '../model/directory.ts'
import { contactEntry, hasLeft } from '../model/entry.ts'
import type { DirectoryRule } from './rule.ts'

/** The day of what never happened, before any other. */
const NEVER = '0000-00-00'
const ANY = '0001-01-01'

/**
 * A rule about what should be known of every contact (GDPR) and is not: one finding a file,
 * at the first such contact. Of those who left, nothing more is asked.
 */
export function missingRule(
  code: 'source/missing' | 'verified/missing' | 'informed/missing',
  samples: DirectoryRule['samples'],
  isMissing: (contact: Contact) => boolean,
): DirectoryRule {
  return {
    code,
    severity: 'info',
    scope: 'directory',
    samples,
    trace: {
      days: ({ contacts }) => (contacts.some(isMissing) ? [NEVER] : []),
      within: () => ({ from: ANY }),
    },
    *check({ organisations }, { rules, today }) {
      const m = rules[code]
      for (const organisation of organisations) {
        const { file } = organisation
        const found = organisation.contacts
          .filter(isMissing)
          .map(contact => ({ contact, entry: contactEntry(organisation, contact) }))
          .filter(({ entry }) => !hasLeft(entry, today))
        const [first, ...others] = found
        if (first === undefined) continue
        yield {
          file,
          range: locate(file, [...first.contact.at, 'name']),
          message: m.message(first.entry.label, others.length),
          hint: m.hint,
        }
      }
    },
  }
}
