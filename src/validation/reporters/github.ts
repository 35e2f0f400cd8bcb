import { positionIn } from '../../files/position.ts'
import { safe } from '../../terminal/safe.ts'
import type { Reporter } from '../reporter.ts'
import type { Diagnostic } from '../severity.ts'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Workflow commands, which GitHub Actions shows beside the lines of a pull request. */
export const github: Reporter = ({ diagnostics }) =>
  diagnostics.map(each => `${command(each)}\n`).join('')

function command({ file, range, severity, message, hint, code }: Diagnostic): string {
  const start = positionIn(file, range.start)
  const end = positionIn(file, range.end)
  const properties = {
    file: safe(file.path),
    line: start.line,
    // The runner takes columns within one line only.
    ...(start.line === end.line && { col: start.column }),
    endLine: end.line,
    ...(start.line === end.line && { endColumn: end.column }),
    title: code,
  }
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`)
  const text = [message, ...(hint ? [hint] : [])].map(safe).join('\n')
  return `::${COMMANDS[severity]} ${written.join(',')}::${data(text)}`
}

/** As the toolkit of GitHub's actions escapes it. */
const data = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (value: string | number) =>
  data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')
