import { UserError } from '../../env.ts'
import { locate } from '../../files/locate.ts'
import { parseQuery } from '../../query/parse.ts'
import type { FileRule } from '../rule.ts'

export const listQuery: FileRule = {
  code: 'list/query',
  severity: 'error',
  samples: {
    bad: { 'lists/jura.yaml': 'name: Jura\nquery: "etiquette:jura"\n' },
    good: {
      'organisations/dole.yaml': 'name: Ville de Dole\ntags: jura\nemail: presse@dole.fr\n',
      'lists/jura.yaml': 'name: Jura\nquery: "tag:jura"\n',
    },
  },
  *check({ lists }, { messages, rules }) {
    const m = rules['list/query']
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
