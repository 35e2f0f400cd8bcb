import { locate } from '../../files/locate.ts'
import { rewritten, scalarAt } from '../../files/scalars.ts'
import { EXTENSION } from '../../model/written-number.ts'
import type { FileRule } from '../rule.ts'
import { notationFault, unusualPhones } from '../unusual-phones.ts'

export const phoneNotation: FileRule = {
  code: 'phone/notation',
  severity: 'warning',
  fixable: true,
  samples: {
    bad: 'name: Ville de Dole\nphone: [+33 (0)3 84 79 79 79, (+33) 6 71 50 65 88, +33 5 96 59 63 00]\n',
    good: 'name: Ville de Dole\nphone: [+33 3 84 79 79 79, +33 6 71 50 65 88, +596 596 59 63 00]\n',
  },
  *check(directory, { rules }) {
    const m = rules['phone/notation']
    for (const { entry, phone, read, several } of unusualPhones(directory)) {
      const { file } = entry.organisation
      const { number = '', at } = phone
      // phone/extension corrects both.
      if (read === undefined || several !== undefined || EXTENSION.test(number)) continue
      const found = notationFault(number, read)
      if (found === undefined) continue
      const { fault, meant } = found
      const range = locate(file, [...at, 'number'])
      const scalar = scalarAt(file, range)
      yield {
        file,
        range,
        message: m.message(number, m.why[fault]),
        hint: rules.write(meant),
        ...(read.valid && scalar && { fix: [rewritten(scalar, meant)] }),
      }
    }
  },
}
