import { parentPort } from 'node:worker_threads'
import { type ReadingJob, readFile } from './importing/read-file.ts'

let last = Promise.resolve()

/** The other thread of the program (env.ts): reads the contacts of files to import, one file after the other. */
parentPort?.on('message', (job: ReadingJob) => {
  last = last.then(async () => parentPort?.postMessage(await readFile(job)))
})
