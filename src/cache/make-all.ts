import { setImmediate } from 'node:timers/promises'
import type { FoundFile } from '../directory/list-files.ts'
import type { Thread, Threads } from '../env.ts'
import type { Making } from './make-records.ts'
import type { Recorded } from './record.ts'

/** Few enough that all threads end together, many enough that handing over costs little. */
const BATCH = 100

/** So many a thread has at once: it need not wait while this one is at work itself. */
const IN_HAND = 2

/** Fewer files are read before another thread has started. */
const WORTH_THREADS = 2500

const NONE: Threads = {
  count: 1,
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
 * Makes the records of files, in their order: in several threads where that is faster, of which
 * this one is the first.
 * @param progress told how many are done.
 */
export async function makeAll(
  files: readonly FoundFile[],
  making: Making,
  threads: (() => Promise<Threads>) | undefined,
  progress: (done: number) => void,
): Promise<(Recorded | undefined)[]> {
  const { makeRecords } = await import('./make-records.ts')
  const { checks, ...rest } = making
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, n) =>
    files.slice(n * BATCH, (n + 1) * BATCH),
  )
  const made: (Recorded | undefined)[][] = []
  let next = 0
  let done = 0
  const work = async (ask: Ask | undefined) => {
    for (let n = next++; n < batches.length; n = next++) {
      const batch = batches[n] ?? []
      const job: Job = { ...rest, files: batch, checks: checks?.by }
      made[n] = (await ask?.(job)) ?? (await makeRecords(batch, making))
      done += batch.length
      progress(done)
      // Ctrl-C is heard in between.
      await setImmediate()
    }
  }
  const { count, start } = files.length < WORTH_THREADS ? NONE : ((await threads?.()) ?? NONE)
  const others = Array.from({ length: Math.min(count, batches.length) - 1 }, start)
  const asks = others.flatMap(each => Array<Ask>(IN_HAND).fill(asking(each)))
  await Promise.all([work(undefined), ...asks.map(work)])
  for (const each of others) each.end()
  return made.flat()
}

type Ask = (job: Job) => Promise<(Recorded | undefined)[] | undefined>

/** Asks a thread; gives undefined once it has failed: it may lack memory, and is no more. */
function asking(thread: Thread): Ask {
  let fail = () => {}
  const failed = new Promise<undefined>(resolve => {
    fail = () => resolve(undefined)
  })
  let hasFailed = false
  return async job => {
    if (hasFailed) return undefined
    const answer = thread.ask(job).catch(() => {
      hasFailed = true
      fail()
    })
    return (await Promise.race([answer, failed])) as (Recorded | undefined)[] | undefined
  }
}
