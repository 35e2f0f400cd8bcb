import { positionIn } from '../../files/position.ts'
import type { Range, SourceFile } from '../../model/source-file.ts'
import { safeJson } from '../../terminal/safe.ts'
import { countOf, fixOf, type Reporter } from '../reporter.ts'

/** For scripts: its shape is `schema validate`. */
export const json: Reporter = report => {
  const { files, organisations, contacts } = report
  const value = {
    files,
    organisations,
    contacts,
    errors: countOf(report, 'error'),
    warnings: countOf(report, 'warning'),
    infos: countOf(report, 'info'),
    diagnostics: report.diagnostics.map(diagnostic => {
      const { code, severity, message, hint, file, range } = diagnostic
      const fix = fixOf(diagnostic)
      return {
        code,
        severity,
        message,
        hint,
        file: file.path,
        ...place(file, range),
        fixable: fix !== undefined,
        ...(fix && { fix: fix.map(edit => ({ ...place(file, edit), text: edit.text })) }),
      }
    }),
  }
  return `${safeJson(value, 2)}\n`
}

function place(file: SourceFile, range: Range) {
  const start = positionIn(file, range.start)
  const end = positionIn(file, range.end)
  return { line: start.line, column: start.column, end_line: end.line, end_column: end.column }
}
