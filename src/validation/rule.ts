import type { Problem, Range, SourceFile } from '../directory/source-file.ts'
import type { Messages } from '../messages/index.ts'
import type { Directory } from '../model/directory.ts'
import type { Severity } from './diagnostic.ts'

/** What a rule found; the engine adds the code, and the severity unless it is stated. */
export interface Finding {
  readonly file: SourceFile
  readonly range: Range
  readonly message: string
  readonly hint?: string
  readonly severity?: Severity
}

/** One check, over the whole directory. */
export interface Rule {
  readonly code: string
  readonly severity: Severity
  check(directory: Directory, messages: Messages): Iterable<Finding>
}

/** A rule that puts into words what reading found under the same code. */
export function problemRule<C extends Problem['code']>(
  code: C,
  word: (
    problem: Extract<Problem, { code: C }>,
    messages: Messages,
    file: SourceFile,
  ) => Pick<Finding, 'message' | 'hint'>,
): Rule {
  return {
    code,
    severity: 'error',
    *check({ files }, messages) {
      for (const file of files)
        for (const problem of file.problems)
          if (problem.code === code)
            yield {
              file,
              range: problem.range,
              ...word(problem as Extract<Problem, { code: C }>, messages, file),
            }
    },
  }
}
