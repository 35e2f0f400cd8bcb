import type { Messages } from '../messages/index.ts'
import { safeJson } from '../terminal/safe.ts'
import type { Decision } from './recipients.ts'

/** Those left out that a press officer should hear of, asked or not. */
const TOLD: readonly Decision['reason'][] = [
  'optedOut',
  'objected',
  'left',
  'noAddress',
  'formula',
  'ascii',
  'syntax',
  'unsendable',
]

/** So many of one reason are named before their number is. */
const NAMED = 10

/** Who was left out and should be known of, by name; past ten of one reason, their number. */
export function leftOutLines(decisions: readonly Decision[], { mailing: m }: Messages): string[] {
  const told = new Map(TOLD.map(reason => [reason, [] as string[]]))
  for (const each of decisions) told.get(each.reason)?.push(leftOutName(each))
  return [...told].flatMap(([reason, names]) => {
    const said = m.reasons[reason]
    const named = names.slice(0, NAMED).map(name => m.leftOut(name, said))
    return names.length > NAMED ? [...named, m.others(names.length - NAMED, said)] : named
  })
}

/** Name for a skipped line; for a refusal, the address. */
const leftOutName = ({ whom: { label }, address = label, reason }: Decision) => {
  if (reason === 'unsendable') return safeJson(address)
  return ['formula', 'ascii', 'syntax'].includes(reason) ? address : label
}

/** A line for everybody: `+` in or `-` out, and why. */
export function explanation(decisions: readonly Decision[], { mailing: m }: Messages): string[] {
  return decisions.map(decision => {
    const { whom, address, isIn, since, other } = decision
    const name = whom.label
    const who = address === undefined || address === name ? name : `${name} <${address}>`
    const reason = m.reasons[decision.reason]
    const dated = since === undefined ? reason : m.sinceDay(reason, since)
    const said = other === undefined ? dated : m.with(dated, other)
    return `${isIn ? '+' : '-'} ${m.because(who, said)}`
  })
}
