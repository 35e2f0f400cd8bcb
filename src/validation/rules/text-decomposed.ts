import { isOrdinary, respelt, scalarsOf } from '../../files/scalars.ts'
import type { FileRule } from '../rule.ts'

export const textDecomposed: FileRule = {
  code: 'text/decomposed',
  severity: 'warning',
  fixable: true,
  samples: {
    bad: 'name: Re\u0301gion Bourgogne\n',
    good: 'name: R\u00e9gion Bourgogne\n',
  },
  *check({ files }, { rules }) {
    const m = rules['text/decomposed']
    for (const file of files) {
      if (isOrdinary(file) || !/\p{L}\p{M}/u.test(file.text)) continue
      for (const scalar of scalarsOf(file)) {
        const { value, raw, range } = scalar
        if (!/\p{L}\p{M}/u.test(value) || value === value.normalize('NFC')) continue
        const text = raw.normalize('NFC')
        yield { file, range, ...m, ...(text !== raw && { fix: [respelt(scalar, text)] }) }
      }
    }
  },
}
