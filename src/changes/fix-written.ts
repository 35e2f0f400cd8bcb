import type { Context } from '../context.ts'
import { assemble } from '../files/assemble.ts'
import { applyEdits } from '../files/edit.ts'
import { understand } from '../files/read.ts'
import type { Directory } from '../model/directory.ts'
import { entriesOf } from '../model/entry.ts'
import { mailboxKey } from '../model/identity.ts'
import type { Addressee } from '../model/keys.ts'
import type { SourceFile } from '../model/source-file.ts'
import { checkFiles } from '../validation/file-checks.ts'

/** One fix may uncover another. */
const MAX_ROUNDS = 5

/** Reads a text as the only file of a directory. */
function readAlone({ root, settings }: Directory, file: SourceFile, text: string) {
  const read = understand({ ...file, text: '', problems: [] } as SourceFile, text)
  return { file: read.file, directory: assemble(root, [read], settings) }
}

/**
 * The new text of a file with the certain fixes of what was written, errors aside: the spelling of
 * values (composed letters, blanks, notation of numbers). Lines that the file had before, and
 * what was wrong in it before, stay as they are.
 */
export function fixWritten(
  directory: Directory,
  file: SourceFile,
  text: string,
  { messages }: Pick<Context, 'messages'>,
): string {
  const findingsIn = (each: string) => {
    const read = readAlone(directory, file, each)
    return checkFiles(read.directory, messages).get(read.file)?.findings ?? []
  }
  const oldLines = new Set(file.text.split('\n'))
  const known = new Set(findingsIn(file.text).map(({ code, message }) => `${code} ${message}`))
  let fixed = text
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const isNewLine = (at: number) => {
      const start = fixed.lastIndexOf('\n', at - 1) + 1
      const end = fixed.indexOf('\n', at)
      return !oldLines.has(fixed.slice(start, end === -1 ? undefined : end))
    }
    const found = findingsIn(fixed).find(
      ({ code, severity, message, fix }) =>
        severity !== 'error' &&
        fix !== undefined &&
        !known.has(`${code} ${message}`) &&
        fix.every(edit => isNewLine(edit.start)),
    )
    if (found?.fix === undefined) break
    fixed = applyEdits(fixed, found.fix)
  }
  return fixed
}

/** Warns on stderr of each new address that another contact of the directory already has. */
export function warnOfDuplicates(
  directory: Directory,
  everybody: readonly Addressee[],
  file: SourceFile,
  text: string,
  { env, messages }: Pick<Context, 'env' | 'messages'>,
): void {
  const addressesIn = (each: string) =>
    entriesOf(readAlone(directory, file, each).directory).flatMap(({ email }) =>
      email.map(({ address = '' }) => address),
    )
  const before = addressesIn(file.text).map(mailboxKey)
  const after = addressesIn(text).map(mailboxKey)
  const count = (keys: readonly string[], key: string) => keys.filter(each => each === key).length
  // Somebody of the same file may have the address already.
  const wanted = new Set(after.filter(key => count(after, key) > count(before, key)))
  for (const entry of everybody)
    for (const { address = '' } of entry.email)
      if (wanted.has(mailboxKey(address)))
        env.stderr.write(
          `${messages.cli.warning} ${messages.rules['email/duplicate'].message(address, entry.label, entry.id)}\n`,
        )
}
