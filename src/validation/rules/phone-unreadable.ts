import { locate } from '../../files/locate.ts'
import { scalarAt } from '../../files/scalars.ts'
import type { Range, SourceFile } from '../../model/source-file.ts'
import type { FileRule, Finding } from '../rule.ts'
import { unusualPhones } from '../unusual-phones.ts'

export const phoneUnreadable: FileRule = {
  code: 'phone/unreadable',
  severity: 'error',
  fixable: true,
  samples: {
    bad: 'name: Ville de Dole\nphone: 03 84 79 79 79 / 06 71 50 65 88\n',
    good: 'name: Ville de Dole\nphone: [03 84 79 79 79, 06 71 50 65 88]\n',
  },
  *check(directory, { rules }) {
    const m = rules['phone/unreadable']
    for (const { entry, phone, read, several } of unusualPhones(directory)) {
      const { file, country } = entry.organisation
      const { number = '', at } = phone
      const range = () => locate(file, [...at, 'number'])
      if (several !== undefined)
        yield {
          file,
          range: range(),
          message: m.several(number, several),
          hint: m.list(several.join(', ')),
          ...asList(file, range(), several),
        }
      else if (read === undefined) {
        const message = m.message(number, m.why[fault(number, country)])
        const lack = number === '' ? { lackIn: at } : {}
        yield { file, range: range(), message, hint: m.hint, ...lack }
      }
    }
  },
}

/** The fix that makes a list of a value that is behind `phone:` or is an item of a list in flow style. */
function asList(file: SourceFile, range: Range, numbers: readonly string[]): Pick<Finding, 'fix'> {
  if (scalarAt(file, range)?.key !== 'phone') return {}
  // A list in flow style holds no commas or brackets.
  if (!numbers.every(each => /^[+\d][\d .()/-]*$/.test(each))) return {}
  const before = file.text.slice(0, range.start)
  const text = numbers.join(', ')
  if (/[[,]\s*$/.test(before)) return { fix: [{ ...range, text }] }
  return /phone["']?\s*:\s*$/.test(before) ? { fix: [{ ...range, text: `[${text}]` }] } : {}
}

function fault(number: string, country: string | undefined) {
  if (number.trim() === '') return 'empty'
  if (number.includes('@')) return 'email'
  const digits = number.match(/\d/g)?.length ?? 0
  if (digits > 15 || /\d\s*(\/|,|;|\bou\b|\bor\b)\s*[+0]/.test(number)) return 'several'
  if (/\p{L}/u.test(number)) return 'letters'
  return country === undefined && !number.includes('+') ? 'country' : 'digits'
}
