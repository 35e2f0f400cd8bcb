import { parentPort } from 'node:worker_threads'
import type { Job } from './cache/make-all.ts'
import { makeRecords } from './cache/make-records.ts'
import type { ReadingJob } from './importing/read-file.ts'
import { type Language, messagesIn } from './messages/index.ts'
import { fileChecks } from './validation/file-checks.ts'

let last = Promise.resolve()

/**
 * What a thread of the program does (env.ts), one job after the other: makes the records of
 * files of the directory, or reads the contacts of a file to import.
 */
parentPort?.on('message', (job: Job | ReadingJob) => {
  last = last.then(() => ('importFile' in job ? readImport(job) : answer(job)))
})

async function readImport(job: ReadingJob): Promise<void> {
  const { readFile } = await import('./importing/read-file.ts')
  parentPort?.postMessage(await readFile(job))
}

async function answer({ checks: language, files, ...making }: Job): Promise<void> {
  const checks =
    language === undefined
      ? undefined
      : fileChecks(await messagesIn(language as Language), language as Language)
  parentPort?.postMessage(await makeRecords(files, { ...making, checks }))
}
