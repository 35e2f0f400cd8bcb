import { locate } from '../../directory/locate.ts'
import { emailFault } from '../../model/email.ts'
import type { Rule } from '../rule.ts'

export const emailSyntax: Rule = {
  code: 'email/syntax',
  severity: 'error',
  *check({ organisations }, { rules }) {
    const m = rules['email/syntax']
    for (const organisation of organisations)
      for (const { email } of [organisation, ...organisation.contacts])
        for (const { address = '', at } of email) {
          const fault = emailFault(address)
          if (fault === undefined) continue
          const { file } = organisation
          const message = m.message(address, m.why[fault])
          yield { file, range: locate(file, [...at, 'address']), message, hint: m.hint }
        }
  },
}
