import { readDirectory } from '../directory/read.ts'
import { locateDirectory } from '../directory/root.ts'
import { UserError } from '../env.ts'
import type { Directory } from '../model/directory.ts'
import type { Context } from './command.ts'

/**
 * Finds and reads the directory that a command works on.
 * @param withLists whether the saved lists are read too.
 * @throws UserError when there is none, or its folder cannot be read.
 */
export async function openDirectory(
  { env, messages, directory }: Context,
  { withLists = true }: { withLists?: boolean } = {},
): Promise<Directory> {
  const m = messages.cli
  const located = locateDirectory(env.cwd, directory)
  if (!located.found) {
    const { asked, reason } = located
    if (asked === undefined) throw new UserError(m.noDirectory, m.noDirectoryHint)
    const message = reason === 'missing' ? m.directoryMissing(asked) : m.directoryNotAFolder(asked)
    throw new UserError(message, m.noDirectoryHint)
  }
  try {
    return readDirectory(located.root, env.cwd, withLists)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new UserError(m.directoryUnreadable(located.root, code))
  }
}

/** The number of files of which something may be missing. */
export function brokenFiles({ files }: Directory): number {
  return files.filter(file => file.problems.length > 0).length
}
