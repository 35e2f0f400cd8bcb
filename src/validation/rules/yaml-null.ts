import { scalarsOf } from '../../files/scalars.ts'
import type { FileRule } from '../rule.ts'

const KEYS = new Set(['name', 'given', 'family', 'short_name'])

export const yamlNull: FileRule = {
  code: 'yaml/null',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - name: { given: Laure, family: Null }\n    phone: 03 81 61 61 08\n',
    good: 'name: Ville de Dole\ncontacts:\n  - name: { given: Laure, family: "Null" }\n    phone: 03 81 61 61 08\n',
  },
  *check({ files }, { rules }) {
    const m = rules['yaml/null']
    for (const file of files) {
      if (!/null|Null|NULL/.test(file.text)) continue
      for (const { key, raw, range, style } of scalarsOf(file))
        if (style === 'plain' && KEYS.has(key) && /^(null|Null|NULL)$/.test(raw))
          yield { file, range, message: m.message(raw), hint: m.hint(raw) }
    }
  },
}
