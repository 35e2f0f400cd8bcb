import { isService } from '../../model/name.ts'
import type { FileRule } from '../rule.ts'
import { writtenNames } from '../written-names.ts'

export const nameService: FileRule = {
  code: 'name/service',
  severity: 'info',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - name: Service presse\n    email: presse@dole.fr\n',
    good: 'name: Ville de Dole\nemail: presse@dole.fr\n',
  },
  *check({ organisations }, { rules }) {
    const m = rules['name/service']
    for (const { file, scalar } of writtenNames(organisations))
      if (scalar.key === 'name' && isService(scalar.value))
        yield { file, range: scalar.range, message: m.message(scalar.value), hint: m.hint }
  },
}
