import { basename, dirname } from 'node:path'
import { ChangedMeanwhile, replaceFile } from '../directory/write-file.ts'
import { UserError } from '../env.ts'
import { writeFiles } from '../output.ts'
import { safe } from '../terminal/safe.ts'
import type { Context } from './command.ts'

/** What becomes of one file. Text is whole, with its byte order mark. */
export interface FileChange {
  /** Absolute. */
  readonly path: string
  /** The text that was read; undefined when the file must not exist. */
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Changes files of a directory, one after the other. @throws UserError when one cannot be changed. */
export function commit(
  _root: string | undefined,
  changes: readonly FileChange[],
  context: Context,
): void {
  const { validation: m, cli } = context.messages
  for (const { path, before, after = '' } of changes)
    try {
      if (before !== undefined) replaceFile(path, before, after)
      else writeFiles(dirname(path), [{ name: basename(path), text: after }], {}, context)
    } catch (error) {
      if (error instanceof ChangedMeanwhile)
        throw new UserError(m.changedMeanwhile(safe(path)), m.changedMeanwhileHint)
      const { syscall, code = '' } = error as NodeJS.ErrnoException
      if (syscall === undefined) throw error
      throw new UserError(cli.output.failed(safe(path), code))
    }
}
