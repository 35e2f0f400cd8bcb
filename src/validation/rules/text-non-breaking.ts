import { isOrdinary, respelt, scalarsOf } from '../../files/scalars.ts'
import type { FileRule } from '../rule.ts'

const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g

/** Values that programs compare; the typography of the others is their writer's. */
const KEYS = new Set(
  [
    'given family prefix suffix id email address phone number extension verified informed until',
    'opt_out date website form url country postal_code languages type salutation',
  ]
    .join(' ')
    .split(' '),
)
const WITHOUT_SPACES = new Set(['email', 'address', 'website', 'form', 'url', 'country', 'id'])

export const textNonBreaking: FileRule = {
  code: 'text/non-breaking',
  severity: 'warning',
  fixable: true,
  samples: {
    bad: 'name: Ville de Dole\nphone: 03\u00a084\u00a079\u00a079\u00a079\n',
    good: 'name: Ville de Dole\nphone: 03 84 79 79 79\nnote: «\u00a0Dole\u00a0»\n',
  },
  *check({ files }, { rules }) {
    const m = rules['text/non-breaking']
    for (const file of files) {
      if (isOrdinary(file)) continue
      for (const scalar of scalarsOf(file)) {
        const { key, keys, value, raw, range } = scalar
        const isPerson = key === 'name' && keys[0] === 'contacts'
        if (!(KEYS.has(key) || isPerson) || value.search(SPACES) === -1) continue
        const text = raw.replace(SPACES, WITHOUT_SPACES.has(key) ? '' : ' ')
        yield {
          file,
          range,
          message: m.message(key),
          hint: m.hint,
          ...(text !== raw && { fix: [respelt(scalar, text)] }),
          ...(keys.includes('email') && { severity: 'error' as const }),
        }
      }
    }
  },
}
