import type { Messages } from '../../messages/index.ts'
import { safe } from '../../terminal/safe.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { Outcome, PlanItem } from '../plan/plan.ts'
import { reasonsOf } from './reasons.ts'

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
