import { isService } from '../../model/name.ts'
import type { FileRule } from '../rule.ts'
import { writtenNames } from '../written-names.ts'

const BETWEEN = /\s*(?:[/&;|]|\s(?:et|and|und|ou|or)\s)\s*/u
const PERSON = /^\p{Lu}[\p{L}\p{M}.'’‐-]*(?:\s+[\p{L}\p{M}.'’‐-]+)+$/u

export const nameSeveral: FileRule = {
  code: 'name/several',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - name: Marie Dupont et Jean Martin\n    phone: 03 81 61 61 08\n',
    good: 'name: Ville de Dole\ncontacts:\n  - { name: Marie Dupont, phone: 03 81 61 61 08 }\n  - { name: Jean Martin, phone: 03 81 61 61 08 }\n',
  },
  *check({ organisations }, { rules }) {
    const m = rules['name/several']
    for (const { file, scalar } of writtenNames(organisations)) {
      if (scalar.key !== 'name') continue
      const parts = scalar.value.trim().split(BETWEEN)
      if (parts.length < 2 || isService(scalar.value)) continue
      if (parts.every(part => PERSON.test(part)))
        yield { file, range: scalar.range, message: m.message(scalar.value), hint: m.hint }
    }
  },
}
