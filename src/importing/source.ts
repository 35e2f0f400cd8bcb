import type { ImportedContact } from './contact.ts'
import type { Remark } from './remark.ts'

/** A file to read contacts from. */
export interface ImportFile {
  /** Base name, or `-` for standard input: a hint of its kind, and its title where it has none. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** So many bytes of a file tell of which kind it is. */
export const ENOUGH = 200_000

/** What the user stated, and what the directory knows. */
export interface ReadingOptions {
  /** ISO 3166-1 alpha-2 code of numbers in national notation that nothing else places. */
  readonly country?: string
  /** The organisation that issued the source (`--org`). */
  readonly organisation?: string
  /** `YYYY-MM-DD`; without it every date of a departure is taken as past. */
  readonly today?: string
  /** Columns of a table by the field that they hold (`--map column=field`). */
  readonly columns?: Readonly<Record<string, string>>
}

/** What a source holds, in its order. */
export interface Reading {
  readonly contacts: readonly ImportedContact[]
  /** What was skipped, or should be looked at. */
  readonly warnings: readonly Remark[]
}

/** A kind of file that contacts come in; one file each in sources/, and a line in its index. */
export interface ImportSource {
  /** Whether a file is of this kind: by content; by name only where content cannot tell. */
  recognises(file: ImportFile): boolean
  /** @throws UnreadableSource when the file is damaged. */
  read(file: ImportFile, options: ReadingOptions): Promise<Reading>
}

/** Thrown for a file that is of a kind, but cannot be read: damaged, protected, too large. */
export class UnreadableSource extends Error {
  /** Why, for the message catalogues. */
  readonly remark: Remark

  constructor(remark: Remark, options?: ErrorOptions) {
    super(remark.code, options)
    this.remark = remark
  }
}
