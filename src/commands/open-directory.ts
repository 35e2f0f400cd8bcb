import { realpathSync } from 'node:fs'
import { indexPath } from '../cache/location.ts'
import { readCached } from '../cache/read-cached.ts'
import { locateDirectory } from '../directory/root.ts'
import { UserError } from '../env.ts'
import type { Directory } from '../model/directory.ts'
import { openProgress } from '../terminal/progress.ts'
import { version } from '../version.ts'
import type { Context } from './command.ts'
import { settle } from './settle.ts'

/** What a command needs of the directory. */
interface Needs {
  /** Whether the saved lists are read too. */
  readonly withLists?: boolean
  /** Only organisations of which the haystack holds one of these are needed (query/needles.ts). */
  readonly needles?: readonly string[] | undefined
  /**
   * What of the files: `values` alone; their `texts` too, read where they are asked for; the
   * same with what the rules find in each (`checks`); or everything `whole`, to be rewritten.
   */
  readonly files?: 'values' | 'texts' | 'checks' | 'whole'
}

/**
 * Finds and reads the directory that a command works on.
 * @throws UserError when there is none, or its folder cannot be read.
 */
export async function openDirectory(
  context: Context,
  { withLists = true, needles, files = 'texts' }: Needs = {},
): Promise<Directory> {
  const { env, messages, directory, cache } = context
  const m = messages.cli
  const located = locateDirectory(env.cwd, directory)
  if (!located.found) {
    const { asked, reason } = located
    if (asked === undefined) throw new UserError(m.noDirectory, m.noDirectoryHint)
    const message = reason === 'missing' ? m.directoryMissing(asked) : m.directoryNotAFolder(asked)
    throw new UserError(message, m.noDirectoryHint)
  }
  const { root } = located
  await settle(root, context)
  const progress = openProgress(env.stderr, m.reading)
  try {
    if (files === 'whole') {
      const { readPatiently } = await import('../directory/read.ts')
      return await readPatiently(root, env.cwd, progress.show)
    }
    return await readCached(root, {
      cwd: env.cwd,
      path: cache ? indexPath(realpathSync(root), env.variables) : undefined,
      program: version,
      // The clock of files, which no test sets.
      now: Date.now(),
      withLists,
      needles,
      lazyFile:
        files === 'values' ? undefined : (await import('../directory/lazy-file.ts')).lazyFile,
      checks: files === 'checks' ? await checksFor(context) : undefined,
      threads: env.threads,
      progress: progress.show,
    })
  } catch (error) {
    const { syscall, code = '' } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    throw new UserError(m.directoryUnreadable(root, code))
  } finally {
    progress.end()
  }
}

async function checksFor({ messages, language }: Context) {
  return (await import('../validation/file-checks.ts')).fileChecks(messages, language)
}

/** The number of files of which something may be missing. */
export function brokenFiles({ files }: Directory): number {
  return files.filter(file => file.problems.length > 0).length
}
