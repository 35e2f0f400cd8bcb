import { locate } from '../../directory/locate.ts'
import type { Rule } from '../rule.ts'

export const contactDuplicateId: Rule = {
  code: 'contact/duplicate-id',
  severity: 'error',
  *check({ organisations }, { rules }) {
    const m = rules['contact/duplicate-id']
    for (const { file, contacts } of organisations) {
      const lines = new Map<string, number>()
      for (const { id, at, line } of contacts) {
        const first = lines.get(id)
        if (first === undefined) lines.set(id, line)
        else
          yield {
            file,
            range: locate(file, [...at, 'name']),
            message: m.message(id, first),
            hint: m.hint,
          }
      }
    }
  },
}
