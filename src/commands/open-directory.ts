import { realpathSync } from 'node:fs'
import { indexPath } from '../cache/location.ts'
import { type Reading, readCached } from '../cache/read-cached.ts'
import type { Suspects } from '../cache/wanted.ts'
import { locateDirectory } from '../directory/root.ts'
import { type Env, today, UserError } from '../env.ts'
import type { Directory } from '../model/directory.ts'
import type { Duration } from '../model/duration.ts'
import { openProgress } from '../terminal/progress.ts'
import { build } from '../version.ts'
import type { Context } from './command.ts'
import { settle } from './settle.ts'

/** What a command needs of the directory. */
export interface Needs {
  /** Whether the saved lists are read too. */
  readonly withLists?: boolean
  /** Only organisations of which the haystack holds one of these are needed (query/needles.ts), which saved lists may tell. */
  readonly needles?: Needles | ((directory: Directory) => Needles)
  /** Those with the names nearest to these words (query/near.ts) are needed too; given with needles. */
  readonly near?: readonly string[]
  /** Those in which rules across files may find something are needed too: anything, or errors. */
  readonly suspects?: Pick<Suspects, 'errorsOnly'> & { readonly maxAge?: Duration | undefined }
  /** Whether all organisations will be asked for one by one (`whole.organisations`). */
  readonly isStreamed?: boolean
  /** Whether nothing but what rules find matters: not whom the others address, nor what they say. */
  readonly isOnlyChecked?: boolean
  /**
   * What of the files: `values` alone; their `texts` too, read where they are asked for; the
   * same with what the rules find in each (`checks`); or everything `whole`, to be rewritten.
   */
  readonly files?: 'values' | 'texts' | 'checks' | 'whole'
}

type Needles = readonly string[] | undefined

/**
 * Finds and reads the directory that a command works on.
 * @throws UserError when there is none, or its folder cannot be read.
 */
export async function openDirectory(context: Context, needs: Needs = {}): Promise<Directory> {
  const { withLists = true, files = 'texts', isOnlyChecked } = needs
  const { env, messages, cache } = context
  const m = messages.cli
  const root = rootFrom(env.cwd, context)
  if (root === undefined) throw new UserError(m.noDirectory, m.noDirectoryHint)
  await settle(root, context)
  const progress = openProgress(env.stderr, m.reading)
  try {
    if (files === 'whole') {
      const { readPatiently } = await import('../directory/read.ts')
      return await readPatiently(root, env.cwd, progress.show)
    }
    return await readCached(root, {
      cwd: env.cwd,
      index: cache ? indexOf(root, env) : undefined,
      program: build,
      // The clock of files, which no test sets.
      now: Date.now(),
      withLists,
      wanted: await wantedBy(needs, context),
      lazyFile:
        files === 'values' ? undefined : (await import('../directory/lazy-file.ts')).lazyFile,
      checks: files === 'checks' ? await checksFor(context) : undefined,
      isOnlyChecked,
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

/** The index of a directory; undefined when there is no place for one. */
function indexOf(root: string, { variables, user }: Env): Reading['index'] {
  const path = indexPath(realpathSync(root), variables)
  return path === undefined ? undefined : { path, user }
}

/**
 * The folder of the directory: the one that was asked for, else the nearest from `folder` upwards.
 * @returns undefined when none was asked for and none is found.
 * @throws UserError when the one that was asked for is none.
 */
export function rootFrom(
  folder: string,
  { env, messages: { cli: m }, directory }: Context,
): string | undefined {
  const located = locateDirectory(directory === undefined ? folder : env.cwd, directory)
  if (located.found) return located.root
  if (located.asked === undefined) return undefined
  throw new UserError(m.unusableDirectory[located.reason](located.asked), m.noDirectoryHint)
}

/** What is asked of the index. */
async function wantedBy(
  { needles, near, suspects, isStreamed }: Needs,
  { env, messages, language }: Context,
): Promise<Reading['wanted']> {
  if (suspects === undefined && typeof needles !== 'function') return needles && { needles, near }
  const limits = suspects && (await import('../validation/validate.ts')).limits
  return known => {
    const wanted = { needles: typeof needles === 'function' ? needles(known) : needles }
    if (suspects === undefined || limits === undefined) return wanted
    const { errorsOnly, maxAge } = suspects
    const validating = { messages, today: today(env), maxAge }
    const found = limits(known, validating, errorsOnly ? 'errors' : 'all')
    const by = errorsOnly ? undefined : `${language} ${validating.today}`
    return { ...wanted, isStreamed, suspects: { errorsOnly, ...found, by } }
  }
}

async function checksFor({ messages, language }: Context) {
  return (await import('../validation/file-checks.ts')).fileChecks(messages, language)
}

/** The number of files of which something may be missing. */
export function brokenFiles({ files }: Directory): number {
  return files.filter(file => file.problems.length > 0).length
}
