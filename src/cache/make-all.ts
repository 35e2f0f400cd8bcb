import { setImmediate } from 'node:timers/promises'
import type { FoundFile } from '../directory/list-files.ts'
import type { Thread, Threads } from '../env.ts'
import type { Making } from './make-records.ts'
import type { Recorded } from './record.ts'

/** Few enough that all threads end together, many enough that handing over costs little. */
const BATCH = 200

/** Fewer files are read before another thread has started. */
const WORTH_THREADS = 2500

const NONE: Threads = {
  count: 0,
  start() {
    throw new Error('there are no threads')
  },
}

/** What a thread is asked: to make the records of files. */
export interface Job extends Omit<Making, 'checks'> {
  readonly files: readonly FoundFile[]
  /** The `by` of the checks that are wanted. */
  readonly checks?: string | undefined
}

/**
 * Makes the records of files, in their order: in several threads where that is faster.
 * @param progress told how many are done.
 */
export async function makeAll(
  files: readonly FoundFile[],
  making: Making,
  threads: (() => Promise<Threads>) | undefined,
  progress: (done: number) => void,
): Promise<(Recorded | undefined)[]> {
  const { makeRecords } = await import('./make-records.ts')
  const { checks, ...others } = making
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, n) =>
    files.slice(n * BATCH, (n + 1) * BATCH),
  )
  const made: (Recorded | undefined)[][] = []
  let next = 0
  let done = 0
  const work = async (started: Thread | undefined) => {
    let thread = started
    for (let n = next++; n < batches.length; n = next++) {
      const batch = batches[n] ?? []
      const bare = batch.map(({ kind, absolutePath }) => ({ kind, absolutePath }))
      const job: Job = { ...others, files: bare, checks: checks?.by }
      const answer = await thread?.ask(job).catch(() => {
        // It may lack memory, and is no more: this one has what there is.
        thread = undefined
      })
      made[n] = (answer as (typeof made)[number] | undefined) ?? (await makeRecords(batch, making))
      done += batch.length
      progress(done)
      // Ctrl-C is heard in between.
      if (thread === undefined) await setImmediate()
    }
  }
  const { count, start } = files.length < WORTH_THREADS ? NONE : ((await threads?.()) ?? NONE)
  if (count < 2) await work(undefined)
  else {
    const started = Array.from({ length: Math.min(count, batches.length) }, start)
    await Promise.all(started.map(work))
    for (const each of started) each.end()
  }
  return made.flat()
}
