import { positionIn } from '../../directory/position.ts'
import { safeJson } from '../../terminal/safe.ts'
import { countOf, type Reporter } from '../reporter.ts'

/** For scripts: its shape is `schema validate`. */
export const json: Reporter = report => {
  const { files, organisations } = report.directory
  const value = {
    files: files.length,
    organisations: organisations.length,
    contacts: organisations.flatMap(each => each.contacts).length,
    errors: countOf(report, 'error'),
    warnings: countOf(report, 'warning'),
    diagnostics: report.diagnostics.map(({ code, severity, message, hint, file, range }) => {
      const start = positionIn(file, range.start)
      const end = positionIn(file, range.end)
      return {
        code,
        severity,
        message,
        hint,
        file: file.path,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        fixable: false,
      }
    }),
  }
  return `${safeJson(value, 2)}\n`
}
