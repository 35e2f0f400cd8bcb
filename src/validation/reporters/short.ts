import { positionIn } from '../../files/position.ts'
import { safe } from '../../terminal/safe.ts'
import type { Reporter } from '../reporter.ts'

/** `file:line:column: severity: message [code]`, as compilers write and editors read. Codes and severities do not change with the language. */
export const short: Reporter = ({ diagnostics }) =>
  diagnostics
    .map(({ file, range, severity, message, code }) => {
      const { line, column } = positionIn(file, range.start)
      return `${safe(file.path)}:${line}:${column}: ${severity}: ${safe(message)} [${code}]\n`
    })
    .join('')
