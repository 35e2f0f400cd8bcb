import type { Edit } from '../directory/edit.ts'
import type { Problem, Range, SourceFile } from '../directory/source-file.ts'
import type { Messages } from '../messages/index.ts'
import type { Directory, Organisation } from '../model/directory.ts'
import type { Duration } from '../model/duration.ts'
import type { RuleCode, Severity } from '../model/rule-code.ts'
import type { Path } from '../model/schema.ts'

/** What a rule found; the engine adds the code, and the severity unless it is stated. */
export interface Finding {
  readonly file: SourceFile
  readonly range: Range
  readonly message: string
  readonly hint?: string
  readonly severity?: Severity
  /** Only what is certain: edits of the file that mend this and change nothing else. */
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

/** Looks across files, or at the calendar. */
export interface DirectoryRule extends RuleHead {
  readonly scope: 'directory'
  readonly trace: Trace
  check(directory: Directory, checking: Checking): Iterable<Finding>
}

/**
 * What an index keeps of an organisation's file to tell whether a rule can find anything in
 * it: only such files are looked into.
 */
export type Trace =
  | {
      /** Texts: it finds something only where two are the same, in two files or in one. */
      keys(organisation: Organisation): Iterable<string>
    }
  | {
      /** Days, as they are written: it finds something only where one lies outside of these. */
      days(organisation: Organisation): Iterable<string>
      within(checking: Checking): { readonly from?: string; readonly to?: string }
    }
  | {
      /** Texts (query/needles.ts): it looks at organisations of which the haystack holds one; undefined for all. */
      needles(known: Known, checking: Checking): readonly string[] | undefined
    }

/** What is known of a directory before organisations are looked at. */
export type Known = Pick<Directory, 'lists' | 'objections' | 'whole'>

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
