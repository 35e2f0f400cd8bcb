import type { Messages } from '../../messages/index.ts'
import type { PlanItem } from '../plan/plan-item.ts'
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
