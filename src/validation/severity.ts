import type { Directory } from '../model/directory.ts'
import {
  type AdjustableCode,
  ESSENTIAL_CODES,
  type RuleCode,
  type Severity,
} from '../model/rule-code.ts'

export type Levels = Directory['settings']['rules']

/** What the settings make of a rule; undefined when they leave it as it is. */
export function severityOf(code: RuleCode, levels: Levels): Severity | 'off' | undefined {
  const isEssential = (ESSENTIAL_CODES as readonly string[]).includes(code)
  return isEssential ? undefined : levels?.[code as AdjustableCode]
}
