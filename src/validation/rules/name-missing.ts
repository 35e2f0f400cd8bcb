import { locate } from '../../files/locate.ts'
import type { FileRule } from '../rule.ts'

export const nameMissing: FileRule = {
  code: 'name/missing',
  severity: 'error',
  samples: {
    bad: 'email: presse@dole.fr\n',
    good: 'name: Ville de Dole\nemail: presse@dole.fr\n',
  },
  *check({ organisations, lists }, { rules }) {
    const { message, hint } = rules['name/missing']
    for (const { file, hasName, at } of [...organisations, ...lists])
      if (!hasName) yield { file, range: locate(file, [...at, 'name']), message, hint, lackIn: at }
    for (const { file, contacts } of organisations)
      for (const { name, at } of contacts)
        if (name === undefined)
          yield { file, range: locate(file, [...at, 'name']), message, hint, lackIn: at }
  },
}
