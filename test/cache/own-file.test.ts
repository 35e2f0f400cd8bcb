import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { indexPath } from '../../src/cache/location.ts'
import { openOwnFile } from '../../src/cache/own-file.ts'
import { cli, folderWith } from '../support.ts'

const user = process.getuid?.()

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'press-contacts-cache-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const person = (name: string) =>
  `name: Ville\ncontacts:\n  - { name: ${name}, email: a@ville.fr }\n`

/** A directory with an index. */
async function withIndex() {
  const root = folderWith({ 'ville.yaml': person('Laure Hubidos') })
  const variables = { XDG_CACHE_HOME: temporaryFolder() }
  await setTimeout(130)
  const names = async (who = user) =>
    (await cli(['-C', root, 'find', '-f', 'names'], { variables, user: who })).stdout.trim()
  await names()
  const path = indexPath(root, variables) ?? ''
  return { path, names }
}

test('believes an index that only its user can write', async () => {
  const { path, names } = await withIndex()
  const { mtimeMs, ino } = statSync(path)
  expect(await names()).toBe('Laure Hubidos')
  expect(statSync(path)).toMatchObject({ mtimeMs, ino })
})

test.each<[string, (path: string) => void]>([
  ['the group can write it', path => chmodSync(path, 0o620)],
  ['everybody can write it', path => chmodSync(path, 0o602)],
  ['others can write its folder', path => chmodSync(join(path, '..'), 0o777)],
])('makes an index anew where %s', async (_, spoil) => {
  const { path, names } = await withIndex()
  const { ino } = statSync(path)
  spoil(path)
  expect(await names()).toBe('Laure Hubidos')
  expect(statSync(path).ino).not.toBe(ino)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700)
})

test('neither believes nor replaces an index of another user', async () => {
  const { path, names } = await withIndex()
  const bytes = readFileSync(path)
  const { ino } = statSync(path)
  expect(await names((user ?? 0) + 1)).toBe('Laure Hubidos')
  expect(statSync(path).ino).toBe(ino)
  expect(readFileSync(path)).toEqual(bytes)
})

test.each<[string, (path: string) => void]>([
  ['a pipe', path => void execFileSync('mkfifo', [path])],
  [
    'a link to a pipe',
    path => {
      execFileSync('mkfifo', [`${path}.pipe`])
      symlinkSync(`${path}.pipe`, path)
    },
  ],
  ['a device', path => symlinkSync('/dev/zero', path)],
  ['a folder', path => mkdirSync(path)],
  [
    'a link to a file',
    path => {
      writeFileSync(`${path}.file`, '')
      symlinkSync(`${path}.file`, path)
    },
  ],
])('does not wait for %s in the place of an index', async (_, put) => {
  const { path, names } = await withIndex()
  rmSync(path)
  put(path)
  expect(openOwnFile({ path, user })).toBeUndefined()
  expect(await names()).toBe('Laure Hubidos')
})

test('asks for no owner where the system knows none', () => {
  const path = join(temporaryFolder(), 'x')
  writeFileSync(path, '', { mode: 0o666 })
  const file = openOwnFile({ path, user: undefined })
  expect(file).toBeTypeOf('number')
  closeSync(file as number)
})

test('does without a cache where none can be created', async () => {
  const root = folderWith({ 'ville.yaml': person('Laure Hubidos') })
  for (const folder of ['/proc/x', '/dev/null/x']) {
    const variables = { XDG_CACHE_HOME: folder }
    const { code, stdout } = await cli(['-C', root, 'find', 'laure', '-f', 'names'], { variables })
    expect([code, stdout]).toEqual([0, 'Laure Hubidos\n'])
    expect(existsSync(folder)).toBe(false)
  }
})
