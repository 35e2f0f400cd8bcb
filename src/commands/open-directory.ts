import { realpathSync } from 'node:fs'
import packageJson from '../../package.json' with { type: 'json' }
import { indexPath } from '../cache/location.ts'
import { readCached } from '../cache/read-cached.ts'
import { locateDirectory } from '../directory/root.ts'
import { UserError } from '../env.ts'
import type { Directory } from '../model/directory.ts'
import type { Context } from './command.ts'

/** What a command needs of the directory. */
interface Needs {
  /** Whether the saved lists are read too. */
  readonly withLists?: boolean
  /** The files' texts and trees: all but looking up needs them. */
  readonly withTexts?: boolean
  /** Without texts: only organisations of which the haystack holds one of these are needed (query/needles.ts). */
  readonly needles?: readonly string[] | undefined
}

/**
 * Finds and reads the directory that a command works on.
 * @throws UserError when there is none, or its folder cannot be read.
 */
export async function openDirectory(
  context: Context,
  { withLists = true, withTexts = true, needles }: Needs = {},
): Promise<Directory> {
  const { env, messages, directory } = context
  const m = messages.cli
  const located = locateDirectory(env.cwd, directory)
  if (!located.found) {
    const { asked, reason } = located
    if (asked === undefined) throw new UserError(m.noDirectory, m.noDirectoryHint)
    const message = reason === 'missing' ? m.directoryMissing(asked) : m.directoryNotAFolder(asked)
    throw new UserError(message, m.noDirectoryHint)
  }
  try {
    const { root } = located
    const path = context.cache ? indexPath(realpathSync(root), env.variables) : undefined
    if (withTexts || path === undefined) {
      const { readDirectory } = await import('../directory/read.ts')
      return readDirectory(root, env.cwd, withLists)
    }
    const { version: program } = packageJson
    // The clock of files, which no test sets.
    const now = Date.now()
    return await readCached(root, { cwd: env.cwd, path, program, now, withLists, needles })
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
