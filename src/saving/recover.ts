import { lstatSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Processes } from '../env.ts'
import {
  type Entry,
  hasJournal,
  type Journal,
  readJournal,
  removeJournal,
  sha256,
} from './journal.ts'
import {
  AGAIN,
  acquireLock,
  busy,
  isFolder,
  isHeld,
  type Lock,
  lockHolder,
  tidyFolder,
  wait,
} from './lock.ts'
import { OutsideDirectory, Unsettled, writing } from './refusal.ts'
import { apply, foldersOf, type Step } from './step.ts'
import { sweep } from './sweep.ts'
import { targetOf } from './target.ts'
import { syncFolders } from './temporary.ts'

/**
 * How a file stands to the change that its journal speaks of: not begun (`due`) or `done`
 * (edited since, perhaps); `edited` before it could be; or its new text is `lost`.
 */
type State = 'due' | 'done' | 'edited' | 'lost'

interface Found {
  readonly entry: Entry
  readonly state: State
  readonly step: Step
}

/**
 * Completes or takes back what a killed run has left: the lock is this process's.
 *
 * - No journal: no file has been replaced yet. What was written beside them is removed.
 * - A journal, and no file has its new text: the same.
 * - A journal, and a file has its new text: the others get theirs, in the order of the journal.
 * - A journal that takes changes back: it is completed.
 *
 * A file that is neither the old nor the new one was edited since. When it had been replaced
 * before, that changes nothing; otherwise there is no way to have all files old, or all of
 * them new: all stay as they are, and somebody must look. The journal may be anybody's. What
 * it speaks of is changed only where the files have just the contents that it says, by a new
 * text that lies beside the file under a name of ours; and all of it is data of this directory.
 * @param folder of the lock.
 * @throws Unsettled when somebody must look; NotWritten when the file system refuses.
 */
export function recover(root: string, folder: string, processes: Processes): void {
  writing(folder, () => {
    tidyFolder(folder, processes)
    const journal = readJournal(folder)
    if (journal) complete(root, journal)
    removeJournal(folder)
  })
  sweep(root)
}

function complete(root: string, { entries, isUndo }: Journal): void {
  const found = entries.map(entry => find(root, entry))
  if (!isUndo && !found.some(({ state }) => state === 'done')) return
  const stuck = found.filter(({ state }) => state === 'lost' || (state === 'edited' && !isUndo))
  if (stuck.length > 0)
    throw new Unsettled(
      'edited',
      stuck.map(({ entry }) => entry.path),
    )
  const due = found.filter(({ state }) => state === 'due').map(({ step }) => step)
  for (const step of due) apply(step, { temporaries: new Set(), folders: new Map() })
  syncFolders(foldersOf(found.map(({ step }) => step)))
}

function find(root: string, entry: Entry): Found {
  const path = join(root, entry.path)
  try {
    const target = targetOf(root, path)
    const place = entry.new === null ? target.entry : target.file
    const temporary = entry.temporary === null ? undefined : join(dirname(place), entry.temporary)
    const step = {
      path,
      ...target,
      before: undefined,
      after: undefined,
      temporary,
      kept: undefined,
    }
    return { entry, step, state: stateOf(entry, step) }
  } catch (error) {
    throw error instanceof OutsideDirectory ? new Unsettled('damaged', [entry.path]) : error
  }
}

function stateOf(entry: Entry, { file, temporary }: Step): State {
  const now = digestOf(file)
  if (now === entry.new) return 'done'
  const next = temporary === undefined ? null : digestOf(temporary)
  if (now === entry.old) return next === entry.new ? 'due' : 'lost'
  return temporary !== undefined && next === null ? 'done' : 'edited'
}

/** Larger ones are not the directory's. */
const MAX_BYTES = 64 * 1024 * 1024

/** The digest of a file, null when there is none. A folder or a device has no digest that a journal could contain. */
function digestOf(path: string): string | null {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return null
  return stat.isFile() && stat.size <= MAX_BYTES ? sha256(readFileSync(path)) : ''
}

/** How long those who only read wait for a change to be completed, in milliseconds. */
const PATIENCE = 1000

/**
 * For those who are about to read: completes or takes back what a killed run has left, and
 * waits for the end of a change that is being made.
 * @throws Unsettled or Busy when some files may be old and others new; NotWritten when what is left cannot be completed.
 */
export function recoverForReading(root: string, folder: string, processes: Processes): void {
  writing(root, () => {
    if (!isFolder(folder)) return
    const end = performance.now() + PATIENCE
    for (let holder = lockHolder(folder); isHeld(holder, processes); holder = lockHolder(folder)) {
      // As long as there is no journal, all files are old.
      if (!hasJournal(folder)) return
      if (performance.now() > end) throw busy(holder)
      wait(AGAIN)
    }
    try {
      recoverLocked(root, acquireLock(root, processes, PATIENCE), processes)
    } catch (error) {
      if (hasJournal(folder)) throw error
    }
  })
}

function recoverLocked(root: string, lock: Lock, processes: Processes): void {
  let isClean = false
  try {
    recover(root, lock.folder, processes)
    isClean = true
  } finally {
    lock.release(isClean)
  }
}
