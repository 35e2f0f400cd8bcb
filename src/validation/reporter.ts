import type { Edit } from '../files/edit.ts'
import type { Language, Messages } from '../messages/index.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { isSound } from './fix.ts'
import { documentation } from './sample.ts'
import type { Diagnostic } from './severity.ts'

/** What was checked, and what came of it. */
export interface Report {
  /** How many files, and what they hold. */
  readonly files: number
  readonly organisations: number
  readonly contacts: number
  /** By file in order of path, then by place. */
  readonly diagnostics: readonly Diagnostic[]
  /** Infos that are counted and not among the diagnostics, by kind. */
  readonly folded?: readonly FoldedInfos[]
}

/** How many infos of a kind there are. */
export interface FoldedInfos {
  readonly code: string
  readonly count: number
  /** How many of them `--fix` fixes. */
  readonly fixable: number
  /** What the rule finds. */
  readonly title: string
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
  const folded = severity === 'info' ? (report.folded ?? []) : []
  const shown = report.diagnostics.filter(each => each.severity === severity).length
  return folded.reduce((sum, { count }) => sum + count, shown)
}

/** The report with its infos counted by kind, for people, who act on errors and warnings first. */
export async function foldInfos(report: Report, language: Language): Promise<Report> {
  const infos = report.diagnostics.filter(({ severity }) => severity === 'info')
  if (infos.length === 0) return report
  const docs = await documentation(language)
  const codes = [...new Set(infos.map(({ code }) => code))]
  return {
    ...report,
    diagnostics: report.diagnostics.filter(({ severity }) => severity !== 'info'),
    folded: codes.map(code => {
      const own = infos.filter(each => each.code === code)
      const fixable = own.filter(each => fixOf(each) !== undefined).length
      return { code, count: own.length, fixable, title: docs[code].title }
    }),
  }
}

/** The edits with which `--fix` fixes a finding; none in a file that it leaves alone because it could not be read completely. */
export function fixOf({ fix, file }: Diagnostic): readonly Edit[] | undefined {
  return isSound(file) ? fix : undefined
}

/** The closing lines for people: what was checked, how much is wrong, and how much `--fix` corrects. */
export function summary(report: Report, { validation: m }: Messages): string {
  const { files, organisations, contacts } = report
  const { folded = [] } = report
  const fixableCount = folded.reduce(
    (sum, { fixable }) => sum + fixable,
    report.diagnostics.filter(each => fixOf(each) !== undefined).length,
  )
  const found =
    report.diagnostics.length + folded.length === 0
      ? m.nothing
      : m.found(countOf(report, 'error'), countOf(report, 'warning'), countOf(report, 'info'))
  return [
    m.summary(files, organisations, contacts),
    found,
    ...folded.map(each => `  ${m.foldedInfos(each)}`),
    ...(folded.length > 0 ? [m.showInfos] : []),
    ...(fixableCount > 0 ? [m.fixableCount(fixableCount)] : []),
    '',
  ].join('\n')
}
