import type { SourceFile } from '../directory/source-file.ts'
import { ChangedMeanwhile, replaceFile } from '../directory/write-file.ts'
import { UserError } from '../env.ts'
import { safe } from '../terminal/safe.ts'
import type { Context } from './command.ts'

/**
 * Gives a file of the directory another text, whole or not at all.
 * @param text with its byte order mark, if it is to have one.
 * @throws UserError when somebody else has changed it since it was read, or it cannot be written.
 */
export function rewrite(
  file: SourceFile,
  text: string,
  { messages: { validation: m, cli } }: Context,
): void {
  try {
    replaceFile(file.absolutePath, file.bom ? `\uFEFF${file.text}` : file.text, text)
  } catch (error) {
    const path = safe(file.path)
    if (error instanceof ChangedMeanwhile)
      throw new UserError(m.changedMeanwhile(path), m.changedMeanwhileHint)
    const { code, message } = error as NodeJS.ErrnoException
    throw new UserError(cli.output.failed(path, code ?? message))
  }
}
