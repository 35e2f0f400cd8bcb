import type { CheckFiles } from '../files/read-whole.ts'
import type { Messages } from '../messages/index.ts'
import type { Directory } from '../model/directory.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { FileFound } from './arrange.ts'
import { ignoresOf } from './find-ignores.ts'
import type { FileRule, Rule } from './rule.ts'
import { rules } from './rules/index.ts'
import type { Diagnostic } from './severity.ts'
import { severityOf } from './severity.ts'
import { hasUnreadKey } from './unread-key.ts'

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

const known = new WeakMap<SourceFile, { readonly messages: Messages; readonly found: FileFound }>()

/** What each file of a directory shows by itself; files are checked once. */
export function checkFiles(
  directory: Directory,
  messages: Messages,
): ReadonlyMap<SourceFile, FileFound> {
  const isNew = ({ file }: { readonly file: SourceFile }) => known.get(file)?.messages !== messages
  const files = directory.files.filter(file => isNew({ file }))
  if (files.length > 0) {
    const unchecked = {
      ...directory,
      files,
      organisations: directory.organisations.filter(isNew),
      lists: directory.lists.filter(isNew),
    }
    for (const [file, found] of lookInto(unchecked, messages)) known.set(file, { messages, found })
  }
  return new Map(directory.files.map(file => [file, known.get(file)?.found ?? NOTHING]))
}

/** Checks single files as an index keeps it (files/read-whole.ts). Their files are soon gone, and not remembered. */
export const fileChecker =
  (messages: Messages): CheckFiles =>
  directory => {
    const { settings } = directory
    const isError = ({ code, severity }: Pick<Diagnostic, 'code' | 'severity'>) =>
      (severityOf(code, settings.rules) ?? severity) === 'error'
    return new Map(
      [...lookInto(directory, messages)].map(([file, found]) => [
        file,
        {
          found,
          isReported: found.findings.length + found.ignores.length > 0,
          isFailing: found.ignores.length > 0 || found.findings.some(isError),
        },
      ]),
    )
  }

const NOTHING: FileFound = { findings: [], ignores: [] }
