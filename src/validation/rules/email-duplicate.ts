import { locate } from '../../directory/locate.ts'
import { positionIn } from '../../directory/position.ts'
import type { Rule } from '../rule.ts'

export const emailDuplicate: Rule = {
  code: 'email/duplicate',
  severity: 'warning',
  *check({ organisations }, { rules }) {
    const m = rules['email/duplicate']
    const seen = new Map<string, string>()
    for (const { file, email, contacts } of organisations)
      for (const { address = '', at } of [email, ...contacts.map(each => each.email)].flat()) {
        const key = address.normalize('NFC').toLowerCase()
        const range = locate(file, [...at, 'address'])
        const first = seen.get(key)
        if (first !== undefined)
          yield { file, range, message: m.message(address, first), hint: m.hint }
        else if (key !== '') seen.set(key, `${file.path}:${positionIn(file, range.start).line}`)
      }
  },
}
