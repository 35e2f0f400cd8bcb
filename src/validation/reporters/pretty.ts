import { positionIn } from '../../directory/position.ts'
import { safe } from '../../terminal/safe.ts'
import { codeFrame } from '../code-frame.ts'
import { type Reporter, summary } from '../reporter.ts'

/** For people: each finding with its line, a caret under the place, and what to do. */
export const pretty: Reporter = (report, messages, { style, columns }) => {
  const m = messages.validation
  const blocks = report.diagnostics.map(({ file, range, severity, message, hint, code }) => {
    const { line, column } = positionIn(file, range.start)
    const paint = severity === 'error' ? style.red : style.yellow
    const frame = codeFrame(file, range, columns ?? 100)
    return [
      `${style.bold(`${safe(file.path)}:${line}:${column}`)}: ${paint(m.severity[severity])}: ${safe(message)} ${style.dim(`[${code}]`)}`,
      ...(frame
        ? [
            `${style.dim(frame.margin)}${frame.line}`,
            `${style.dim(frame.blank)}${paint(frame.caret)}`,
          ]
        : []),
      ...(hint ? [`  ${style.cyan(m.hint)} ${safe(hint)}`] : []),
      '',
      '',
    ].join('\n')
  })
  return blocks.join('') + summary(report, messages)
}
