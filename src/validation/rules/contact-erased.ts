import { wantsErasure } from '../../model/objection.ts'
import { objectedRule, objectionsSample } from '../objected.ts'

const OBJECTIONS = objectionsSample('erasure')

export const contactErased = objectedRule(
  {
    code: 'contact/erased',
    severity: 'error',
    samples: {
      bad: {
        'objections.yaml': OBJECTIONS,
        'organisations/dole.yaml':
          'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    email: laure.hubidos@dole.fr\n',
      },
      good: {
        'objections.yaml': OBJECTIONS,
        'organisations/dole.yaml': 'name: Ville de Dole\nemail: presse@dole.fr\n',
      },
    },
  },
  wantsErasure,
  (written, { date }, { rules }) => {
    const m = rules['contact/erased']
    const message = m.message(written.address, date)
    if (!('entry' in written)) return { message, hint: m.list }
    return { message, hint: written.entry.contact ? m.contact : m.desk }
  },
)
