import { locate } from '../files/locate.ts'
import { positionIn } from '../files/position.ts'
import { contactEntry, hasLeft } from '../model/entry.ts'
import type { ContactKeys } from '../model/keys.ts'
import type { Path } from '../model/schema.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { DirectoryRule } from './rule.ts'

/** Where a value stands, for people: `organisations/dole.yaml:4`. */
export function placeOf(file: SourceFile, at: Path): string {
  return `${file.path}:${positionIn(file, locate(file, at).start).line}`
}

/**
 * A rule about what should be known of every contact (GDPR) and is not: one finding per file,
 * at the first such contact. Of those who left, nothing more is asked.
 */
export function missingRule(
  code: 'source/missing' | 'verified/missing' | 'informed/missing',
  samples: DirectoryRule['samples'],
  isMissing: (contact: ContactKeys) => boolean,
): DirectoryRule {
  return {
    code,
    severity: 'info',
    scope: 'directory',
    samples,
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
