import { locate } from '../../files/locate.ts'
import { type EntryKeys, entriesOf, hasLeft } from '../../model/entry.ts'
import type { Phone } from '../../model/organisation.ts'
import { readPhone } from '../../model/phone.ts'
import { placeOf } from '../missing-rule.ts'
import type { DirectoryRule } from '../rule.ts'

export const phoneDuplicate: DirectoryRule = {
  code: 'phone/duplicate',
  severity: 'warning',
  scope: 'directory',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 06 71 50 65 88 }\n  - { name: Jean Martin, phone: +33 6 71 50 65 88 }\n',
    good: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 84 79 79 79 }\n  - { name: Jean Martin, phone: 03 84 79 79 79 }\n',
  },
  *check(directory, { rules, today }) {
    const m = rules['phone/duplicate']
    const firsts = new Map<string, { entry: EntryKeys; phone: Phone }>()
    for (const entry of entriesOf(directory)) {
      if (hasLeft(entry, today)) continue
      const { file, country } = entry.organisation
      for (const phone of entry.phone) {
        const read = readPhone(phone, country)
        const key = keyOf(read)
        if (read === undefined || key === undefined) continue
        const first = firsts.get(key)
        if (first === undefined) {
          firsts.set(key, { entry, phone })
          continue
        }
        const isInside = first.entry.organisation === entry.organisation
        const isSame = first.entry === entry
        // Colleagues share a line, but no mobile; an agency's people act for several organisations.
        if (isInside && !isSame && read.kind !== 'mobile') continue
        if (isInside && !isSame && (!first.entry.contact || !entry.contact)) continue
        if (first.entry.contact?.agency && entry.contact?.agency) continue
        const place = placeOf(first.entry.organisation.file, [...first.phone.at, 'number'])
        const message = m.message(phone.number ?? '', first.entry.label, place)
        yield { file, range: locate(file, [...phone.at, 'number']), message, hint: m.hint }
      }
    }
  },
}

/** What is dialled; undefined for text that is not a number. */
const keyOf = (read: ReturnType<typeof readPhone>) =>
  read?.e164 !== undefined && read.valid ? `${read.e164} ${read.extension ?? ''}` : undefined
