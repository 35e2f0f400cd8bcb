import { rememberPhones } from '../model/known-phones.ts'
import { FLAG } from './layout.ts'
import type { Making } from './make-records.ts'
import type { Reading } from './read-cached.ts'
import type { KeptRecord } from './recall.ts'
import type { Records } from './records.ts'
import type { State } from './state.ts'

/** How to make records anew. */
type Updating = Pick<Reading, 'cwd' | 'index' | 'wanted' | 'threads' | 'progress'> &
  Pick<Making, 'root' | 'settings' | 'checks' | 'isOnlyChecked'>

/**
 * Makes the records of files that changed.
 * @param unchanged 1 for each that did not, as far as its stamp tells.
 * @returns how many did.
 */
export async function makeChanged(
  state: State,
  records: Records,
  unchanged: Uint8Array,
  reading: Updating,
): Promise<number> {
  const { root, cwd, settings, checks, index, wanted, threads, isOnlyChecked } = reading
  const marks = unchanged.map((is, i) => (is && isChecked(i) ? 0 : 1))
  if (!marks.includes(1)) return 0
  const changed = state.marked(marks)
  for (const [i] of changed) if (state.places[i] !== -1) rememberNumbers(records.of(i))
  const { makeAll } = await import('./make-all.ts')
  const needles =
    typeof wanted === 'function' || wanted?.near || checks ? undefined : wanted?.needles
  const made = await makeAll(
    changed.map(([i, stretch]) => state.file(i, stretch)),
    { root, cwd, settings, checks, isKept: index !== undefined, isOnlyChecked, needles },
    threads,
    done => reading.progress(done, changed.length),
  )
  changed.forEach(([i], n) => {
    state.make(i, made[n])
    records.forget(i)
  })
  return changed.length

  /** Whether what checks are to tell of a file is known, if anything. */
  function isChecked(i: number): boolean {
    if (checks === undefined) return true
    const flags = state.flags[i] ?? 0
    if (!(flags & FLAG.checked)) return false
    // What was found is told in the language that it was found in.
    return !(flags & FLAG.reported) || records.of(i).checked?.by === checks.by
  }
}

/** What a file's last record knows of numbers holds however the file changes. */
function rememberNumbers({ aside: { phones } }: KeptRecord): void {
  if (phones !== '') rememberPhones(phones)
}
