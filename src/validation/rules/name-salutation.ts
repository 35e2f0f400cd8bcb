import { salutationIn } from '../../model/greeting.ts'
import type { FileRule } from '../rule.ts'
import { writtenNames } from '../written-names.ts'

export const nameSalutation: FileRule = {
  code: 'name/salutation',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - name: Mme Laure Hubidos\n    phone: 03 81 61 61 08\n',
    good: 'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    salutation: Mme\n    phone: 03 81 61 61 08\n',
  },
  *check({ organisations }, { rules }) {
    const m = rules['name/salutation']
    for (const { file, scalar } of writtenNames(organisations)) {
      const found = salutationIn(scalar.value)
      if (found === undefined || scalar.key === 'family') continue
      const { salutation, name, isTitle } = found
      const message = m.message(salutation)
      const hint = isTitle ? m.prefix(name, salutation) : m.hint(name, salutation)
      yield { file, range: scalar.range, message, hint }
    }
  },
}
