import { locate } from '../../files/locate.ts'
import { nearest } from '../../text/similar.ts'
import type { FileRule } from '../rule.ts'

export const organisationType: FileRule = {
  code: 'organisation/type',
  severity: 'warning',
  samples: {
    bad: {
      'press-contacts.yaml': 'country: FR\ntypes: [region, city]\n',
      'organisations/dole.yaml': 'name: Ville de Dole\ntype: citty\n',
    },
    good: {
      'press-contacts.yaml': 'country: FR\ntypes: [region, city]\n',
      'organisations/dole.yaml': 'name: Ville de Dole\ntype: city\n',
    },
  },
  *check({ organisations, settings: { types } }, { rules }) {
    const m = rules['organisation/type']
    if (types === undefined || types.length === 0) return
    for (const { file, type, at } of organisations) {
      if (type === undefined || types.includes(type)) continue
      const near = nearest(type.toLowerCase(), types)
      const hint = near ? rules.didYouMean(near) : m.hint(types.join(', '))
      yield { file, range: locate(file, [...at, 'type']), message: m.message(type), hint }
    }
  },
}
