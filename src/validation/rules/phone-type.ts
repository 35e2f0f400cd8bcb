import { locate } from '../../files/locate.ts'
import type { FileRule } from '../rule.ts'
import { unusualPhones } from '../unusual-phones.ts'

export const phoneType: FileRule = {
  code: 'phone/type',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\nphone: { number: 03 84 79 79 79, type: mobile }\n',
    good: 'name: Ville de Dole\nphone: { number: 06 71 50 65 88, type: mobile }\n',
  },
  *check(directory, { rules }) {
    const m = rules['phone/type']
    for (const { entry, phone, read } of unusualPhones(directory)) {
      const { file } = entry.organisation
      const { type, number = '', at } = phone
      const kind = read?.kind
      const range = () => locate(file, [...at, 'type'])
      if (type === 'mobile' && kind === 'fixed')
        yield { file, range: range(), message: m.fixed(number), hint: m.hint }
      else if ((type === 'fax' || type === 'switchboard') && kind === 'mobile')
        yield { file, range: range(), message: m.mobile(number, type), hint: m.hint }
    }
  },
}
