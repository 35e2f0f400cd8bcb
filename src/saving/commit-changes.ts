import { join } from 'node:path'
import type { Context } from '../context.ts'
import { UserError } from '../env.ts'
import { WRITING_FOLDER } from '../files/root.ts'
import { shownPath } from '../files/shown-path.ts'
import { safe } from '../terminal/safe.ts'
import { commitFiles, commitLooseFile } from './commit.ts'
import { Busy, ChangedMeanwhile, NotWritten, OutsideDirectory, Unsettled } from './refusal.ts'
import type { FileChange } from './step.ts'

/**
 * Changes files of the directory together or not at all.
 * @param root the directory's; undefined for files of no directory, each of which changes by itself.
 * @throws UserError when nothing is changed, and why.
 */
export function commit(
  root: string | undefined,
  changes: readonly FileChange[],
  context: Context,
): void {
  try {
    if (root === undefined) for (const change of changes) commitLooseFile(change)
    else commitFiles(root, changes, context.env.processes)
  } catch (error) {
    throw refusal(error, root ?? context.env.cwd, context)
  }
}

/** Turns an error of a transaction into a message; returns other errors unchanged. @param root of the directory. */
export function refusal(error: unknown, root: string, { env, messages }: Context): unknown {
  const m = messages.transaction
  const shown = (path: string) => safe(shownPath(path, env.cwd) || path)
  const folder = shown(join(root, WRITING_FOLDER))
  if (error instanceof ChangedMeanwhile)
    return new UserError(m.changed(shown(error.path)), m.changedHint)
  if (error instanceof OutsideDirectory) return new UserError(m.outside(shown(error.path)))
  if (error instanceof NotWritten) {
    const { path, code, isHalfDone } = error
    if (isHalfDone) return new UserError(m.halfDone(shown(path), code), m.halfDoneHint)
    return new UserError(m.failed(shown(path), code), hintFor(code, m))
  }
  if (error instanceof Busy) {
    const { owner, isElsewhere } = error
    if (owner === undefined)
      return new UserError(m.busyUnknown(folder), m.busyElsewhereHint(folder))
    return isElsewhere
      ? new UserError(
          m.busyElsewhere(owner.host.replace(/\.\d+$/, '')),
          m.busyElsewhereHint(folder),
        )
      : new UserError(m.busy(owner.pid), m.busyHint)
  }
  if (error instanceof Unsettled) {
    const paths = error.paths.map(path => shown(join(root, path))).join(', ')
    return new UserError(m.unsettled[error.reason](folder, paths), m.unsettledHint(folder))
  }
  return error
}

function hintFor(code: string, m: Context['messages']['transaction']): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return m.fullHint
  return ['EACCES', 'EPERM', 'EROFS'].includes(code) ? m.deniedHint : m.failedHint
}
