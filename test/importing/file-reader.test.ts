import { expect, test } from 'vitest'
import { fileReader } from '../../src/importing/file-reader.ts'
import type { FileReading } from '../../src/importing/read-file.ts'

const job = { importFile: { name: 'a.pdf', bytes: new Uint8Array() }, options: {} }
const read: FileReading = { reading: { contacts: [], warnings: [] } }

/** Threads of which each answers one thing, in turn; `undefined` never. */
function threads(...answers: (FileReading | Error | undefined)[]) {
  const ended: number[] = []
  let started = 0
  return {
    ended,
    async startThread() {
      const number = started++
      return {
        async ask() {
          const answer = answers[number]
          if (answer instanceof Error) throw answer
          return answer ?? new Promise(() => {})
        },
        end: () => void ended.push(number),
      }
    },
  }
}

test('ends the thread that takes too long, and reads the next file in another one', async () => {
  const two = threads(undefined, read)
  const reader = await fileReader(two, 0.01)
  expect(await reader.read(job)).toEqual({ ended: 'slow' })
  expect(two.ended).toEqual([0])
  expect(await reader.read(job)).toEqual(read)
  reader.close()
  expect(two.ended).toEqual([0, 1])
})

test('tells a thread that ran out of memory from a bug', async () => {
  const error = (code: string) => Object.assign(new Error(code), { code })
  const two = threads(error('ERR_WORKER_OUT_OF_MEMORY'), error('ERR_ASSERTION'))
  const reader = await fileReader(two, 5)
  expect(await reader.read(job)).toEqual({ ended: 'memory' })
  await expect(reader.read(job)).rejects.toThrow('ERR_ASSERTION')
})

test('reads in this thread where there is no other', async () => {
  const reader = await fileReader({}, 5)
  expect(await reader.read(job)).toEqual(read)
})
