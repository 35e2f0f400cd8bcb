import type { EntryField } from './entry-fields.ts'

/** What the documentation of an export format states: code and names, the same in every language. */
export interface FormatFacts {
  /** What its files end in, such as `.csv`. */
  readonly ending: string
  /** The programs that it is for. */
  readonly consumer: string
  /** What it was checked with, by name and version. */
  readonly checked: string
  /** The command that loads it; empty where that is done in a window. */
  readonly load: string
  readonly encoding: 'UTF-8' | 'UTF-8 (BOM, --excel)' | 'US-ASCII'
  readonly lineEnds: 'LF' | 'CRLF'
  /** The fields of the model that it holds; its documentation names the others. */
  readonly holds: readonly EntryField[]
}
