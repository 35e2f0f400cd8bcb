import type { Messages } from '../messages/index.ts'
import type { Directory } from '../model/directory.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Ignore } from './ignore.ts'
import { ignoresOf } from './ignores.ts'
import type { FileRule, Rule } from './rule.ts'
import { rules } from './rules/index.ts'
import { hasUnreadKey } from './unread-key.ts'

/** What a file shows by itself: what its rules find, and what its comments silence. It can be kept as JSON. */
export interface FileFound {
  readonly findings: readonly Omit<Diagnostic, 'file'>[]
  readonly ignores: readonly Ignore[]
}

const fileRules = Object.values<Rule>(rules).filter(
  (each): each is FileRule => each.scope === undefined,
)

/** What each file of a directory shows by itself. */
export function lookInto(directory: Directory, messages: Messages): Map<SourceFile, FileFound> {
  const { files } = directory
  const findings = new Map<SourceFile, Omit<Diagnostic, 'file'>[]>(files.map(file => [file, []]))
  const checking = { messages, rules: messages.rules }
  for (const { code, severity, check } of fileRules)
    for (const { file, lackIn, ...finding } of check(directory, checking))
      if (lackIn === undefined || !hasUnreadKey(file, lackIn))
        findings.get(file)?.push({ code, severity, ...finding })
  return new Map(
    files.map(file => [file, { findings: findings.get(file) ?? [], ignores: ignoresOf(file) }]),
  )
}
