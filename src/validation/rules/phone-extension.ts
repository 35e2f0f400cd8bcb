import { locate } from '../../files/locate.ts'
import { scalarAt } from '../../files/scalars.ts'
import { EXTENSION } from '../../model/written-number.ts'
import type { FileRule } from '../rule.ts'
import { notationFault, unusualPhones } from '../unusual-phones.ts'

export const phoneExtension: FileRule = {
  code: 'phone/extension',
  severity: 'warning',
  fixable: true,
  samples: {
    bad: 'name: Ville de Dole\nphone: 03 84 79 79 79 poste 12\n',
    good: 'name: Ville de Dole\nphone: { number: 03 84 79 79 79, extension: 12 }\n',
  },
  *check(directory, { rules }) {
    const m = rules['phone/extension']
    for (const { entry, phone, read, several } of unusualPhones(directory)) {
      const { file } = entry.organisation
      const { number = '', at } = phone
      if (read === undefined || several !== undefined) continue
      const [tail, extension] = EXTENSION.exec(number) ?? []
      if (tail === undefined || extension === undefined) continue
      const range = locate(file, [...at, 'number'])
      const scalar = scalarAt(file, range)
      const written = number.slice(0, number.length - tail.length).trim()
      const main = notationFault(written, read)?.meant ?? written
      const text = `{ number: ${main}, extension: ${extension} }`
      // A mapping in flow style holds no commas or brackets.
      const isCertain = read.valid && scalar?.key === 'phone' && /^\+?[\d .()/-]+$/.test(main)
      yield {
        file,
        range,
        message: m.message(number),
        hint: m.hint(text),
        ...(isCertain && { fix: [{ ...range, text }] }),
      }
    }
  },
}
