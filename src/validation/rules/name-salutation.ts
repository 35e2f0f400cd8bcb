import type { FileRule } from '../rule.ts'
import { writtenNames } from '../written-names.ts'

const SALUTATION =
  /^(?:M\.|Mr\.?|MM\.|Mme\.?|Mmes|Mlle\.?|Mrs\.?|Ms\.?|Miss|Monsieur|Madame|Mademoiselle|Ma[iî]tre|Dr\.?|Docteur|Pr\.?|Prof\.?|Professeur|Herr|Frau)\s+(?=\S)/i

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
      const [found] = SALUTATION.exec(scalar.value) ?? []
      if (found === undefined || scalar.key === 'family') continue
      const name = scalar.value.slice(found.length)
      const message = m.message(found.trim())
      const hint = /^(?:d|p)r|^prof|^docteur/i.test(found)
        ? m.prefix(name, found.trim())
        : m.hint(name, found.trim())
      yield { file, range: scalar.range, message, hint }
    }
  },
}
