import type { Path } from '../model/schema.ts'
import type { Range, SourceFile } from '../model/source-file.ts'
import { locateInTree } from './locate-in-tree.ts'

/**
 * Where a value stands in its file: the stretch of the value, or of its key when `part` is
 * `'key'`. A value that is not there stands where its closest ancestor does: a record by
 * its first line.
 */
export const locate = (
  file: SourceFile,
  path: Path,
  part: 'key' | 'value' | 'whole' = 'value',
): Range => (part === 'value' ? file.places?.(path) : undefined) ?? locateInTree(file, path, part)
