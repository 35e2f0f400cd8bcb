import { locate } from '../../directory/locate.ts'
import { UserError } from '../../env.ts'
import { parseQuery } from '../../query/parse.ts'
import type { Rule } from '../rule.ts'

export const listQuery: Rule = {
  code: 'list/query',
  severity: 'error',
  *check({ lists }, messages) {
    const m = messages.rules['list/query']
    for (const { file, query, at } of lists) {
      if (query === undefined) continue
      try {
        parseQuery([query], messages)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        const range = locate(file, [...at, 'query'])
        yield { file, range, message: m.message(error.message), hint: error.hint ?? m.hint }
      }
    }
  },
}
