import type { ReadFile } from '../directory/assemble.ts'
import { fileOf } from '../directory/lazy-file.ts'
import { understand } from '../directory/read.ts'
import type { SourceFile } from '../directory/source-file.ts'

/** A file by the text that was kept of it; its tree is made anew when it is asked for. */
export function reread(
  at: Pick<SourceFile, 'kind' | 'id' | 'path' | 'absolutePath'>,
  text: string,
): ReadFile {
  const { file, value, lines } = understand(at, text)
  return { file: fileOf({ ...at, problems: file.problems }, () => text), value, lines }
}
