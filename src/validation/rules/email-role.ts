import { locate } from '../../files/locate.ts'
import { isRole } from '../../model/email.ts'
import { entriesOf } from '../../model/entry.ts'
import { isService } from '../../model/name.ts'
import type { FileRule } from '../rule.ts'

export const emailRole: FileRule = {
  code: 'email/role',
  severity: 'info',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    email: presse@dole.fr\n',
    good: 'name: Ville de Dole\nemail: presse@dole.fr\ncontacts:\n  - name: Laure Hubidos\n    email: laure.hubidos@dole.fr\n',
  },
  *check(directory, { rules }) {
    const m = rules['email/role']
    for (const { organisation, contact, email } of entriesOf(directory)) {
      const { full = '' } = contact?.name ?? {}
      const [only, ...others] = email
      const { address = '', at = [] } = only ?? {}
      if (others.length > 0 || !/\s/.test(full) || !isRole(address) || isService(full)) continue
      const { file } = organisation
      const range = locate(file, [...at, 'address'])
      yield { file, range, message: m.message(address, full), hint: m.hint }
    }
  },
}
