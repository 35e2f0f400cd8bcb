import { structuredPatch } from 'diff'
import { safe } from '../terminal/safe.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** What changes in a file, as `diff -u` shows it; empty when nothing does. */
export function unifiedDiff(
  path: string,
  before: string,
  after: string,
  { style }: Terminal,
): string {
  const { hunks } = structuredPatch(path, path, before, after, '', '', { context: 3 })
  if (hunks.length === 0) return ''
  const paint = (line: string) => {
    const text = line.slice(0, 1) + safe(line.slice(1).replace(/\r$/, ''))
    return line.startsWith('+') ? style.green(text) : line.startsWith('-') ? style.red(text) : text
  }
  const body = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    style.cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...lines.map(paint),
  ])
  const head = [style.bold(`--- ${safe(path)}`), style.bold(`+++ ${safe(path)}`)]
  return [...head, ...body].map(line => `${line}\n`).join('')
}
