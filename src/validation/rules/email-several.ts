import { emailRule } from '../email-rule.ts'

export const emailSeveral = emailRule(
  'email/several',
  {
    bad: 'name: Ville de Dole\nemail: presse@dole.fr, communication@dole.fr\n',
    good: 'name: Ville de Dole\nemail: [presse@dole.fr, communication@dole.fr]\n',
  },
  ['several'],
  ({ address }, { rules }) => {
    const m = rules['email/several']
    const parts = address.split(/[\s,;/|]+/).filter(part => part.includes('@'))
    return { message: m.message(address), hint: m.hint(parts.join(', ')) }
  },
)
