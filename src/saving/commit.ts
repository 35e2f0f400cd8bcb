import type { Processes } from '../env.ts'
import { type KeptJournal, keepJournal } from './journal.ts'
import { acquireLock } from './lock.ts'
import { recover } from './recover.ts'
import { attempt, ChangedMeanwhile, NotWritten, writing } from './refusal.ts'
import type { FileChange } from './step.ts'
import { apply, check, foldersOf, isAsRead, prepare, reverse, type Step } from './step.ts'
import { dataPath } from './target.ts'
import { discard, type Made, syncFolders } from './temporary.ts'

// How files change together. A process that changes a directory holds its lock (lock.ts). Then:
//
//   1. each file is compared with what was read, and its new text written beside it, down to
//      the disk, with the mode and owner of the old one;
//   2. when several change: a journal of them is written down to the disk (journal.ts);
//   3. each file is compared again, and its new text renamed onto it;
//   4. the journal is removed.
//
// A file is only ever replaced by a rename, so it is whole at any moment: the old or the new.
// A process that is killed leaves its lock; the next one takes it over and looks for a journal
// (recover.ts). Without one, or with one of which no file has been replaced yet, nothing has
// happened: what was written beside the files is removed. As soon as one file has been
// replaced, the others are as well. When something fails between the first and the last
// rename, those that were made are taken back, in the same way, with a journal of their own.
//
// What remains: somebody who writes a file by other means between the comparison and the
// rename of step 3, some millionths of a second apart, is not seen. One who reads the files
// in the course of step 3 may see the new text of one and the old one of another. Hard links
// are cut, and extended attributes are not kept.

/**
 * Changes files of a directory together or not at all. What an earlier run that was killed
 * has left is completed or taken back before.
 * @param root the directory's.
 * @param changes of its data: settings, objections, organisations and lists. Missing folders are made.
 * @param patience how long to wait for another run, in milliseconds.
 * @throws ChangedMeanwhile when a file is not what was read; Busy when another run does not
 * come to its end; NotWritten when the file system refuses; OutsideDirectory; Unsettled when
 * an earlier run has left what somebody must look at. Nothing has changed then, unless
 * NotWritten says `isHalfDone`.
 */
export function commitFiles(
  root: string,
  changes: readonly FileChange[],
  processes: Processes,
  patience?: number,
): void {
  if (changes.length === 0) return
  for (const { path } of changes) dataPath(root, path)
  const lock = writing(root, () => acquireLock(root, processes, patience))
  const made: Made = { temporaries: new Set(), folders: new Map() }
  const journal = keepJournal(root, lock)
  let isClean = false
  try {
    if (lock.hasRemains) recover(root, lock.folder, processes)
    isClean = true
    takeSteps(prepareAll(root, changes, made), made, journal)
  } finally {
    // What a journal speaks of is for the next run.
    lock.release(isClean && !journal.isLeft() && discard(made))
  }
}

/**
 * Changes a file that belongs to no directory, whole or not at all.
 * @throws ChangedMeanwhile, NotWritten.
 */
export function commitLooseFile(change: FileChange): void {
  const made: Made = { temporaries: new Set(), folders: new Map() }
  try {
    takeSteps([prepare(undefined, change, made)], made, undefined)
  } finally {
    discard(made)
  }
}

function prepareAll(root: string, changes: readonly FileChange[], made: Made): Step[] {
  const steps = new Map<string, Step>()
  for (const change of changes) {
    const step = prepare(root, change, made)
    const same = steps.get(step.file)
    // Two names of one file, by links: the second would meet the change of the first.
    if (same === undefined) steps.set(step.file, step)
    else if (same.after !== step.after) throw new ChangedMeanwhile(change.path)
  }
  return [...steps.values()]
}

function takeSteps(steps: readonly Step[], made: Made, journal: KeptJournal | undefined): void {
  // Those read first may have changed while the others were written.
  for (const step of steps) check(step)
  const changing = steps.filter(({ before, after }) => before !== after)
  const [first] = changing
  if (first === undefined) return
  const done: Step[] = []
  try {
    if (changing.length > 1)
      writing(first.path, () => {
        syncFolders(foldersOf(changing))
        journal?.write(changing, false)
      })
    for (const step of changing) {
      check(step)
      apply(step, made)
      done.push(step)
    }
  } catch (error) {
    if (done.length > 0) takeBack(done, made, journal)
    // Where none has been replaced yet, a journal that stays does nothing.
    else attempt(() => journal?.remove())
    throw error
  }
  made.folders.clear()
  // The files are what they should be: what fails now is left to the next run.
  attempt(() => {
    syncFolders(foldersOf(done))
    journal?.remove()
  })
}

/** Gives files their old texts again, but for those that somebody has changed yet again. @throws NotWritten. */
function takeBack(done: readonly Step[], made: Made, journal: KeptJournal | undefined): void {
  try {
    const back = done.toReversed().map(step => reverse(step, made))
    syncFolders(foldersOf(back))
    journal?.write(back, true)
    for (const step of back) if (isAsRead(step)) apply(step, made)
    syncFolders(foldersOf(back))
    journal?.remove()
  } catch (error) {
    const { path = done[0]?.path ?? '', code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new NotWritten(path, code, true)
  }
}
