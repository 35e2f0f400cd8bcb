import { describe, expect, test } from 'vitest'
import type { Job } from '../../src/cache/make-all.ts'
import { makeAll } from '../../src/cache/make-all.ts'
import { makeRecords } from '../../src/cache/make-records.ts'
import { listFiles } from '../../src/directory/list-files.ts'
import type { Threads } from '../../src/env.ts'
import { fileChecks } from '../../src/validation/file-checks.ts'
import { folderWith, messages } from '../support.ts'

const root = (count: number) =>
  folderWith(
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`o-${i}.yaml`, `name: O ${i}\nphone: 03 8${i}\n`]),
    ),
  )

/** Threads that copy what goes to and fro as real ones do, and end their work in any order. */
const threads = (answer: (job: Job) => Promise<unknown>) => async (): Promise<Threads> => ({
  count: 3,
  start: () => ({
    async ask(question) {
      const job = structuredClone(question) as Job
      await new Promise(resolve => setTimeout(resolve, Math.random() * 5))
      return structuredClone(await answer(job))
    },
    end() {},
  }),
})

/** Nothing answers once a thread is gone. */
function failingOnce() {
  let asked = 0
  return () => (asked++ < 3 ? Promise.reject(new Error('no memory')) : new Promise(() => {}))
}

const checks = fileChecks(messages, 'en')

describe('records made in threads', () => {
  test.each([
    ['that work', (job: Job) => makeRecords(job.files, { ...job, checks })],
    ['that only check', (job: Job) => makeRecords(job.files, { ...job, checks }), true],
    ['that fail', () => Promise.reject(new Error('no memory'))],
    ['that fail once and are gone', failingOnce()],
  ])('%s are those of one thread, in order', async (_, answer, isOnlyChecked = false) => {
    const folder = root(2600)
    const files = listFiles(folder)
    const settings = { at: [], types: [], tags: [], country: 'FR' }
    const making = {
      root: folder,
      cwd: folder,
      settings,
      checks,
      isKept: !isOnlyChecked,
      isOnlyChecked,
    }
    const inOne = await makeAll(files, making, undefined, () => {})
    expect(inOne).toHaveLength(2601)
    expect(await makeAll(files, making, threads(answer), () => {})).toEqual(inOne)
  })
})
