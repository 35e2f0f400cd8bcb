import { locate } from '../../directory/locate.ts'
import { entriesOf } from '../../model/entry.ts'
import { readPhone } from '../../model/phone.ts'
import type { FileRule } from '../rule.ts'

/** An error for France, whose plan we know to be right; elsewhere plans change faster than tables. */
export const phoneInvalid: FileRule = {
  code: 'phone/invalid',
  severity: 'error',
  samples: {
    bad: 'name: Ville de Dole\nphone: 03 84 79 79 7\n',
    good: 'name: Ville de Dole\nphone: 03 84 79 79 79\n',
  },
  *check(directory, { rules }) {
    const m = rules['phone/invalid']
    for (const { organisation, phone } of entriesOf(directory))
      for (const each of phone) {
        const { file, country } = organisation
        const read = readPhone(each, country)
        if (read === undefined || read.valid) continue
        const { number = '', at } = each
        const isFrench = read.callingCode === '33'
        yield {
          file,
          range: locate(file, [...at, 'number']),
          message: m.message(number, read.country ?? `+${read.callingCode}`),
          hint: m.hint,
          severity: isFrench ? 'error' : 'warning',
        }
      }
  },
}
