import type { SourceFile } from '../directory/source-file.ts'
import type { Change, Refusal } from './change.ts'
import { editText } from './edit-text.ts'

/** A file that changes, with its whole texts: its byte order mark included. */
export interface FileChange {
  /** As it was read; absent for a new one. */
  readonly file?: SourceFile
  /** Absolute. */
  readonly path: string
  /** Absent for a new file. */
  readonly before?: string
  /** Absent for a file that goes. */
  readonly after?: string
}

/** What changes, each file once; or why nothing can, and in which file. */
export type Outcome =
  | { readonly changes: readonly FileChange[] }
  | { readonly refused: Refusal; readonly file: SourceFile }

/** Thrown inside this folder alone, with the file that cannot be changed. */
export class RefusedIn extends Error {
  readonly refusal: Refusal
  readonly file: SourceFile
  constructor(refusal: Refusal, file: SourceFile) {
    super(refusal.code)
    this.refusal = refusal
    this.file = file
  }
}

/** An outcome of what throws `RefusedIn` where it cannot be done. */
export function outcomeOf(make: () => readonly FileChange[]): Outcome {
  try {
    return { changes: make() }
  } catch (error) {
    if (error instanceof RefusedIn) return { refused: error.refusal, file: error.file }
    throw error
  }
}

/** What a file says after changes. @throws RefusedIn */
export function textAfter(file: SourceFile, changes: readonly Change[]): string {
  const result = editText(file, changes)
  if ('refused' in result) throw new RefusedIn(result.refused, file)
  return result.text
}

/** The changes of files to other texts, those alone that differ. */
export function changesTo(texts: ReadonlyMap<SourceFile, string>): FileChange[] {
  return [...texts].flatMap(([file, text]) => {
    const mark = file.bom ? '\uFEFF' : ''
    const change = { file, path: file.absolutePath }
    return text === file.text
      ? []
      : [{ ...change, before: `${mark}${file.text}`, after: `${mark}${text}` }]
  })
}
