import { existsSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listIndexes, removeIndex } from './indexes.ts'
import type { OwnFile } from './own-file.ts'

const DAY = 86_400_000
/** Indexes hold personal data: one that nobody uses is not kept. */
const UNUSED_DAYS = 30

/**
 * Deletes the indexes that were not used for 30 days, or whose directory is gone; once a day
 * at most.
 * @param beside an index: those in its folder are looked at.
 * @param now milliseconds since 1970.
 * @throws the file system's error.
 */
export function sweep({ path, user }: OwnFile, now: number): void {
  const folder = dirname(path)
  const mark = join(folder, 'last-sweep')
  const last = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (Math.abs(now - last) < DAY) return
  writeFileSync(mark, '', { mode: 0o600 })
  utimesSync(mark, now / 1000, now / 1000)
  for (const { path: each, root, used } of listIndexes(folder, user)) {
    const isGone = root !== undefined && !existsSync(root)
    if (each !== path && (isGone || now - used > UNUSED_DAYS * DAY)) removeIndex(each)
  }
}
