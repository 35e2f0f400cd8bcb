import type { Directory, Organisation } from '../model/directory.ts'
import { memo } from '../model/memo.ts'
import type { Settings } from '../model/organisation.ts'
import type { Checking, DirectoryRule, Known, Rule } from './rule.ts'
import { wideRules } from './rules/wide.ts'
import { severityOf } from './severity.ts'

/** Whether a rule may find errors, under a directory's settings. */
const mayFail = ({ code, severity }: Rule, { rules: levels }: Settings): boolean =>
  (severityOf(code, levels) ?? severity) === 'error'

const compares = ({ trace }: DirectoryRule) => 'keys' in trace

/** Those that compare files, and the others. */
export const comparingRules = wideRules.filter(compares)
export const otherRules = wideRules.filter(each => !compares(each))

/** Tells which rules across files have a say in what is an error. */
export function failing({
  settings,
}: Pick<Directory, 'settings'>): (rule: DirectoryRule) => boolean {
  // Whether a comment silences nothing, only all rules together tell.
  const needsAll = severityOf('ignore/unused', settings.rules) === 'error'
  return rule => needsAll || mayFail(rule, settings)
}

/** With the hash of what stands before each of their keys. */
const keyRules = wideRules.flatMap(rule =>
  'keys' in rule.trace ? [{ rule, ...rule.trace, seed: hash(`${rule.code} `) }] : [],
)

/** For each rule about keys, the lowest bit of its hashes. */
const bitsUnder = memo((settings: Settings) => {
  const isFailing = failing({ settings })
  return keyRules.map(({ rule }) => (isFailing(rule) ? 1 : 0))
})

const dayRules = wideRules.flatMap(rule => ('days' in rule.trace ? [{ rule, ...rule.trace }] : []))

/** What is kept of an organisation's file (rule.ts, Trace), in numbers. */
export interface Traces {
  /** Hashes of the keys; even ones of rules that find no errors, odd ones of those that do. */
  readonly keys: readonly number[]
  /** For each rule about days the first and the last, as 20240515; zeros where there is none. */
  readonly days: readonly number[]
}

/** The number of days in `Traces`. */
export const TRACED_DAYS = dayRules.length * 2

/** What is kept of an organisation's file. */
export function tracesOf(organisation: Organisation, settings: Settings): Traces {
  const keys: number[] = []
  const bits = bitsUnder(settings)
  for (const [i, rule] of keyRules.entries())
    for (const key of rule.keys(organisation))
      keys.push(((hash(key, rule.seed) & ~1) | (bits[i] ?? 0)) >>> 0)
  const days: number[] = []
  for (const rule of dayRules) {
    let [first, last] = [0, 0]
    for (const day of rule.days(organisation)) {
      // Of a day that is none, both ends are unknown.
      const number = dayNumber(day)
      first = Math.min(first || 99_999_999, number ?? 1)
      last = Math.max(last, number ?? 99_999_999)
    }
    days.push(first, last)
  }
  return { keys, days }
}

/** Which days let a rule find something in a file: for each of `Traces.days` the first and the last that do not. */
export interface Limits {
  /** In turn the least and the greatest number that is all right. */
  readonly days: readonly number[]
  /** Which organisations rules look at besides (query/needles.ts); undefined for all. */
  readonly needles: readonly string[] | undefined
}

/** @param wants the rules that matter. */
export function limitsOf(
  known: Known,
  checking: Checking,
  wants: (rule: DirectoryRule) => boolean,
): Limits {
  const needles = wideRules
    .filter(wants)
    .flatMap(({ trace }) => ('needles' in trace ? [trace.needles(known, checking)] : []))
  return {
    days: dayRules.flatMap(({ rule, within }) => {
      const { from, to } = wants(rule) ? within(checking) : {}
      return [dayNumber(from ?? '') ?? 0, dayNumber(to ?? '') ?? 99_999_999]
    }),
    needles: needles.includes(undefined) ? undefined : [...new Set((needles as string[][]).flat())],
  }
}

/** `2024-05-15` as 20240515; undefined for what is not written so. */
function dayNumber(day: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined
  let number = 0
  for (let i = 0; i < day.length; i++)
    if (day[i] !== '-') number = number * 10 + day.charCodeAt(i) - ZERO
  // Of what never happened, not 0: that says that there is no day.
  return Math.max(number, 2)
}

const ZERO = '0'.charCodeAt(0)

/** FNV-1a over UTF-16 units, 32 bits. @param before the hash of what stands before the text. */
function hash(text: string, before = 0x811c9dc5): number {
  let value = before
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
