import type { Messages } from '../../messages/index.ts'
import { safe } from '../../terminal/safe.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { Outcome, PlanItem } from '../plan/plan-item.ts'
import type { Remark } from '../remark.ts'

/** A remark in words. */
export const remarkText = ({ code, about = '', held }: Remark, m: Messages['importing']): string =>
  held !== undefined && (code === 'row/opted-out' || code === 'row/left')
    ? m.heldRows[code](about, held)
    : m.remarks[code](about)

/** Why an item is what it is, in words: how it was read, then how it was matched; each once. */
export function reasonsOf({ contact, reasons }: PlanItem, m: Messages['importing']): string[] {
  const words = [
    ...contact.reasons.map(each => remarkText(each, m)),
    ...reasons.map(({ code, about = '', other = '' }) => m.reasons[code](about, other)),
  ]
  return [...new Set(words)]
}

const COLORS = {
  new: 'green',
  changed: 'yellow',
  confirmed: 'dim',
  conflict: 'red',
  objected: 'red',
} as const satisfies Record<Outcome, string>

/** An item of a plan for people: who, what becomes of it and where it was read, then the reasons and what contradicts the file. */
export function itemLines(item: PlanItem, m: Messages['importing'], { style }: Terminal): string {
  const { outcome, contact, target, certain, conflicts, places } = item
  const label =
    contact.name?.full ??
    contact.emails[0]?.address ??
    contact.phones[0]?.number ??
    item.organisation?.name ??
    contact.organisation ??
    ''
  const where = places.map(({ file, line }) => `${file}:${line}`).join(', ')
  const said = style[COLORS[outcome]](m.outcomes[outcome])
  const head = [
    certain ? said : `${said} (${m.doubtful})`,
    style.bold(safe(outcome === 'objected' ? m.somebody : label)),
    ...(target === undefined ? [] : [safe(target)]),
    style.dim(safe(where)),
  ]
  const lines = [
    ...reasonsOf(item, m).map(each => style.dim(safe(each))),
    ...conflicts.map(({ field, file, imported }) => safe(m.conflict(field, file, imported))),
  ]
  return [head.join('  '), ...lines.map(line => `    ${line}`)].map(line => `${line}\n`).join('')
}

/** What was read of the contact itself: who they are, and how to reach them. */
export function contactLines({ contact, outcome }: PlanItem): string {
  // Nothing is shown of somebody who asked to be erased.
  if (outcome === 'objected') return ''
  const { title, department, agency, emails, phones } = contact
  const lines = [
    [title, department, agency],
    emails.map(({ address }) => address),
    phones.map(({ number, extension }) => [number, extension].filter(Boolean).join(' / ')),
  ]
  return lines
    .map(line => line.filter(Boolean).join(', '))
    .filter(line => line !== '')
    .map(line => `    ${safe(line)}\n`)
    .join('')
}
