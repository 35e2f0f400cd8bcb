import type { Messages } from '../messages/index.ts'
import type { Directory } from '../model/directory.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Diagnostic } from './diagnostic.ts'

/** What was checked, and what came of it. */
export interface Report {
  readonly directory: Directory
  /** By file in order of path, then by place. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A way to write a report; ends with a line break unless it is empty. */
export type Reporter = (report: Report, messages: Messages, terminal: Terminal) => string

/** How many findings are of a severity. */
export function countOf(report: Report, severity: Diagnostic['severity']): number {
  return report.diagnostics.filter(each => each.severity === severity).length
}

/** The closing lines for people: what was checked, and how much is wrong. */
export function summary(report: Report, { validation: m }: Messages): string {
  const { files, organisations } = report.directory
  const contacts = organisations.flatMap(each => each.contacts).length
  const found =
    report.diagnostics.length === 0
      ? m.nothing
      : m.found(countOf(report, 'error'), countOf(report, 'warning'))
  return `${m.summary(files.length, organisations.length, contacts)}\n${found}\n`
}
