import type { Env, Thread } from '../env.ts'
import type { FileReading, ReadingJob } from './read-file.ts'

/** Why reading a file was ended. */
export type Ended = 'slow' | 'memory'

/** Reads files one after the other. */
export interface FileReader {
  /** @throws what is a bug. */
  read(job: ReadingJob): Promise<FileReading | { readonly ended: Ended }>
  close(): void
}

/**
 * Reads files in another thread, which is ended when a file takes too long or too much memory:
 * what is hostile or damaged must not keep the program. Without threads, in this one.
 * @param most how long a file may take, in seconds.
 */
export async function fileReader(
  { startThread }: Pick<Env, 'startThread'>,
  most: number,
): Promise<FileReader> {
  if (startThread === undefined) {
    const { readFile } = await import('./read-file.ts')
    return { read: readFile, close() {} }
  }
  let thread: Thread | undefined
  const end = () => {
    thread?.end()
    thread = undefined
  }
  return {
    async read(job) {
      thread ??= await startThread()
      const { answer, stop } = within(most, thread.ask(job) as Promise<FileReading>)
      try {
        const read = await answer
        if (read !== undefined) return read
        end()
        return { ended: 'slow' }
      } catch (error) {
        end()
        if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error
        return { ended: 'memory' }
      } finally {
        stop()
      }
    },
    close: end,
  }
}

/** An answer, or undefined where it takes more than so many seconds. */
function within<T>(most: number, asked: Promise<T>) {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(resolve, most * 1000, undefined)
  })
  return { answer: Promise.race([asked, late]), stop: () => clearTimeout(timer) }
}
