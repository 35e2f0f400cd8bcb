import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readInput, UnreadableInput } from '../../src/streams/read-input.ts'
import { folderWith } from '../support.ts'

const MAXIMUM = 3 * 1024 * 1024

/** What is read of a path, or the fault and its detail. */
async function read(path: string, { cwd = '/', stdin = Buffer.alloc(0) } = {}) {
  try {
    return await readInput(path, MAXIMUM, { cwd, readStdin: async () => stdin })
  } catch (error) {
    if (error instanceof UnreadableInput) return [error.fault, error.detail]
    throw error
  }
}

test('reads files up to the bound, byte for byte, and links to files', async () => {
  const cwd = folderWith({})
  const bytes = Buffer.from('0123456789abcdef'.repeat(MAXIMUM / 16))
  writeFileSync(join(cwd, 'full'), bytes)
  symlinkSync('full', join(cwd, 'link'))
  expect(bytes.equals((await read('link', { cwd })) as Buffer)).toBe(true)
  writeFileSync(join(cwd, 'over'), Buffer.concat([bytes, Buffer.from('1')]))
  expect(await read('over', { cwd })).toEqual(['tooLarge', '3'])
})

test('reads files that state no size', async () => {
  expect(await read('/proc/self/cmdline')).toEqual(readFileSync('/proc/self/cmdline'))
})

test('never waits for a device, a named pipe or a folder', async () => {
  const cwd = folderWith({})
  mkdirSync(join(cwd, 'folder'))
  execFileSync('mkfifo', [join(cwd, 'pipe')])
  for (const path of ['/dev/zero', '/dev/null', '/dev/tty', 'pipe'])
    expect(await read(path, { cwd }), path).toEqual(['special', ''])
  expect(await read('folder', { cwd })).toEqual(['folder', ''])
  expect(await read('nothing', { cwd })).toEqual(['missing', ''])
  expect(await read('press-contacts.yaml/x', { cwd })).toEqual(['missing', ''])
})

test('reads standard input within the same bound', async () => {
  expect(await read('-', { stdin: Buffer.from('ann@radioval.fr') })).toEqual(
    Buffer.from('ann@radioval.fr'),
  )
  expect(await read('-', { stdin: Buffer.alloc(MAXIMUM + 1) })).toEqual(['tooLarge', '3'])
})
