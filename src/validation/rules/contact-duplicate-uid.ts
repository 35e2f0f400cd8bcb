import { locate } from '../../files/locate.ts'
import { type EntryKeys, entriesOf, hasLeft } from '../../model/entry.ts'
import { uidKey } from '../../model/identity.ts'
import type { ContactKeys } from '../../model/keys.ts'
import { placeOf } from '../missing-rule.ts'
import type { DirectoryRule } from '../rule.ts'

/** Somebody who left keeps the UID beside the place where the person works now. */
export const contactDuplicateUid: DirectoryRule = {
  code: 'contact/duplicate-uid',
  severity: 'error',
  scope: 'directory',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, uid: 4fbe8971-0bc3-424c-9c26-36c3e1eff6b1, phone: 03 81 61 61 08 }\n  - { name: Jean Martin, uid: 4fbe8971-0bc3-424c-9c26-36c3e1eff6b1, phone: 06 71 50 65 88 }\n',
    good: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, uid: 4fbe8971-0bc3-424c-9c26-36c3e1eff6b1, phone: 03 81 61 61 08 }\n  - { name: Jean Martin, phone: 06 71 50 65 88 }\n',
  },
  *check({ organisations }, { rules, today }) {
    const m = rules['contact/duplicate-uid']
    const firsts = new Map<string, EntryKeys>()
    for (const entry of entriesOf({ organisations })) {
      const { organisation, contact } = entry
      if (contact?.uid === undefined || hasLeft(entry, today)) continue
      const key = keyOf(contact)
      const first = firsts.get(key)
      if (first === undefined) {
        if (key !== '') firsts.set(key, entry)
        continue
      }
      const { file } = organisation
      const place = placeOf(first.organisation.file, [...(first.contact?.at ?? []), 'uid'])
      const range = locate(file, [...contact.at, 'uid'])
      yield {
        file,
        range,
        message: m.message(contact.uid.trim(), first.label, place),
        hint: m.hint,
      }
    }
  },
}

const keyOf = ({ uid = '' }: ContactKeys) => uidKey(uid)
