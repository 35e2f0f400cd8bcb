import { locate } from '../../files/locate.ts'
import type { FileRule } from '../rule.ts'
import { unusualPhones } from '../unusual-phones.ts'

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
    for (const { entry, phone, read, several } of unusualPhones(directory)) {
      if (read === undefined || read.valid || several !== undefined) continue
      const { file } = entry.organisation
      const { number = '', at } = phone
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
