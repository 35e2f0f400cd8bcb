import { parentPort } from 'node:worker_threads'
import type { Job } from './cache/make-all.ts'
import { makeRecords } from './cache/make-records.ts'
import { type Language, messagesIn } from './messages/index.ts'
import { fileChecks } from './validation/file-checks.ts'

let last = Promise.resolve()

/** What a thread of the program does (env.ts): it makes the records of files, one job after the other. */
parentPort?.on('message', (job: Job) => {
  last = last.then(() => answer(job))
})

async function answer({ checks: language, files, ...making }: Job): Promise<void> {
  const checks =
    language === undefined
      ? undefined
      : fileChecks(await messagesIn(language as Language), language as Language)
  parentPort?.postMessage(await makeRecords(files, { ...making, checks }))
}
