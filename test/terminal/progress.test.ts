import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { openProgress } from '../../src/terminal/progress.ts'

/** A terminal that keeps what is written to it. */
function terminal() {
  const written: string[] = []
  const stream = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: 80,
    cursorTo() {},
    moveCursor() {},
    clearLine: () => written.push('<cleared>'),
  })
  stream.on('data', chunk => void written.push(String(chunk)))
  return { written, stream: stream as unknown as NodeJS.WriteStream }
}

const word = (done: number, of: number) => `${done} of ${of}`

async function after(milliseconds: number, stream: NodeJS.WriteStream) {
  const now = vi.spyOn(performance, 'now').mockReturnValue(0)
  const progress = openProgress({ isTTY: true, stream, write() {} }, word)
  now.mockReturnValue(milliseconds)
  progress.show(3, 9)
  now.mockRestore()
  await vi.dynamicImportSettled()
  progress.end()
}

test('says how far work has come once somebody may wonder, and takes the line away', async () => {
  vi.stubEnv('CI', undefined)
  vi.stubEnv('TERM', 'xterm')
  const { written, stream } = terminal()
  await after(600, stream)
  expect(written.join('')).toContain('3 of 9')
  expect(written).toContain('<cleared>')
  vi.unstubAllEnvs()
})

test('is silent before, and where there is no terminal', async () => {
  const { written, stream } = terminal()
  await after(400, stream)
  expect(written).toEqual([])
  const none = openProgress({ isTTY: false, write: text => void written.push(text) }, word)
  none.show(1, 2)
  none.end()
  expect(written).toEqual([])
})
