import type { Messages } from '../messages/index.ts'
import type { Directory } from '../model/directory.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules/index.ts'

/** Checks a directory by every rule: what is wrong, by file in order of path, then by place. */
export function validate(directory: Directory, messages: Messages): Diagnostic[] {
  const order = new Map(directory.files.map((file, index) => [file, index]))
  const diagnostics = Object.values<Rule>(rules).flatMap(({ code, severity, check }) =>
    [...check(directory, messages)].map((found): Diagnostic => ({ code, severity, ...found })),
  )
  return diagnostics.sort(
    (a, b) =>
      (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) ||
      a.range.start - b.range.start ||
      (a.code < b.code ? -1 : 1),
  )
}
