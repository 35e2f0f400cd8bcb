import { meantAddress } from '../../model/email.ts'
import { emailRule } from '../email-rule.ts'
import type { FileRule } from '../rule.ts'

export const emailMailto: FileRule = {
  ...emailRule(
    'email/mailto',
    {
      bad: 'name: Ville de Dole\nemail: mailto:presse@dole.fr\n',
      good: 'name: Ville de Dole\nemail: presse@dole.fr\n',
    },
    ['mailto'],
    ({ address }, { rules }) => {
      const m = rules['email/mailto']
      return { message: m.message(address), hint: rules.write(meantAddress(address)) }
    },
  ),
  fixable: true,
}
