import type { Messages } from '../../messages/index.ts'
import { understandPhone } from '../../model/phone.ts'
import type { ImportedPhone } from '../contact.ts'
import type { PlanItem } from '../plan/plan-item.ts'
import { present } from '../present.ts'
import { reasonsOf } from './item-lines.ts'

/** An item of a plan as scripts get it (DESIGN, `import --format json`). Absent values are left out. */
export function itemJson(
  item: PlanItem,
  {
    isChosen,
    isWritten,
    country,
    pathOf,
  }: {
    /** Whether it is carried out. */
    readonly isChosen: boolean
    readonly isWritten: boolean
    /** Of numbers in national notation that nothing else places. */
    readonly country: string | undefined
    /** The path of a source for scripts. */
    readonly pathOf: (file: string) => string
  },
  m: Messages['importing'],
): object {
  const { contact, places, outcome, target, conflicts, changes } = item
  const [first, ...others] = places
  const numbersOf = (phones: typeof contact.phones) =>
    phones.map(({ number, e164 }) => e164 ?? understandPhone({ number }, country)?.e164 ?? number)
  const isFax = ({ type }: ImportedPhone) => type === 'fax'
  const codes = [...contact.reasons, ...item.reasons].map(({ code }) => code)
  return {
    ...present({
      organisation: contact.organisation ?? item.organisation?.name,
      name: contact.name?.full,
      title: contact.title,
    }),
    emails: contact.emails.map(({ address }) => address),
    phones: numbersOf(contact.phones.filter(phone => !isFax(phone))),
    ...present({ faxes: numbersOf(contact.phones.filter(isFax)), agency: contact.agency }),
    certain: item.certain,
    reasons: reasonsOf(item, m),
    reason_codes: [...new Set(codes)],
    ...present({
      file: first && pathOf(first.file),
      line: first?.line,
      also: others.map(({ file, line }) => ({ file: pathOf(file), line })),
    }),
    change: outcome,
    ...present({ target, conflicts, changes }),
    ...(changes.length > 0 && { chosen: isChosen }),
    ...(isWritten && isChosen && changes.length > 0 && { written: true }),
  }
}
