import { scalarsOf } from '../../files/scalars.ts'
import type { FileRule } from '../rule.ts'

const KEYS = new Set(
  'name given family prefix suffix short_name aliases title agency tags topics type salutation city'.split(
    ' ',
  ),
)
/** From the start of a word on: without that, a long text would take the square of its time. */
const ADDRESS = /(?<![\p{L}\p{N}.+'_-])[\p{L}\p{N}.+'_-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u
/** Not the middle of a longer number, such as a SIRET. */
const NUMBER = /(?<!\d[\s.]?)(?:\+\d|0\d)(?:[\s./-]?\d){7,13}(?![\s.]?\d)/

export const textContactDetail: FileRule = {
  code: 'text/contact-detail',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos 06 71 50 65 88\n    email: laure.hubidos@dole.fr\n',
    good: 'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    phone: 06 71 50 65 88\n    email: laure.hubidos@dole.fr\n',
  },
  *check({ files }, { rules }) {
    const m = rules['text/contact-detail']
    for (const file of files) {
      if (file.kind !== 'organisation') continue
      for (const { key, value, range } of scalarsOf(file)) {
        if (!KEYS.has(key)) continue
        const [address] = (value.includes('@') && ADDRESS.exec(value)) || []
        const [number] = (/\d/.test(value) && NUMBER.exec(value)) || []
        if (address !== undefined)
          yield { file, range, message: m.address(key, address), hint: m.moveAddress }
        else if (number !== undefined)
          yield { file, range, message: m.number(key, number.trim()), hint: m.moveNumber }
      }
    }
  },
}
