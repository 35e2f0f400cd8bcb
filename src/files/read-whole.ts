import { setImmediate } from 'node:timers/promises'
import type { Directory } from '../model/directory.ts'
import type { Settings } from '../model/organisation.ts'
import type { SourceFile } from '../model/source-file.ts'
import { forgetWeakCaches } from '../model/weak-cache.ts'
import { assemble, NO_SETTINGS, type ReadFile } from './assemble.ts'
import { KnownFile, type TextReader, textFacts } from './known-file.ts'
import { listFiles } from './list-files.ts'
import { readFile } from './read.ts'

/** The rules about single files, whose findings are kept with the records. */
export interface FileChecks {
  readonly language: string
  /** Loads the rules: they are many, and mostly no file has changed. */
  load(): Promise<CheckFiles>
}

/** What each file of a directory shows. */
export type CheckFiles = (directory: Directory) => ReadonlyMap<SourceFile, Checked>

/** What checking a file found, in a form that JSON keeps. */
export interface Checked {
  readonly found: unknown
  /** Whether that is anything; whether it can be an error. */
  readonly isReported: boolean
  readonly isFailing: boolean
}

/** How to read a directory. */
export interface Reading {
  /** The folder that shown paths are relative to. */
  readonly cwd: string
  /** Reads the texts of files; undefined if no text is needed. */
  readonly reader: TextReader | undefined
  /** When given, what rules about single files find is told as well. */
  readonly checks: FileChecks | undefined
  /** Told how many of how many files have been read. */
  progress(done: number, of: number): void
}

/** What rules about single files found in a file (validation/file-checks.ts). */
export type FoundInFile = readonly [file: SourceFile, found: unknown]

/** Batch size: small enough that parsed trees die in V8's young generation. */
export const BATCH = 20

/**
 * Reads a directory whole. Its texts are read again when they are asked for: all their trees
 * together are much to hold.
 * @throws the file system's error when the folder itself cannot be read.
 */
export async function readWhole(
  root: string,
  { cwd, reader, checks, progress }: Reading,
): Promise<{ readonly directory: Directory; readonly found: readonly FoundInFile[] }> {
  const files = listFiles(root)
  const check = await checks?.load()
  const read: ReadFile[] = []
  const found: FoundInFile[] = []
  let settings: Settings = NO_SETTINGS
  for (let at = 0; at < files.length; at += BATCH) {
    const batch = files.slice(at, at + BATCH).map(each => readFile(each, cwd))
    // The settings' file comes first.
    if (batch[0]?.file.kind === 'settings')
      settings = (batch[0].value as Settings | undefined) ?? NO_SETTINGS
    const shown = check?.(assemble(root, batch, settings))
    for (const { file: whole, value, lines } of batch) {
      const file = withoutText(whole, reader)
      read.push({ file, value, lines })
      if (shown) found.push([file, shown.get(whole)?.found])
    }
    forgetWeakCaches()
    progress(read.length, files.length)
    // Ctrl-C is heard in between.
    await setImmediate()
  }
  return { directory: assemble(root, read, settings), found }
}

/** A file whose text is read again when it is asked for. */
function withoutText(file: SourceFile, reader: TextReader | undefined): SourceFile {
  const { kind, id, path, absolutePath, problems } = file
  return new KnownFile({ kind, id, path, absolutePath, problems, ...textFacts(file) }, reader)
}
