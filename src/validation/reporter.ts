import type { Edit } from '../directory/edit.ts'
import type { Language, Messages } from '../messages/index.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Diagnostic } from './diagnostic.ts'
import { isSound } from './fix.ts'

/** What was checked, and what came of it. */
export interface Report {
  /** How many files, and what they hold. */
  readonly files: number
  readonly organisations: number
  readonly contacts: number
  /** By file in order of path, then by place. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Whom a report is written for. */
export interface Reporting {
  readonly messages: Messages
  readonly language: Language
  readonly terminal: Terminal
}

/** A way to write a report; ends with a line break unless it is empty. */
export type Reporter = (report: Report, to: Reporting) => string | Promise<string>

/** How many findings are of a severity. */
export function countOf(report: Report, severity: Diagnostic['severity']): number {
  return report.diagnostics.filter(each => each.severity === severity).length
}

/** The edits with which `--fix` mends a finding; none in a file that it leaves alone because it could not be read whole. */
export function fixOf({ fix, file }: Diagnostic): readonly Edit[] | undefined {
  return isSound(file) ? fix : undefined
}

/** The closing lines for people: what was checked, how much is wrong, and how much of it mends itself. */
export function summary(report: Report, { validation: m }: Messages): string {
  const { files, organisations, contacts } = report
  const mendable = report.diagnostics.filter(each => fixOf(each) !== undefined).length
  const found =
    report.diagnostics.length === 0
      ? m.nothing
      : m.found(countOf(report, 'error'), countOf(report, 'warning'), countOf(report, 'info'))
  return [
    m.summary(files, organisations, contacts),
    found,
    ...(mendable > 0 ? [m.mendable(mendable)] : []),
    '',
  ].join('\n')
}
