import type { Messages } from '../messages/index.ts'
import type { Directory } from '../model/directory.ts'
import {
  DEFAULT_MAX_AGE,
  DEFAULT_RETENTION,
  type Duration,
  readDuration,
} from '../model/duration.ts'
import { type RuleCode, SEVERITIES } from '../model/rule-code.ts'
import type { SourceFile } from '../model/source-file.ts'
import { type Ignore, unignored } from './ignore.ts'
import type { Checking } from './rule.ts'
import type { Diagnostic } from './severity.ts'
import { type Levels, severityOf } from './severity.ts'

/** How to check. */
export interface Validating {
  readonly messages: Messages
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** After how long a contact should be checked again; the settings' unless given. */
  readonly maxAge?: Duration | undefined
}

/** A diagnostic without its file, which is beside it; it can be kept as JSON. */
export type Found = Omit<Diagnostic, 'file'>

/** What a file shows by itself: what its rules find, and what its comments silence. It can be kept as JSON. */
export interface FileFound {
  readonly findings: readonly Found[]
  readonly ignores: readonly Ignore[]
}

/**
 * The diagnostics of what was found: those that are not silenced by a comment, each with the
 * severity that the settings give it, in no order.
 */
export function arrange(
  own: Iterable<readonly [SourceFile, FileFound]>,
  across: Iterable<readonly [SourceFile, readonly Found[]]>,
  settings: Directory['settings'],
  validating: Validating,
): Diagnostic[] {
  const ignores = new Map<SourceFile, readonly Ignore[]>()
  const all: Diagnostic[] = []
  for (const [file, { findings, ignores: silenced }] of own) {
    for (const each of findings) all.push({ ...each, file })
    if (silenced.length > 0) ignores.set(file, silenced)
  }
  for (const [file, findings] of across) for (const each of findings) all.push({ ...each, file })
  const checking = checkingOf(settings, validating)
  return unignored(ignores, all.filter(isNoEcho), checking).flatMap(each =>
    adjusted(each, settings.rules),
  )
}

/** Compares diagnostics by file, then by place. @param placeOf the place of a file in the directory. */
export const inOrder =
  (placeOf: (file: SourceFile) => number) =>
  (a: Diagnostic, b: Diagnostic): number =>
    placeOf(a.file) - placeOf(b.file) ||
    a.range.start - b.range.start ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/** What rules are given besides the directory. */
export function checkingOf(
  settings: Directory['settings'],
  { messages, today, maxAge }: Validating,
): Checking {
  return {
    messages,
    rules: messages.rules,
    today,
    maxAge: maxAge ?? readDuration(settings.max_age ?? '') ?? DEFAULT_MAX_AGE,
    retention: readDuration(settings.retention ?? '') ?? DEFAULT_RETENTION,
  }
}

/** What an error of the syntax makes of the lines below it says nothing of them. */
const ECHOES: readonly RuleCode[] = [
  'key/unknown',
  'key/duplicate',
  'value/type',
  'name/missing',
  'contact/unreachable',
  'phone/unreadable',
  'email/syntax',
]

function isNoEcho({ code, file, range }: Diagnostic): boolean {
  if (!ECHOES.includes(code)) return true
  const first = file.problems.find(problem => problem.code === 'yaml/syntax')
  if (first === undefined) return true
  // What a record lacks may well be in its broken line.
  return (
    !code.endsWith('/missing') && code !== 'contact/unreachable' && range.start < first.range.start
  )
}

/** With the severity that the settings give its rule; nothing when they switch it off. */
export function adjusted(diagnostic: Diagnostic, levels: Levels): Diagnostic[] {
  const level = severityOf(diagnostic.code, levels) ?? diagnostic.severity
  return level === 'off' ? [] : [{ ...diagnostic, severity: level }]
}
