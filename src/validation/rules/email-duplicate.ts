import { locate } from '../../files/locate.ts'
import { isRole } from '../../model/email.ts'
import { type EntryKeys, entriesOf, hasLeft } from '../../model/entry.ts'
import { mailboxKey } from '../../model/identity.ts'
import type { Email } from '../../model/organisation.ts'
import { placeOf } from '../missing-rule.ts'
import type { DirectoryRule } from '../rule.ts'

export const emailDuplicate: DirectoryRule = {
  code: 'email/duplicate',
  severity: 'warning',
  scope: 'directory',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, email: laure.hubidos@dole.fr }\n  - { name: Jean Martin, email: laure.hubidos@dole.fr }\n',
    good: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, email: laure.hubidos@dole.fr }\n  - { name: Jean Martin, email: jean.martin@dole.fr }\n',
  },
  *check(directory, { rules, today }) {
    const m = rules['email/duplicate']
    const firsts = new Map<string, { entry: EntryKeys; email: Email }>()
    for (const entry of entriesOf(directory)) {
      if (hasLeft(entry, today)) continue
      const { file } = entry.organisation
      for (const email of entry.email) {
        const { address = '' } = email
        const key = keyOf(email)
        const first = firsts.get(key)
        if (first === undefined) {
          if (key !== '') firsts.set(key, { entry, email })
          continue
        }
        const isInside = first.entry.organisation === entry.organisation
        // Colleagues share their desk's mailbox; an agency's people act for several organisations.
        if (isInside && first.entry !== entry && isRole(address)) continue
        if (first.entry.contact?.agency && entry.contact?.agency) continue
        const place = placeOf(first.entry.organisation.file, [...first.email.at, 'address'])
        const message = m.message(address, first.entry.label, place)
        yield { file, range: locate(file, [...email.at, 'address']), message, hint: m.hint }
      }
    }
  },
}

const keyOf = ({ address = '' }: Email) => mailboxKey(address)
