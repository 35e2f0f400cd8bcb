import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDate, lastDayOf } from '../model/date.ts'
import type { Directory } from '../model/directory.ts'
import { readDirectory } from './read.ts'

/** A directory as it was. */
export interface Revision {
  readonly directory: Directory
  /** The day of the commit, `YYYY-MM-DD`. */
  readonly day: string
}

/** The folder is in no Git repository, or Git is not installed. */
export class NoRepository extends Error {}

/** The day asked for is before the first commit. */
export class BeforeHistory extends Error {
  /** The day of the first commit, `YYYY-MM-DD`. */
  readonly firstDay: string

  constructor(firstDay: string) {
    super(firstDay)
    this.firstDay = firstDay
  }
}

/**
 * Reads a directory as a Git revision has it, through an index of its own: neither the
 * repository nor the work tree is touched, and no hook is run.
 * @param name as `git rev-parse` takes it; or a day, for the last commit before it ends.
 * @param variables the environment's: Git is found by its PATH.
 * @returns undefined when there is no such revision; an empty directory where it had none.
 * @throws NoRepository, and BeforeHistory for a day.
 */
export function readRevision(
  root: string,
  name: string,
  variables: Variables,
): Revision | undefined {
  const git = gitIn(root, variables)
  const prefix = git(['rev-parse', '--show-prefix'])
  if (prefix === undefined) throw new NoRepository()
  const commit = commitOf(git, name)
  if (commit === undefined) return undefined
  const day = git(['show', '--no-patch', '--format=%cs', commit]) ?? ''
  const folder = mkdtempSync(join(tmpdir(), 'press-contacts-'))
  try {
    mkdirSync(join(folder, 'tree'))
    const environment = { GIT_INDEX_FILE: join(folder, 'index') }
    const tree = `${commit}:${prefix}`
    // In a folder of the repository, Git would check out only the part of the tree with that name.
    const atTop = gitIn(git(['rev-parse', '--show-toplevel']) ?? root, variables)
    if (atTop(['read-tree', tree], environment) !== undefined)
      // The prefix is a plain text to Git: without the slash it would start each file's name.
      atTop(['checkout-index', '--all', `--prefix=${folder}/tree/`], environment)
    const cwd = join(folder, 'tree')
    return { directory: readDirectory(cwd, cwd), day }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function commitOf(git: Git, name: string): string | undefined {
  const verified = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
  if (verified !== undefined || !/^\d{4}(-\d{2}){0,2}$/.test(name)) return verified
  const [year, month = '12'] = name.split('-')
  const day = name.length === 10 ? name : lastDayOf(`${year}-${month}`)
  // Git would take 30 February for a day in March.
  if (!isDate(day)) return undefined
  const before = `--before=${day} 23:59:59`
  const commit = git(['rev-list', '-1', before, 'HEAD'])
  if (commit === '') throw new BeforeHistory(firstDay(git))
  return commit
}

/** The day of the oldest commit without parents; a merged history has several. */
function firstDay(git: Git): string {
  const days = git(['log', '--max-parents=0', '--format=%cs', 'HEAD']) ?? ''
  return days.split('\n').sort()[0] ?? ''
}

export type Variables = Readonly<Record<string, string | undefined>>

/** Runs Git; gives what it prints, without its line end; undefined when it fails. */
type Git = (args: readonly string[], more?: Variables) => string | undefined

export const gitIn =
  (root: string, variables: Variables): Git =>
  (args, more = {}) => {
    const { status, stdout } = spawnSync('git', ['-C', root, ...args], {
      encoding: 'utf8',
      env: { ...variables, ...more },
      maxBuffer: 2 ** 26,
    })
    return status === 0 ? stdout.trim() : undefined
  }
