import type { Owner } from './owner.ts'

/** Thrown when a file is no longer what was read: somebody else has changed, made or removed it. */
export class ChangedMeanwhile extends Error {
  readonly path: string

  constructor(path: string) {
    super(path)
    this.path = path
  }
}

/** Thrown when the file system refuses. */
export class NotWritten extends Error {
  readonly path: string
  /** The file system's, such as ENOSPC. */
  readonly code: string
  /** Whether some files have changed and others not, until the next run sees to it. */
  readonly isHalfDone: boolean

  constructor(path: string, code: string, isHalfDone = false) {
    super(`${path}: ${code}`)
    this.path = path
    this.code = code
    this.isHalfDone = isHalfDone
  }
}

/** Thrown when a path is not one of a directory's data, or a link in it leads elsewhere. */
export class OutsideDirectory extends Error {
  readonly path: string

  constructor(path: string) {
    super(path)
    this.path = path
  }
}

/** Thrown when another run is changing the directory, and does not come to its end. */
export class Busy extends Error {
  /** Undefined if the owner is unknown. */
  readonly owner: Owner | undefined
  readonly isElsewhere: boolean

  constructor(owner: Owner | undefined, isElsewhere: boolean) {
    super(owner?.name ?? '')
    this.owner = owner
    this.isElsewhere = isElsewhere
  }
}

/** Thrown when what an interrupted run has left can be neither completed nor taken back. */
export class Unsettled extends Error {
  /** The journal is damaged, was written on another computer, or files were edited since. */
  readonly reason: 'damaged' | 'foreign' | 'edited'
  /** Below the root. */
  readonly paths: readonly string[]

  constructor(reason: Unsettled['reason'], paths: readonly string[] = []) {
    super(`${reason} ${paths.join(' ')}`)
    this.reason = reason
    this.paths = paths
  }
}

/**
 * Does something on disk for the sake of a file.
 * @throws NotWritten that names it, where the file system refuses.
 */
export function writing<T>(path: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException
    if (syscall === undefined || code === undefined) throw error
    throw new NotWritten(path, code)
  }
}

/** Does something that may fail. @returns whether it did not. */
export function attempt(action: () => void): boolean {
  try {
    action()
    return true
  } catch {
    return false
  }
}
