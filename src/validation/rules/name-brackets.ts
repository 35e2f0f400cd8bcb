import { splitBrackets, withoutBirthName } from '../../model/name/brackets.ts'
import { isService } from '../../model/name.ts'
import type { FileRule } from '../rule.ts'
import { writtenNames } from '../written-names.ts'

export const nameBrackets: FileRule = {
  code: 'name/brackets',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos (stagiaire)\n    phone: 03 81 61 61 08\n',
    good: 'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    title: Stagiaire\n    phone: 03 81 61 61 08\n',
  },
  *check({ organisations }, { rules }) {
    const m = rules['name/brackets']
    for (const { file, scalar } of writtenNames(organisations)) {
      const { name, inside } = splitBrackets(scalar.value) ?? {}
      // Addresses and numbers have a rule of their own (text/contact-detail).
      if (!name || !inside || /@|\d{4}/.test(inside) || isService(name)) continue
      if (withoutBirthName(inside) === '') continue
      const hint = m.hint(scalar.key, name, inside)
      yield { file, range: scalar.range, message: m.message(inside), hint }
    }
  },
}
