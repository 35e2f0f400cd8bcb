import { pathToFileURL } from 'node:url'
import { positionIn } from '../../files/position.ts'
import { safe } from '../../terminal/safe.ts'
import { link } from '../../terminal/terminal.ts'
import { codeFrame } from '../code-frame.ts'
import { fixOf, type Reporter, type Reporting, summary } from '../reporter.ts'
import type { Diagnostic } from '../severity.ts'

/** How many findings of one code a terminal shows; nobody scrolls through more. */
const MOST = 50

const COLORS = { error: 'red', warning: 'yellow', info: 'blue' } as const

/** For people: each finding with its line, a caret under the place, and what to do; what is only good to know in one line. */
export const pretty: Reporter = (report, to) => {
  const { shown, folded } = to.terminal.isTTY ? fold(report.diagnostics) : whole(report.diagnostics)
  const findings = shown.map((each, index) => {
    const next = shown[index + 1]
    const isTight = next && isLine(each) && isLine(next) && each.file === next.file
    return `${isLine(each) ? head(each, to) : block(each, to)}\n${isTight ? '' : '\n'}`
  })
  const { style } = to.terminal
  const rest = [...folded].map(
    ([code, count]) => `${style.dim(`… ${to.messages.validation.folded(count, code)}`)}\n`,
  )
  return [...findings, ...rest, rest.length > 0 ? '\n' : '', summary(report, to.messages)].join('')
}

const isLine = ({ severity }: Diagnostic) => severity === 'info'

const whole = (diagnostics: readonly Diagnostic[]) => ({
  shown: diagnostics,
  folded: new Map<string, number>(),
})

/** The first findings of each code, and how many more there are. */
function fold(diagnostics: readonly Diagnostic[]): ReturnType<typeof whole> {
  const seen = new Map<string, number>()
  const shown = diagnostics.filter(({ code }) => {
    const count = (seen.get(code) ?? 0) + 1
    seen.set(code, count)
    return count <= MOST
  })
  const more = [...seen].filter(([, count]) => count > MOST)
  return { shown, folded: new Map(more.map(([code, count]) => [code, count - MOST])) }
}

/** `file:line:column: severity: message [code]`, which terminals and editors make a link of. */
function head(diagnostic: Diagnostic, { messages: { validation: m }, terminal }: Reporting) {
  const { file, range, severity, message, code } = diagnostic
  const { style } = terminal
  const { line, column } = positionIn(file, range.start)
  const place = `${safe(file.path)}:${line}:${column}`
  return [
    `${link(terminal, style.bold(place), pathToFileURL(file.absolutePath).href)}:`,
    `${style[COLORS[severity]](m.severity[severity])}:`,
    safe(message),
    style.dim(`[${code}]`),
    ...(fixOf(diagnostic) ? [style.green(`(${m.fixableWithFix})`)] : []),
  ].join(' ')
}

function block(diagnostic: Diagnostic, to: Reporting) {
  const { file, range, severity, hint } = diagnostic
  const { style, columns = 100 } = to.terminal
  const frame = codeFrame(file, range, columns)
  return [
    head(diagnostic, to),
    ...(frame
      ? [
          `${style.dim(frame.margin)}${frame.line}`,
          `${style.dim(frame.blank)}${style[COLORS[severity]](frame.caret)}`,
        ]
      : []),
    ...(hint ? [`  ${style.cyan(to.messages.validation.hint)} ${safe(hint)}`] : []),
  ].join('\n')
}
