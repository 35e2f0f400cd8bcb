import type { Edit } from '../files/edit.ts'
import type { Messages } from '../messages/index.ts'
import type { Directory, Organisation } from '../model/directory.ts'
import type { Duration } from '../model/duration.ts'
import type { OrganisationKeys } from '../model/keys.ts'
import type { RuleCode, Severity } from '../model/rule-code.ts'
import type { Path } from '../model/schema.ts'
import type { Problem, Range, SourceFile } from '../model/source-file.ts'

/** What a rule found; the engine adds the code, and the severity unless it is stated. */
export interface Finding {
  readonly file: SourceFile
  readonly range: Range
  readonly message: string
  readonly hint?: string
  readonly severity?: Severity
  /** Only for unambiguous problems: edits of the file that fix this problem and change nothing else. */
  readonly fix?: readonly Edit[]
  /** The record that lacks something, where that is what was found: its path in the file. */
  readonly lackIn?: Path
}

/** What rules about one file know besides it and the directory's settings. */
export interface FileChecking {
  readonly messages: Messages
  /** What each rule says, by its code. */
  readonly rules: Messages['rules']
}

/** What rules know besides the directory. */
export interface Checking extends FileChecking {
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** After how long a contact should be checked again. */
  readonly maxAge: Duration
  /** After how long without a check a contact should go. */
  readonly retention: Duration
}

/** Files that show a rule: an organisation's text, texts by their paths in a directory, or what a listing of files shows. */
export type Sample = string | Readonly<Record<string, string>> | { readonly listing: string }

/** One check. */
export type Rule = FileRule | DirectoryRule

/**
 * Looks at each file of a directory by itself, whatever the day: what it finds holds until
 * the file or the settings change, and an index keeps it.
 */
export interface FileRule extends RuleHead {
  readonly scope?: never
  check(directory: Directory, checking: FileChecking): Iterable<Finding>
}

/**
 * Compares organisations, or looks at the calendar. It reads the keys of organisations alone,
 * which an index has without their records.
 */
export interface DirectoryRule extends RuleHead {
  readonly scope: 'directory'
  /** No finding may be an error where the rule itself is not: exports skip rules that find no errors. */
  check(comparison: Comparison, checking: Checking): Iterable<Finding & NoError>
}

/** A finding may be less serious than its rule, never more. */
interface NoError {
  readonly severity?: Exclude<Severity, 'error'>
}

/** What rules across files see of a directory. */
export interface Comparison extends Pick<Directory, 'settings' | 'lists' | 'objections'> {
  readonly organisations: readonly OrganisationKeys[]
  /** Every file of the directory. */
  readonly files: readonly SourceFile[]
  /** The organisations, in full, that saved lists can match. */
  readonly listed: readonly Organisation[]
}

interface RuleHead {
  readonly code: RuleCode
  readonly severity: Severity
  /** Whether some of its findings can be fixed. */
  readonly fixable?: true
  /** Documentation and test at once: what it finds, and the same done right. */
  readonly samples: { readonly bad: Sample; readonly good: Sample }
}

/** A rule that puts into words what reading found under the same code, or under another. */
export function problemRule<C extends Problem['code']>(
  found: C,
  samples: Rule['samples'],
  word: (
    problem: Extract<Problem, { code: C }>,
    checking: FileChecking,
    file: SourceFile,
  ) => Pick<Finding, 'message' | 'hint' | 'fix'> | undefined,
  code: RuleCode = found,
): FileRule {
  return {
    code,
    severity: 'error',
    samples,
    *check({ files }, checking) {
      for (const file of files)
        for (const problem of file.problems) {
          if (problem.code !== found) continue
          const said = word(problem as Extract<Problem, { code: C }>, checking, file)
          if (said) yield { file, range: problem.range, ...said }
        }
    },
  }
}
