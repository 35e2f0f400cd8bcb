import type { Messages } from '../../messages/index.ts'
import { understandPhone } from '../../model/phone.ts'
import type { PlanItem } from '../plan/plan-item.ts'
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
  const faxes = numbersOf(contact.phones.filter(({ type }) => type === 'fax'))
  const said = {
    organisation: contact.organisation ?? item.organisation?.name,
    name: contact.name?.full,
    title: contact.title,
    emails: contact.emails.map(({ address }) => address),
    phones: numbersOf(contact.phones.filter(({ type }) => type !== 'fax')),
    faxes: faxes.length > 0 ? faxes : undefined,
    agency: contact.agency,
    certain: item.certain,
    reasons: reasonsOf(item, m),
    reason_codes: [...new Set([...contact.reasons, ...item.reasons].map(({ code }) => code))],
    file: first && pathOf(first.file),
    line: first?.line,
    also:
      others.length > 0
        ? others.map(({ file, line }) => ({ file: pathOf(file), line }))
        : undefined,
    change: outcome,
    target,
    conflicts: conflicts.length > 0 ? conflicts : undefined,
    changes: changes.length > 0 ? changes : undefined,
    chosen: changes.length > 0 ? isChosen : undefined,
    written: isWritten && isChosen && changes.length > 0 ? true : undefined,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}
