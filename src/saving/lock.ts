import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Processes } from '../env.ts'
import { WRITING_FOLDER } from '../files/root.ts'
import { isOfThisHost, mayRun, type Owner, ownName, parseOwner } from './owner.ts'
import { attempt, Busy } from './refusal.ts'

// The lock is the folder `lock` in the directory's `.press-contacts-writing`. It holds one
// empty file, whose name says its owner. It is made elsewhere and renamed into place: that
// is one call of the system, which fails while the folder there holds an owner, so that it is
// never seen without one. The owner's file goes first when the lock is given back, or when
// its owner has ended; as its name is like no other, nobody ever removes another one's.

/** How long to wait for another run, in milliseconds. */
const PATIENCE = 5000

/** How long to wait before looking again. */
export const AGAIN = 10

/** The right to change a directory. */
export interface Lock {
  /** Where the lock and the journal are. */
  readonly folder: string
  /** The name of this process. */
  readonly owner: string
  /** Whether an earlier run may have left something. */
  readonly hasRemains: boolean
  /** Gives it back; never throws. @param isClean whether nothing of this run is left. */
  release(isClean: boolean): void
}

/**
 * Waits for the right to change a directory. One that nobody holds any more is taken over.
 * @param patience in milliseconds.
 * @throws Busy when it takes too long, or the lock is none that this program makes; the file system's error.
 */
export function acquireLock(root: string, processes: Processes, patience = PATIENCE): Lock {
  const folder = join(root, WRITING_FOLDER)
  const lock = join(folder, 'lock')
  const owner = ownName(processes)
  const mine = join(folder, owner)
  const end = performance.now() + patience
  let hasRemains = false
  try {
    for (;;) {
      if (!makeFolder(folder)) hasRemains = true
      const there = lstatSync(folder, { throwIfNoEntry: false })
      // Its owner has just released it.
      if (there === undefined && performance.now() <= end) continue
      if (!there?.isDirectory()) throw new Busy(undefined, false)
      if (makeOwned(mine, owner) && take(mine, lock)) break
      hasRemains = true
      const holder = holderOf(lock)
      if (performance.now() > end) throw busy(holder)
      if (isHeld(holder, processes)) wait(AGAIN)
      else evict(lock, holder)
    }
  } catch (error) {
    attempt(() => {
      if (!isFolder(folder)) return
      rmSync(mine, { recursive: true, force: true })
      rmdirSync(folder)
    })
    throw error
  }
  const release = (isClean: boolean) => {
    attempt(() => rmSync(join(lock, owner)))
    attempt(() => rmdirSync(lock))
    // It stays while others wait, or something is left to do.
    if (isClean) attempt(() => rmdirSync(folder))
  }
  return { folder, owner, hasRemains, release }
}

/** Who holds a lock: nobody, or nobody knows who. */
export type Holder = Owner | 'unknown' | undefined

/** Who holds the lock in a folder. @throws the file system's error. */
export function lockHolder(folder: string): Holder {
  return holderOf(join(folder, 'lock'))
}

export const isHeld = (holder: Holder, processes: Processes): boolean =>
  holder === 'unknown' || (holder !== undefined && mayRun(holder, processes))

/** Removes what ended processes have left beside the lock. @param folder of the lock, which this process holds. */
export function tidyFolder(folder: string, processes: Processes): void {
  for (const name of readdirSync(folder)) {
    const owner = parseOwner(name)
    if (owner !== undefined && !mayRun(owner, processes))
      attempt(() => rmSync(join(folder, name), { recursive: true, force: true }))
  }
}

/** Does nothing for a while: so does the thread. */
export function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** That somebody holds the lock. */
export const busy = (holder: Holder): Busy =>
  holder === undefined || holder === 'unknown'
    ? new Busy(undefined, false)
    : new Busy(holder, !isOfThisHost(holder))

/** Whether it is a folder itself, and no link to one. */
export const isFolder = (path: string) =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** @returns whether it was not there. @throws the file system's error. */
function makeFolder(path: string): boolean {
  return unless(['EEXIST'], () => mkdirSync(path))
}

/** Makes a folder that holds an owner; false when the folder around it is gone. */
function makeOwned(path: string, owner: string): boolean {
  return unless(['ENOENT'], () => {
    makeFolder(path)
    unless(['EEXIST'], () => closeSync(openSync(join(path, owner), 'wx')))
  })
}

/** Puts the owned folder in the lock's place; false when that has an owner. */
function take(mine: string, lock: string): boolean {
  // Windows replaces no folder, and says that it may not.
  const isThere = lstatSync(lock, { throwIfNoEntry: false }) !== undefined
  const denied = isThere ? ['EPERM', 'EACCES'] : []
  return unless(['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'ENOENT', ...denied], () =>
    renameSync(mine, lock),
  )
}

function holderOf(lock: string): Holder {
  const stat = lstatSync(lock, { throwIfNoEntry: false })
  if (stat === undefined) return undefined
  if (!stat.isDirectory()) return 'unknown'
  try {
    const [name, ...others] = readdirSync(lock)
    if (name === undefined) return undefined
    return others.length > 0 ? 'unknown' : (parseOwner(name) ?? 'unknown')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'unknown'
  }
}

/** Frees a lock of an owner that has ended, or that has none. @throws the file system's error. */
function evict(lock: string, holder: Holder): void {
  if (typeof holder === 'object') rmSync(join(lock, holder.name), { force: true })
  attempt(() => rmdirSync(lock))
}

/** Does something; false when it fails in one of these ways. */
function unless(codes: readonly string[], action: () => unknown): boolean {
  try {
    action()
    return true
  } catch (error) {
    if (!codes.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    return false
  }
}
