import type { Range, SourceFile } from '../directory/source-file.ts'

export type Severity = 'error' | 'warning'

/** Something wrong in a file, for people to mend. */
export interface Diagnostic {
  /** Stable: scripts and settings name it. */
  readonly code: string
  readonly severity: Severity
  /** What is wrong and why. */
  readonly message: string
  /** What to do. */
  readonly hint?: string
  readonly file: SourceFile
  readonly range: Range
}
