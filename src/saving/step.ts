import {
  accessSync,
  constants,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolders } from '../files/make-folders.ts'
import { ChangedMeanwhile, writing } from './refusal.ts'
import { type Target, targetOf } from './target.ts'
import type { Made } from './temporary.ts'
import { type Kept, temporaryName, writeDurably } from './temporary.ts'

/** What becomes of one file. Text is whole, with its byte order mark. */
export interface FileChange {
  /** Absolute. */
  readonly path: string
  /** The text that was read; undefined when the file must not exist. */
  readonly before: string | undefined
  /** Its new text; undefined to remove it. The same as `before`: it must still be so, and stays. */
  readonly after: string | undefined
}

/** A change that is ready: its new text is on the disk, beside the file. */
export interface Step extends FileChange, Target {
  /** Where the new text is; undefined if there is none. */
  readonly temporary: string | undefined
  readonly kept: Kept | undefined
}

/**
 * Makes a change ready.
 * @param root where its file must be; undefined for a file of no directory.
 * @throws ChangedMeanwhile, NotWritten, OutsideDirectory.
 */
export function prepare(root: string | undefined, change: FileChange, made: Made): Step {
  return writing(change.path, () => {
    const target = targetOf(root, change.path)
    const bare = { ...change, ...target, temporary: undefined, kept: undefined }
    check(bare)
    if (change.after === change.before) return bare
    if (change.before === undefined) {
      const folder = dirname(target.file)
      const first = makeFolders(folder)
      if (first !== undefined) made.folders.set(folder, first)
      return withTemporary(bare, undefined, made)
    }
    // A rename asks for no leave of the file that it replaces.
    accessSync(target.file, constants.W_OK)
    return withTemporary(bare, statSync(target.file), made)
  })
}

/** The step that takes back one that was taken. @throws the file system's error. */
export function reverse(step: Step, made: Made): Step {
  const { before: after, after: before, entry } = step
  const file = before === undefined ? entry : step.file
  return withTemporary({ ...step, before, after, file, temporary: undefined }, step.kept, made)
}

function withTemporary(step: Step, kept: Kept | undefined, made: Made): Step {
  if (step.after === undefined) return { ...step, kept }
  const temporary = join(dirname(step.file), temporaryName())
  made.temporaries.add(temporary)
  writeDurably(temporary, [step.after], kept)
  return { ...step, temporary, kept }
}

/** @throws ChangedMeanwhile when the file is not what was read; NotWritten when nobody can tell. */
export function check(step: Step): void {
  if (!writing(step.path, () => isAsRead(step))) throw new ChangedMeanwhile(step.path)
}

/** Whether the file is what was read. @throws the file system's error. */
export function isAsRead({ entry, file, before }: Step): boolean {
  const stat = lstatSync(entry, { throwIfNoEntry: false })
  if (stat === undefined || before === undefined) return stat === undefined && before === undefined
  try {
    return readFileSync(file).equals(Buffer.from(before))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

/** Gives the file its new text, or removes it, in one call of the system. @throws NotWritten. */
export function apply({ path, entry, file, temporary }: Step, made: Made): void {
  writing(path, () => {
    if (temporary === undefined) rmSync(entry)
    else renameSync(temporary, file)
  })
  if (temporary !== undefined) made.temporaries.delete(temporary)
}

/** The folders in which steps change something. */
export const foldersOf = (steps: readonly Step[]) =>
  steps.map(({ entry, file, temporary }) => dirname(temporary === undefined ? entry : file))
