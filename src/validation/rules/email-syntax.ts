import type { EmailFault } from '../../model/email.ts'
import { emailRule } from '../email-rule.ts'
import type { FileRule } from '../rule.ts'

/** Faults of what is behind the @. */
const DOMAIN_FAULTS: readonly EmailFault[] = ['domain', 'tld', 'digits', 'letter', 'punycode']

export const emailSyntax: FileRule = {
  ...emailRule(
    'email/syntax',
    {
      bad: 'name: Ville de Dole\nemail: [presse.dole.fr, "\\u200epresse@dole.fr"]\n',
      good: 'name: Ville de Dole\nemail: presse@dole.fr\n',
    },
    [
      'empty',
      'control',
      'at',
      'name',
      'space',
      'local',
      'domain',
      'tld',
      'digits',
      'letter',
      'punycode',
      'long',
    ],
    ({ address, fault, entry }, { rules }) => {
      const m = rules['email/syntax']
      const message = m.message(address, m.why[fault])
      if (entry.contact?.name?.full.includes('@')) return { message, hint: m.swapped }
      const isNumber = (address.match(/\d/g)?.length ?? 0) >= 8 && !/[\p{L}@]/u.test(address)
      if (isNumber) return { message, hint: m.number }
      return { message, hint: DOMAIN_FAULTS.includes(fault) ? m.domain : m.hint }
    },
  ),
  fixable: true,
}
