import { isSuffix } from '../../model/name/affixes.ts'
import type { FileRule } from '../rule.ts'
import { writtenNames } from '../written-names.ts'

export const nameComma: FileRule = {
  code: 'name/comma',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - name: Hubidos, Laure\n    phone: 03 81 61 61 08\n',
    good: 'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    phone: 03 81 61 61 08\n',
  },
  *check({ organisations }, { rules }) {
    const m = rules['name/comma']
    for (const { file, scalar } of writtenNames(organisations)) {
      const [, family = '', given = ''] = /^([^,]+),\s*([^,]+)$/.exec(scalar.value.trim()) ?? []
      if (scalar.key === 'name' && given !== '' && !isSuffix(given))
        yield { file, range: scalar.range, message: m.message, hint: m.hint(`${given} ${family}`) }
    }
  },
}
