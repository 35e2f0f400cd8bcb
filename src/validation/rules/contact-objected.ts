import { isOptedOut } from '../../model/entry.ts'
import { wantsErasure } from '../../model/objection.ts'
import { objectedRule, objectionsSample } from '../objected.ts'

const OBJECTIONS = objectionsSample('no-mailing')

export const contactObjected = objectedRule(
  {
    code: 'contact/objected',
    severity: 'warning',
    samples: {
      bad: {
        'objections.yaml': OBJECTIONS,
        'organisations/dole.yaml':
          'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    email: laure.hubidos@dole.fr\n',
      },
      good: {
        'objections.yaml': OBJECTIONS,
        'organisations/dole.yaml':
          'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    email: laure.hubidos@dole.fr\n    opt_out: 2026-06-30\n',
      },
    },
  },
  (objection, written) => {
    if (wantsErasure(objection)) return false
    // What a list leaves out stays out; a contact who opted out is known to have.
    return 'entry' in written ? !isOptedOut(written.entry) : written.key === 'include'
  },
  (written, { date }, { rules }) => {
    const m = rules['contact/objected']
    const message = m.message(written.address, date)
    if (!('entry' in written)) return { message, hint: m.list }
    return { message, hint: written.entry.contact ? m.contact(date) : m.desk }
  },
)
