import {
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const DAY = 86_400_000

/** Directories with an index each, in a cache of their own. */
async function indexed(count: number) {
  const XDG_CACHE_HOME = mkdtempSync(join(tmpdir(), 'press-contacts-cache-'))
  onTestFinished(() => rmSync(XDG_CACHE_HOME, { recursive: true, force: true }))
  const variables = { XDG_CACHE_HOME }
  const folder = join(XDG_CACHE_HOME, 'press-contacts')
  const roots: string[] = []
  for (let i = 0; i < count; i++) {
    const root = realpathSync(
      folderWith({ 'v.yaml': `name: Ville ${i}\nemail: presse@v${i}.fr\n` }),
    )
    roots.push(root)
    await setTimeout(130)
    await cli(['-C', root, 'find'], { variables })
  }
  const list = async () =>
    JSON.parse((await cli(['cache', '-f', 'json'], { variables })).stdout) as {
      directory?: string
      bytes: number
      used: string
      gone: boolean
      file: string
    }[]
  const names = () => readdirSync(folder).filter(name => name.includes('.index'))
  return { variables, folder, roots, list, names }
}

const setUsed = (file: string, days: number) => {
  const time = (Date.now() - days * DAY) / 1000
  utimesSync(file, time, time)
}

test('lists each index with its directory, size and last use', async () => {
  const { variables, roots, list } = await indexed(2)
  const kept = await list()
  expect(new Set(kept.map(({ directory }) => directory))).toEqual(new Set(roots))
  for (const { bytes, used, file, gone } of kept) {
    expect(bytes).toBe(statSync(file).size)
    expect(Date.now() - Date.parse(used)).toBeLessThan(DAY)
    expect(gone).toBe(false)
  }
  const { stdout } = await cli(['cache', '--lang', 'fr'], { variables, columns: 200 })
  expect(stdout).toContain('Dernière utilisation')
  expect(stdout).toContain(roots[0])
  expect((await cli(['cache'], { variables })).stdout).toMatch(/^directory\tbytes\tused\tfile\n/)
})

test('clear deletes the index of this directory alone, with all that stands beside it', async () => {
  const { variables, roots, list, names } = await indexed(2)
  const [first = ''] = roots
  const { file = '' } = (await list()).find(({ directory }) => directory === first) ?? {}
  for (const beside of ['-changes', '-across', '.abc.tmp']) writeFileSync(file + beside, 'x')
  const { code, stderr } = await cli(['-C', first, 'cache', 'clear'], { variables })
  expect(code).toBe(0)
  expect(stderr).toMatch(/^deleted 1 index \(\d+ kB\)\n$/)
  expect((await list()).map(({ directory }) => directory)).toEqual(roots.slice(1))
  expect(names()).toHaveLength(1)
  expect((await cli(['-C', first, 'cache', 'clear'], { variables })).stderr).toBe('no indexes\n')
})

test('clear --all deletes every index, those that cannot be read too', async () => {
  const { variables, folder, list, names } = await indexed(2)
  writeFileSync(join(folder, 'other-1.index'), 'not an index')
  expect((await list()).filter(({ directory }) => directory === undefined)).toHaveLength(1)
  expect(await cli(['cache', 'clear', '--all'], { variables })).toMatchObject({ code: 0 })
  expect(names()).toEqual([])
})

test.each([
  [['cache', '--all'], {}, '--all requires clear'],
  [['cache'], { XDG_CACHE_HOME: '' }, 'no folder for a cache'],
  [['cache', 'clean'], {}, 'clean'],
])('%j is refused', async (args, more, message) => {
  const { variables } = await indexed(0)
  const { code, stderr } = await cli(args, { variables: { ...variables, ...more } })
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
})

test('indexes that nobody used for 30 days, or whose directory is gone, are deleted', async () => {
  const { variables, folder, roots, list } = await indexed(4)
  const [unused = '', used = '', gone = '', last = ''] = roots
  const fileOf = new Map((await list()).map(({ directory, file }) => [directory, file]))
  setUsed(fileOf.get(unused) as string, 31)
  setUsed(fileOf.get(used) as string, 29)
  rmSync(gone, { recursive: true })
  expect((await list()).filter(each => each.gone)).toHaveLength(1)
  const write = async (text: string) => {
    writeFileSync(join(last, 'organisations/v.yaml'), text)
    await cli(['-C', last, 'find'], { variables })
  }
  const left = async () => new Set((await list()).map(({ directory }) => directory))
  // Once a day at most.
  await write('name: Ville A\n')
  expect(await left()).toEqual(new Set(roots))
  setUsed(join(folder, 'last-sweep'), 2)
  await write('name: Ville AB\n')
  expect(await left()).toEqual(new Set([used, last]))
})

test('a look-up keeps the index it uses', async () => {
  const { variables, roots, list } = await indexed(1)
  const [{ file } = { file: '' }] = await list()
  setUsed(file, 29)
  await cli(['-C', roots[0] ?? '', 'find'], { variables })
  expect(Date.now() - statSync(file).mtimeMs).toBeLessThan(DAY)
})
