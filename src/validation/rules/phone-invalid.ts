import { locate } from '../../directory/locate.ts'
import { understandPhone } from '../../model/phone.ts'
import type { Rule } from '../rule.ts'

/** French territories whose numbers are dialled nationally like those of the mainland. */
const OVERSEAS = ['RE', 'GP', 'MQ', 'GF', 'PM', 'YT']

/** An error for France, whose plan we know to be right; elsewhere plans change faster than tables. */
export const phoneInvalid: Rule = {
  code: 'phone/invalid',
  severity: 'error',
  *check({ organisations }, { rules }) {
    const m = rules['phone/invalid']
    for (const organisation of organisations)
      for (const { phone } of [organisation, ...organisation.contacts])
        for (const each of phone) {
          const { file, country } = organisation
          const read = understandPhone(each, country)
          if (read === undefined || read.valid) continue
          const { number = '', at } = each
          const elsewhere =
            read.callingCode === '33'
              ? OVERSEAS.map(territory => understandPhone(each, territory)).find(
                  other => other?.valid,
                )
              : undefined
          yield {
            file,
            range: locate(file, [...at, 'number']),
            message: m.message(number, read.country ?? `+${read.callingCode}`),
            hint: elsewhere ? m.overseas(elsewhere.international) : m.hint,
            severity: read.callingCode === '33' ? 'error' : 'warning',
          }
        }
  },
}
