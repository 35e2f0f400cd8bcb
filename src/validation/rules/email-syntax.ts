import { emailRule } from '../email-rule.ts'
import type { FileRule } from '../rule.ts'

export const emailSyntax: FileRule = {
  ...emailRule(
    'email/syntax',
    {
      bad: 'name: Ville de Dole\nemail: [presse.dole.fr, "\\u200epresse@dole.fr"]\n',
      good: 'name: Ville de Dole\nemail: presse@dole.fr\n',
    },
    ['empty', 'control', 'at', 'name', 'space', 'local', 'domain', 'tld', 'long'],
    ({ address, fault, entry }, { rules }) => {
      const m = rules['email/syntax']
      const message = m.message(address, m.why[fault])
      if (entry.contact?.name?.full.includes('@')) return { message, hint: m.swapped }
      const isNumber = (address.match(/\d/g)?.length ?? 0) >= 8 && !/[\p{L}@]/u.test(address)
      return { message, hint: isNumber ? m.number : m.hint }
    },
  ),
  fixable: true,
}
