import { locate } from '../../files/locate.ts'
import { type EntryKeys, entriesOf, hasLeft } from '../../model/entry.ts'
import type { ContactKeys } from '../../model/keys.ts'
import { foldWords } from '../../text/fold.ts'
import { placeOf } from '../missing-rule.ts'
import type { DirectoryRule } from '../rule.ts'

/** In one organisation hardly a coincidence; in two it may be a namesake. */
export const contactDuplicate: DirectoryRule = {
  code: 'contact/duplicate',
  severity: 'warning',
  scope: 'directory',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08 }\n  - { name: Hubidos Laure, phone: 06 71 50 65 88 }\n',
    good: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: [03 81 61 61 08, 06 71 50 65 88] }\n',
  },
  *check({ organisations }, { rules, today }) {
    const m = rules['contact/duplicate']
    const firsts = new Map<string, EntryKeys>()
    for (const entry of entriesOf({ organisations })) {
      const { organisation, contact } = entry
      if (contact === undefined || hasLeft(entry, today)) continue
      const key = keyOf(contact)
      if (key === undefined) continue
      const first = firsts.get(key)
      if (first === undefined) {
        firsts.set(key, entry)
        continue
      }
      const isInside = first.organisation === organisation
      // One id is reported as such; an agency's people act for several organisations.
      if (isInside ? first.id === entry.id : first.contact?.agency && contact.agency) continue
      const { file } = organisation
      const place = placeOf(first.organisation.file, [...(first.contact?.at ?? []), 'name'])
      yield {
        file,
        range: locate(file, [...contact.at, 'name']),
        message: m.message(entry.label, place),
        hint: isInside ? m.hint : m.namesake,
        severity: isInside ? 'warning' : 'info',
      }
    }
  },
}

/** The words of a name in any order; undefined where one alone tells nobody apart. */
function keyOf({ name }: ContactKeys): string | undefined {
  const words = foldWords(name?.full ?? '').sort()
  return words.length < 2 ? undefined : words.join(' ')
}
