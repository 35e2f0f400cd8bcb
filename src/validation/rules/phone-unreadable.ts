import { locate } from '../../directory/locate.ts'
import type { FileRule } from '../rule.ts'
import { unusualPhones } from '../unusual-phones.ts'

export const phoneUnreadable: FileRule = {
  code: 'phone/unreadable',
  severity: 'error',
  samples: {
    bad: 'name: Ville de Dole\nphone: 03 84 79 79 79 / 06 71 50 65 88\n',
    good: 'name: Ville de Dole\nphone: [03 84 79 79 79, 06 71 50 65 88]\n',
  },
  *check(directory, { rules }) {
    const m = rules['phone/unreadable']
    for (const { entry, phone, read } of unusualPhones(directory)) {
      if (read !== undefined) continue
      const { file, country } = entry.organisation
      const { number = '', at } = phone
      const message = m.message(number, m.why[fault(number, country)])
      yield { file, range: locate(file, [...at, 'number']), message, hint: m.hint }
    }
  },
}

function fault(number: string, country: string | undefined) {
  if (number.includes('@')) return 'email'
  if ((number.match(/\d/g)?.length ?? 0) > 15 || /\d\s*(\/|,|;|\bou\b|\bor\b)\s*[+0]/.test(number))
    return 'several'
  if (/\p{L}/u.test(number)) return 'letters'
  return country === undefined && !number.includes('+') ? 'country' : 'digits'
}
