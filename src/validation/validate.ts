import type { SourceFile } from '../directory/source-file.ts'
import type { Messages } from '../messages/index.ts'
import type { Directory } from '../model/directory.ts'
import {
  DEFAULT_MAX_AGE,
  DEFAULT_RETENTION,
  type Duration,
  readDuration,
} from '../model/duration.ts'
import { type RuleCode, SEVERITIES } from '../model/rule-code.ts'
import type { Diagnostic } from './diagnostic.ts'
import { checkFiles } from './file-checks.ts'
import { type Ignore, unignored } from './ignore.ts'
import type { Checking, DirectoryRule, Known } from './rule.ts'
import { wideRules } from './rules/wide.ts'
import { type Levels, severityOf } from './severity.ts'
import { comparingRules, failing, type Limits, limitsOf, otherRules } from './traces.ts'

/** How to check. */
export interface Validating {
  readonly messages: Messages
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** After how long a contact should be checked again; the settings' unless given. */
  readonly maxAge?: Duration | undefined
}

/** What comparing files finds in each. It can be kept as JSON. */
export type Across = ReadonlyMap<SourceFile, readonly Omit<Diagnostic, 'file'>[]>

/**
 * Checks a directory by every rule: what is wrong, by file in order of path, then by place.
 * @param across what comparing files finds, where that is known.
 */
export function validate(
  directory: Directory,
  validating: Validating,
  across: Across = findAcross(directory, validating),
): Diagnostic[] {
  return found(directory, validating, otherRules, across)
}

/**
 * What comparing files finds: as far as an index knows it from an earlier run, and anew in
 * those that it concerns.
 */
export function findAcross(directory: Directory, validating: Validating): Across {
  const checking = checkingIn(directory, validating)
  const known = directory.whole?.across
  const all = new Map(known?.known as Across | undefined)
  for (const { code, severity, check } of comparingRules)
    for (const { file, ...finding } of check(directory, checking)) {
      // What an index keeps, it keeps of organisations.
      if (known && file.kind === 'organisation' && !known.affects(file)) continue
      all.set(file, [...(all.get(file) ?? []), { code, severity, ...finding }])
    }
  return all
}

/** The errors that `validate` would find. */
export function errorsIn(directory: Directory, validating: Validating): Diagnostic[] {
  return found(directory, validating, wideRules.filter(failing(directory))).filter(
    ({ severity }) => severity === 'error',
  )
}

/**
 * In which files `validate`, or `errorsIn`, need not look: an index knows their traces.
 * @param known its settings, lists and objections, and what an index knows of all files.
 */
export function limits(
  known: Known & Pick<Directory, 'settings'>,
  validating: Validating,
  wants: 'all' | 'errors',
): Limits {
  const isWanted = wants === 'all' ? () => true : failing(known)
  return limitsOf(known, checkingIn(known, validating), isWanted)
}

function checkingIn(
  { settings }: Pick<Directory, 'settings'>,
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

function found(
  directory: Directory,
  validating: Validating,
  rules: readonly DirectoryRule[],
  across: Across = new Map(),
): Diagnostic[] {
  const { messages } = validating
  const { settings, files } = directory
  const checking = checkingIn(directory, validating)
  const byFile = checkFiles(directory, messages)
  const ignores = new Map<SourceFile, readonly Ignore[]>()
  const all: Diagnostic[] = []
  for (const [file, { findings, ignores: own }] of byFile) {
    for (const each of findings) all.push({ ...each, file })
    if (own.length > 0) ignores.set(file, own)
  }
  for (const [file, findings] of across) for (const each of findings) all.push({ ...each, file })
  for (const { code, severity, check } of rules)
    for (const each of check(directory, checking)) all.push({ code, severity, ...each })
  const order = new Map(files.map((file, index) => [file, index]))
  return unignored(ignores, all.filter(isNoEcho), checking)
    .flatMap(each => adjusted(each, settings.rules))
    .sort(
      (a, b) =>
        (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) ||
        a.range.start - b.range.start ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
    )
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
  // What a record lacks may well stand in its broken line.
  return (
    !code.endsWith('/missing') && code !== 'contact/unreachable' && range.start < first.range.start
  )
}

/** With the severity that the settings give its rule; nothing when they switch it off. */
function adjusted(diagnostic: Diagnostic, levels: Levels): Diagnostic[] {
  const level = severityOf(diagnostic.code, levels) ?? diagnostic.severity
  return level === 'off' ? [] : [{ ...diagnostic, severity: level }]
}
