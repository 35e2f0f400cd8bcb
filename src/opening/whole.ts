import { setImmediate } from 'node:timers/promises'
import { assemble, NO_SETTINGS, type ReadFile } from '../directory/assemble.ts'
import { KnownFile, type TextReader } from '../directory/known-file.ts'
import { listFiles } from '../directory/list-files.ts'
import { lineLengths } from '../directory/position.ts'
import { readFile } from '../directory/read.ts'
import type { SourceFile } from '../directory/source-file.ts'
import { BATCH, type FileChecks } from '../index/make.ts'
import type { Directory } from '../model/directory.ts'
import { entriesOf } from '../model/entry.ts'
import type { Settings } from '../model/organisation.ts'
import { checksum } from '../text/checksum.ts'
import type { FoundInFile, OpenDirectory } from './open-directory.ts'

/** How to read a directory without an index. */
interface Reading {
  readonly cwd: string
  readonly reader: TextReader | undefined
  readonly checks: FileChecks | undefined
  progress(done: number, of: number): void
}

/**
 * Reads a directory whole. Its texts are read again when somebody asks for them, since all
 * their trees are much to hold.
 * @throws the file system's error when the folder itself cannot be read.
 */
export async function readWhole(
  root: string,
  { cwd, reader, checks, progress }: Reading,
): Promise<OpenDirectory> {
  const files = listFiles(root)
  const read: ReadFile[] = []
  const found: FoundInFile[] = []
  let settings: Settings = NO_SETTINGS
  for (let at = 0; at < files.length; at += BATCH) {
    const batch = files.slice(at, at + BATCH).map(each => readFile(each, cwd))
    if (batch[0]?.file.kind === 'settings')
      settings = (batch[0].value as Settings | undefined) ?? NO_SETTINGS
    const shown = checks?.check(assemble(root, batch, settings))
    for (const each of batch) {
      const file = withoutText(each.file, reader)
      const { value, lines } = each
      read.push({ file, value, lines })
      found.push([file, shown?.get(each.file)?.found])
    }
    progress(read.length, files.length)
    await setImmediate()
  }
  return openWhole(assemble(root, read, settings), found)
}

/** A file whose text is read again when it is asked for. */
function withoutText(file: SourceFile, reader: TextReader | undefined): SourceFile {
  const { kind, id, path, absolutePath, problems, bom, text } = file
  const facts = { checksum: checksum(Buffer.from(text)), lineLengths: lineLengths(text) }
  return new KnownFile({ kind, id, path, absolutePath, problems, bom, ...facts }, reader)
}

/** A directory that was read whole, with all its texts. */
export const checkedWhole = (directory: Directory, checks: FileChecks): OpenDirectory =>
  openWhole(
    directory,
    [...checks.check(directory)].map(([file, { found }]) => [file, found]),
  )

/** A directory that was read whole. @param found what rules about single files found in each, where that is asked for. */
function openWhole(directory: Directory, found: readonly FoundInFile[] = []): OpenDirectory {
  const { root, settings, lists, objections, files, organisations } = directory
  const order = new Map(files.map((file, index) => [file, index]))
  return {
    ...{ root, settings, lists, objections },
    counts: {
      files: files.length,
      organisations: organisations.length,
      contacts: organisations.flatMap(each => each.contacts).length,
      broken: files.filter(({ problems }) => problems.length > 0).length,
    },
    placeOf: file => order.get(file) ?? 0,
    read: async () => directory,
    near: async () => organisations,
    every: async () => organisations,
    people: async () => entriesOf(directory),
    foundInFiles: async () => found.filter(([, each]) => each !== undefined),
    compared: async () => ({ organisations, files }),
    recall: async () => undefined,
    remember: async () => {},
  }
}
