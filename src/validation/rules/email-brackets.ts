import { meantAddress } from '../../model/email.ts'
import { emailRule } from '../email-rule.ts'
import type { FileRule } from '../rule.ts'

export const emailBrackets: FileRule = {
  ...emailRule(
    'email/brackets',
    {
      bad: 'name: Ville de Dole\nemail: <presse@dole.fr>\n',
      good: 'name: Ville de Dole\nemail: presse@dole.fr\n',
    },
    ['brackets'],
    ({ address }, { rules }) => {
      const m = rules['email/brackets']
      return { message: m.message(address), hint: rules.write(meantAddress(address)) }
    },
  ),
  fixable: true,
}
