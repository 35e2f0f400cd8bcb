import type { Remark } from './remark.ts'
import { type ImportFile, type Reading, type ReadingOptions, UnreadableSource } from './source.ts'
import { sourceOf } from './sources/index.ts'
import { ColumnsError } from './table/columns.ts'

/** What another thread is asked: to read the contacts of a file. */
export interface ReadingJob {
  readonly importFile: ImportFile
  readonly options: ReadingOptions
}

/** What became of a file, as plain data that threads can pass on. */
export type FileReading =
  | { readonly reading: Reading }
  | { readonly unreadable: Remark }
  | { readonly columns: Pick<ColumnsError, 'fault' | 'about' | 'nearest'> }
  /** Nothing that contacts are read from. */
  | { readonly unknownKind: true }

/** Reads the contacts of a file of any kind. @throws only what is a bug. */
export async function readFile({ importFile, options }: ReadingJob): Promise<FileReading> {
  try {
    const source = sourceOf(importFile)
    return source === undefined
      ? { unknownKind: true }
      : { reading: await source.read(importFile, options) }
  } catch (error) {
    if (error instanceof UnreadableSource) return { unreadable: error.remark }
    if (error instanceof ColumnsError) {
      const { fault, about, nearest } = error
      return { columns: { fault, about, nearest } }
    }
    // Nested or long beyond what anybody writes; only files of others come here.
    if (error instanceof RangeError && /call stack/.test(error.message))
      return { unreadable: { code: 'file/too-complex' } }
    throw error
  }
}
