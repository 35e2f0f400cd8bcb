import { accessSync, constants, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isThorough } from './runs.ts'

/** Where Linux keeps files in memory, and how many bytes must be free there: containers often have 64 MiB. */
const MEMORY = { folder: '/dev/shm', free: 1024 ** 3 }

/**
 * Vitest's global setup: temporary files of all tests are put into one folder, which is deleted at the end. It is in
 * memory for the quick tests, where a folder is made and deleted ten times as fast as on a disk.
 * @returns what is done at the end.
 */
export default function setUp(): () => void {
  const folder = (isThorough ? undefined : makeInMemory()) ?? makeIn(tmpdir())
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

const makeIn = (parent: string) => mkdtempSync(join(parent, 'press-contacts-tests-'))

/** @returns undefined where there is no memory for files, too little, or none that programs can be started from. */
function makeInMemory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(MEMORY.folder)
    if (bavail * bsize < MEMORY.free) return undefined
  } catch {
    return undefined
  }
  const folder = makeIn(MEMORY.folder)
  const program = join(folder, 'program')
  writeFileSync(program, '', { mode: 0o755 })
  try {
    accessSync(program, constants.X_OK)
    return folder
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
}
