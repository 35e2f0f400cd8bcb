import { locate } from '../../files/locate.ts'
import { type EntryKeys, entriesOf, hasLeft } from '../../model/entry.ts'
import { uidKey } from '../../model/identity.ts'
import { cardUid } from '../../vcard/uid.ts'
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
    const people = entriesOf({ organisations }).filter(entry => !hasLeft(entry, today))
    const stated = people.filter(isStated)
    if (stated.length === 0) return
    // The card of a contact that states no UID has one as well: it follows from the id.
    const others = people.filter(entry => entry.contact !== undefined && !isStated(entry))
    const firsts = new Map(others.map(entry => [uidKey(cardUid(entry)), entry]))
    for (const entry of stated) {
      const { organisation, contact } = entry
      const key = uidKey(cardUid(entry))
      const first = firsts.get(key)
      if (first === undefined) {
        firsts.set(key, entry)
        continue
      }
      const at = first.contact?.at ?? []
      const place = placeOf(first.organisation.file, [...at, isStated(first) ? 'uid' : 'name'])
      const { file } = organisation
      yield {
        file,
        range: locate(file, [...(contact?.at ?? []), 'uid']),
        message: m.message(contact?.uid?.trim() ?? '', first.label, place),
        hint: m.hint,
      }
    }
  },
}

const isStated = ({ contact }: EntryKeys) => (contact?.uid ?? '').trim() !== ''
