import { locate } from '../../directory/locate.ts'
import { rewritten, scalarAt } from '../../directory/scalars.ts'
import { EXTENSION } from '../../model/phone-extension.ts'
import type { FileRule } from '../rule.ts'
import { unusualPhones } from '../unusual-phones.ts'

/** `(0)` or a stray zero after the country's code, `00` for `+`, a word in front, punctuation at the end. */
const FAULTS = {
  zero: /^(?:\+|00)\s*\d{1,3}[\s.-]*\(\s*0\s*\)|^(?:\+|00)\s*33[\s.-]*0/,
  prefix: /^00/,
  trimmings: /^t[ée]l|[.,;:]$/i,
} as const

export const phoneNotation: FileRule = {
  code: 'phone/notation',
  severity: 'warning',
  fixable: true,
  samples: {
    bad: 'name: Ville de Dole\nphone: +33 (0)3 84 79 79 79\n',
    good: 'name: Ville de Dole\nphone: +33 3 84 79 79 79\n',
  },
  *check(directory, { rules }) {
    const m = rules['phone/notation']
    for (const { entry, phone, read } of unusualPhones(directory)) {
      const { file } = entry.organisation
      const { number = '', at } = phone
      const fault = (Object.keys(FAULTS) as (keyof typeof FAULTS)[]).find(name =>
        FAULTS[name].test(number.trim()),
      )
      if (fault === undefined || read === undefined) continue
      const range = locate(file, [...at, 'number'])
      const scalar = scalarAt(file, range)
      const meant = fault === 'trimmings' ? trimmed(number) : read.international
      const isCertain = read.valid && scalar && !EXTENSION.test(number)
      yield {
        file,
        range,
        message: m.message(number, m.why[fault]),
        hint: rules.write(meant),
        ...(isCertain && { fix: [rewritten(scalar, meant)] }),
      }
    }
  },
}

const trimmed = (number: string) => number.replace(/^[^\d+(]+|[^\d)]+$/g, '')
