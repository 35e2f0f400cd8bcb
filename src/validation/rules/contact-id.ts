import { locate } from '../../files/locate.ts'
import type { FileRule } from '../rule.ts'

/** Why an id cannot be in a reference such as `ville-de-dole/laure-hubidos`; undefined when it can. */
function idFault(id: string): 'slash' | 'blank' | 'dots' | undefined {
  if (/[/\\]/.test(id)) return 'slash'
  if (/\s/.test(id)) return 'blank'
  return /^\.+$/.test(id) ? 'dots' : undefined
}

export const contactId: FileRule = {
  code: 'contact/id',
  severity: 'error',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, id: presse/laure, phone: 03 81 61 61 08 }\n',
    good: 'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, id: presse-laure, phone: 03 81 61 61 08 }\n',
  },
  *check({ organisations }, { rules }) {
    const { message, why, hint } = rules['contact/id']
    for (const { file, contacts } of organisations)
      for (const { id, at } of contacts) {
        const fault = idFault(id)
        if (fault === undefined) continue
        yield { file, range: locate(file, [...at, 'id']), message: message(id, why[fault]), hint }
      }
  },
}
