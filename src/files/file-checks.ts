import type { Directory } from '../model/directory.ts'
import type { SourceFile } from '../model/source-file.ts'

/** The rules about single files, whose findings are kept with the records. */
export interface FileChecks {
  readonly language: string
  /** What each file shows. */
  check(directory: Directory): ReadonlyMap<SourceFile, Checked>
}

/** What checking a file found, in a form that JSON keeps. */
export interface Checked {
  readonly found: unknown
  /** Whether that is anything; whether it can be an error. */
  readonly isReported: boolean
  readonly isFailing: boolean
}
