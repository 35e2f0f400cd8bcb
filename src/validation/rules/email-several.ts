import { severalAddresses } from '../../model/email.ts'
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
    return {
      message: m.message(address),
      hint: m.hint((severalAddresses(address) ?? []).join(', ')),
    }
  },
)
