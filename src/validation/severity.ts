import type { Edit } from '../files/edit.ts'
import type { Directory } from '../model/directory.ts'
import {
  type AdjustableCode,
  ESSENTIAL_CODES,
  type RuleCode,
  type Severity,
} from '../model/rule-code.ts'
import type { Range, SourceFile } from '../model/source-file.ts'

/** Something wrong in a file, for people to fix. */
export interface Diagnostic {
  /** Stable: scripts and settings name it. */
  readonly code: RuleCode
  readonly severity: Severity
  /** What is wrong and why. */
  readonly message: string
  /** What to do. */
  readonly hint?: string
  readonly file: SourceFile
  readonly range: Range
  /** The edits that fix it, applied together. */
  readonly fix?: readonly Edit[]
}

export type Levels = Directory['settings']['rules']

/** What the settings make of a rule; undefined when they leave it as it is. */
export function severityOf(code: RuleCode, levels: Levels): Severity | 'off' | undefined {
  const isEssential = (ESSENTIAL_CODES as readonly string[]).includes(code)
  return isEssential ? undefined : levels?.[code as AdjustableCode]
}
