import { meantAddress } from '../../model/email.ts'
import { emailRule } from '../email-rule.ts'
import type { FileRule } from '../rule.ts'

export const emailPunctuation: FileRule = {
  ...emailRule(
    'email/punctuation',
    {
      bad: 'name: Ville de Dole\nemail: presse@dole.fr.\n',
      good: 'name: Ville de Dole\nemail: presse@dole.fr\n',
    },
    ['punctuation'],
    ({ address }, { rules }) => {
      const m = rules['email/punctuation']
      return { message: m.message(address), hint: rules.write(meantAddress(address)) }
    },
  ),
  fixable: true,
}
