import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Context } from '../context.ts'
import { SETTINGS_FILE } from '../files/root.ts'
import type { Directory } from '../model/directory.ts'
import type { SourceFile } from '../model/source-file.ts'
import { commit } from '../saving/commit-changes.ts'
import type { FileChange } from '../saving/step.ts'
import { isDataPath } from '../saving/target.ts'

/**
 * Gives files other texts: those of one directory all together or none; one that belongs to
 * no directory by itself.
 * @param directory that they were read with.
 * @param texts whole, with a byte order mark where there is to be one.
 * @throws UserError when somebody else has changed one since it was read, or it cannot be written.
 */
export function rewrite(
  directory: Directory,
  texts: ReadonlyMap<SourceFile, string>,
  context: Context,
): void {
  const changes = new Map<string | undefined, FileChange[]>()
  for (const [file, after] of texts) {
    const { absolutePath: path, bom, text } = file
    const root = rootOf(path, directory.root)
    const change = { path, before: bom ? `\uFEFF${text}` : text, after }
    changes.set(root, [...(changes.get(root) ?? []), change])
  }
  for (const [root, each] of changes) commit(root, each, context)
}

/** The root of the directory whose data a file is: the one that was read, or the nearest upwards. */
function rootOf(path: string, read: string): string | undefined {
  const isOf = (root: string) => isDataPath(relative(root, path).replaceAll(sep, '/'))
  if (isOf(read)) return read
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, SETTINGS_FILE)) && isOf(folder)) return folder
    if (dirname(folder) === folder) return undefined
  }
}
