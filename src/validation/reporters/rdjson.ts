import { applyEdits, type Edit } from '../../files/edit.ts'
import { type Position, positionIn } from '../../files/position.ts'
import type { Range, SourceFile } from '../../model/source-file.ts'
import { safeJson } from '../../terminal/safe.ts'
import { fixOf, type Reporter } from '../reporter.ts'

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const

const BYTE_ORDER_MARK = 3

/** For reviewdog, which comments on the changes of a review at GitHub, GitLab, Gitea or Bitbucket. */
export const rdjson: Reporter = ({ diagnostics }) => {
  const value = {
    source: { name: 'press-contacts' },
    diagnostics: diagnostics.map(diagnostic => {
      const { code, severity, message, hint, file, range } = diagnostic
      const fix = fixOf(diagnostic)
      return {
        message: hint ? `${message}\n${hint}` : message,
        location: { path: file.path, range: byteRange(file, range) },
        severity: SEVERITIES[severity],
        code: { value: code },
        ...(fix && { suggestions: [suggestion(file, fix)] }),
      }
    }),
  }
  return `${safeJson(value, 2)}\n`
}

/** A fix as one replacement: reviewdog offers each suggestion by itself. */
function suggestion(file: SourceFile, fix: readonly Edit[]) {
  const start = Math.min(...fix.map(edit => edit.start))
  const end = Math.max(...fix.map(edit => edit.end))
  const edits = fix.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }))
  return {
    range: byteRange(file, { start, end }),
    text: applyEdits(file.text.slice(start, end), edits),
  }
}

const byteRange = (file: SourceFile, { start, end }: Range) => ({
  start: bytePosition(file, start),
  end: bytePosition(file, end),
})

/** A place with its column in bytes of UTF-8. */
function bytePosition(file: SourceFile, offset: number): Position {
  const { line, column } = positionIn(file, offset)
  const before = Buffer.byteLength(file.text.slice(offset - column + 1, offset))
  return { line, column: before + 1 + (line === 1 && file.bom ? BYTE_ORDER_MARK : 0) }
}
