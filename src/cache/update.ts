import { rememberPhones } from '../model/known-phones.ts'
import { FLAG } from './layout.ts'
import type { Making } from './make-records.ts'
import type { Reading } from './read-cached.ts'
import type { FileRecord } from './recall.ts'
import type { Records } from './records.ts'
import type { State } from './state.ts'

/** How to make records anew. */
type Updating = Pick<Reading, 'cwd' | 'path' | 'wanted' | 'threads' | 'progress'> &
  Pick<Making, 'root' | 'settings' | 'checks' | 'isOnlyChecked'>

/** Makes the records of files that changed. @returns how many did. */
export async function makeChanged(
  state: State,
  records: Records,
  isUnchanged: (i: number) => boolean,
  reading: Updating,
): Promise<number> {
  const { root, cwd, settings, checks, path, wanted, threads, isOnlyChecked } = reading
  const changed = state.filesWhere(i => !isKept(i))
  if (changed.length === 0) return 0
  for (const [i] of changed) if (state.place(i) !== undefined) rememberNumbers(records.of(i))
  const { makeAll } = await import('./make-all.ts')
  const needles = typeof wanted === 'function' || checks ? undefined : wanted?.needles
  const made = await makeAll(
    changed.map(([i, stretch]) => state.file(i, stretch)),
    { root, cwd, settings, checks, isKept: path !== undefined, isOnlyChecked, needles },
    threads,
    done => reading.progress(done, changed.length),
  )
  changed.forEach(([i], n) => {
    state.made.set(i, made[n])
    records.forget(i)
  })
  return changed.length

  function isKept(i: number): boolean {
    if (state.old === undefined || !isUnchanged(i)) return false
    if (checks === undefined) return true
    const flags = state.flags(i)
    if (!(flags & FLAG.checked)) return false
    // What was found is told in the language that it was found in.
    return !(flags & FLAG.reported) || records.of(i).checked?.by === checks.by
  }
}

/** What a file's last record knows of numbers holds however the file changes. */
function rememberNumbers({ phones }: FileRecord): void {
  if (phones !== '') rememberPhones(phones)
}
