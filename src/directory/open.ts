import { realpathSync, rmSync } from 'node:fs'
import { indexPath } from '../cache/location.ts'
import type { OwnFile } from '../cache/own-file.ts'
import type { Context } from '../context.ts'
import { UserError } from '../env.ts'
import type { FileChecks, Reading } from '../files/read-whole.ts'
import { rootFrom } from '../files/root.ts'
import { Damaged } from '../index/layout.ts'
import { openIndex } from '../index/open.ts'
import type { Directory } from '../model/directory.ts'
import { recoverBeforeReading } from '../saving/recover-before-reading.ts'
import { openProgress } from '../terminal/progress.ts'
import { build } from '../version.ts'
import { openIndexed } from './indexed.ts'
import type { OpenDirectory } from './open-directory.ts'
import { openWhole } from './whole.ts'

/** What a command needs of the directory's files besides their values. */
export interface Needs {
  /** Their texts, and where values are in them. */
  readonly texts?: boolean
  /** What rules about single files find in each (validation/file-checks.ts). */
  readonly checks?: FileChecks
}

/**
 * Opens the directory that a command works on.
 * @throws UserError when there is none, or its folder cannot be read.
 */
export const openDirectory = (
  context: Context,
  { texts, checks }: Needs = {},
): Promise<OpenDirectory> =>
  read(context, async (root, progress) => {
    const { cache, env } = context
    const isRead = texts === true || checks !== undefined
    const reader = isRead ? (await import('../files/read-known.ts')).readKnown : undefined
    const reading = { cwd: env.cwd, reader, checks, progress }
    const at = cache ? indexOf(root, context) : undefined
    return (at && (await throughIndex(root, at, reading, context))) ?? (await whole(root, reading))
  })

/** The directory that a command works on, with everything in it. @throws UserError as `openDirectory` does. */
export async function readEverything(
  context: Context,
  needs: Needs = { texts: true },
): Promise<Directory> {
  return (await openDirectory(context, needs)).read()
}

async function throughIndex(
  root: string,
  at: OwnFile,
  reading: Reading,
  context: Context,
): Promise<OpenDirectory | undefined> {
  // The clock of files, which no test sets.
  const opening = { ...reading, at, build, now: Date.now() }
  try {
    const index = await openIndex(root, opening)
    if (index === undefined) return undefined
    context.atEnd(() => index.close())
    return openIndexed(index, at, () => whole(root, reading))
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    rmSync(at.path, { force: true })
    return undefined
  }
}

async function whole(root: string, reading: Reading): Promise<OpenDirectory> {
  const { readWhole } = await import('../files/read-whole.ts')
  const { directory, found } = await readWhole(root, reading)
  return openWhole(directory, found)
}

/**
 * Reads the directory that a command works on with all its texts, to rewrite files.
 * @throws UserError as `openDirectory` does.
 */
export const readToRewrite = (context: Context): Promise<Directory> =>
  read(context, async (root, progress) =>
    (await import('../files/read.ts')).readPatiently(root, context.env.cwd, progress),
  )

/** Finds the directory, completes what a killed run has left of changes, and reads. @throws UserError */
async function read<T>(
  context: Context,
  how: (root: string, progress: Reading['progress']) => Promise<T>,
): Promise<T> {
  const { env, messages } = context
  const m = messages.cli
  const root = rootFrom(env.cwd, context)
  if (root === undefined) throw new UserError(m.noDirectory, m.noDirectoryHint)
  await recoverBeforeReading(root, context)
  const progress = openProgress(env.stderr, m.reading)
  try {
    return await how(root, progress.show)
  } catch (error) {
    const { syscall, code = '' } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    throw new UserError(m.directoryUnreadable(root, code))
  } finally {
    progress.end()
  }
}

/** The index of a directory; undefined when there is no place for one. */
function indexOf(root: string, { env: { variables, user } }: Context): OwnFile | undefined {
  const path = indexPath(realpathSync(root), variables)
  return path === undefined ? undefined : { path, user }
}
