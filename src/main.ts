import { fstatSync, writeSync } from 'node:fs'
import { run } from './cli.ts'
import type { Output, Thread, Threads } from './env.ts'

/**
 * A stream of the process. A pipe or a file is written to directly: making a stream for it
 * would load Node's network code, and what is written at once cannot be cut off at exit.
 */
function output(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): Output {
  const isTerminal = fstatSync(descriptor).isCharacterDevice() && stream().isTTY
  if (!isTerminal) return { isTTY: false, write: text => writeWhole(descriptor, text) }
  return {
    isTTY: true,
    get columns() {
      return stream().columns
    },
    get stream() {
      return stream()
    },
    write: text => void stream().write(text),
  }
}

function writeWhole(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // A reader that has seen enough (`| head`) is no error.
      if (code === 'EPIPE') process.exit()
      if (code !== 'EAGAIN') throw error
      // The pipe is full: let its reader work.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

/** Threads that run a script. */
async function threadsRunning(script: string): Promise<Threads> {
  const { availableParallelism } = await import('node:os')
  const { Worker } = await import('node:worker_threads')
  const start = (): Thread => {
    const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: 64 } })
    return {
      ask: question =>
        new Promise((resolve, reject) => {
          worker.removeAllListeners()
          worker.once('message', resolve)
          worker.once('error', reject)
          worker.postMessage(question)
        }),
      end: () => void worker.terminate(),
    }
  }
  return { count: availableParallelism(), start }
}

/**
 * Runs the program in this process. Sets the exit code rather than exiting: a pipe is written to its end.
 * @param worker the script of its other threads (worker.ts); without it there are none.
 */
export async function main(worker?: string): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    variables: process.env,
    stdout: output(1, () => process.stdout),
    stderr: output(2, () => process.stderr),
    readStdin: async () => Buffer.concat(await process.stdin.toArray()),
    get keyboard() {
      const isTerminal = fstatSync(0).isCharacterDevice() && process.stdin.isTTY
      return isTerminal ? () => process.stdin : undefined
    },
    get interrupted() {
      const controller = new AbortController()
      process.once('SIGINT', () => controller.abort())
      return controller.signal
    },
    ...(worker !== undefined && { threads: () => threadsRunning(worker) }),
    now: () => new Date(),
  })
}
