import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { expect, onTestFinished, test } from 'vitest'
import { size } from '../runs.ts'
import { filesIn } from '../saving/scenarios.ts'
import { cli, folderWith, ROOT } from '../support.ts'

const BIN = join(ROOT, 'bin/press-contacts.js')
const COUNT_UP = join(ROOT, 'test/process/count-up.mjs')
const timeout = 600_000
const FILES = ['organisations/a.yaml', 'organisations/b.yaml']
const NUMBERS = { 'a.yaml': 'name: 0\n', 'b.yaml': 'name: 0\n' }

const textsIn = (root: string) => FILES.map(name => readFileSync(join(root, name), 'utf8'))

/** The module of the transactions alone, for other processes. */
async function commitModule(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'press-contacts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'commit.mjs')
  const bundle = await rolldown({
    input: join(ROOT, 'src/saving/commit.ts'),
    platform: 'node',
  })
  await bundle.write({ file, format: 'esm' })
  await bundle.close()
  return file
}

/** Starts a process that counts up; gives how often it did, once it has ended. */
function countUp(module: string, root: string, times: number, killAfter?: number) {
  const child = spawn(process.execPath, [COUNT_UP, module, root, String(times)])
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', data => {
    stdout += data
    if (killAfter !== undefined && stdout.length >= killAfter) child.kill('SIGKILL')
  })
  child.stderr.on('data', data => {
    stderr += data
  })
  return new Promise<{ done: number; tries: number; stderr: string }>(resolve =>
    child.on('close', () =>
      resolve({ done: stdout.replaceAll('-', '').length, tries: stdout.length, stderr }),
    ),
  )
}

const numbersIn = (root: string) => textsIn(root).map(text => Number(text.slice(6)))

test('a process that is killed at any of its calls that change two files leaves both old or both new', {
  timeout,
}, async () => {
  const module = await commitModule()
  const outcomes = new Set<string>()
  let wasKilled = true
  for (let at = 1; wasKilled; at += size(7, 1)) {
    const root = folderWith(NUMBERS)
    const run = spawnSync(
      process.execPath,
      ['--require', join(ROOT, 'test/process/kill-at-call.cjs'), COUNT_UP, module, root, '1'],
      { encoding: 'utf8', env: { KILL_AT: String(at), KILL_ROOT: root } },
    )
    wasKilled = run.signal === 'SIGKILL'
    expect([run.status, run.stderr], `call ${at}`).toEqual([wasKilled ? null : 0, ''])
    for (const number of numbersIn(root)) expect([0, 1], `call ${at}`).toContain(number)
    expect(await cli(['validate', '--no-cache'], { cwd: root })).toMatchObject({ code: 0 })
    const [a, b] = numbersIn(root)
    expect(a, `call ${at}`).toBe(b)
    expect(filesIn(root), `call ${at}`).toEqual([...FILES, 'press-contacts.yaml'])
    outcomes.add(`${a}`)
  }
  expect(outcomes).toEqual(new Set(['0', '1']))
})

test('two processes at once: each change of both files lands or is refused', {
  timeout,
}, async () => {
  const root = folderWith(NUMBERS)
  const module = await commitModule()
  const times = size(15, 60)
  const runs = await Promise.all([1, 2].map(() => countUp(module, root, times)))
  for (const { stderr, tries } of runs) expect([stderr, tries]).toEqual(['', times])
  const done = runs.reduce((sum, run) => sum + run.done, 0)
  expect(numbersIn(root)).toEqual([done, done])
  expect(done).toBeGreaterThanOrEqual(times)
  expect(filesIn(root)).toEqual([...FILES, 'press-contacts.yaml'])
})

test('processes that are killed again and again lose nothing that they said was done', {
  timeout,
}, async () => {
  const root = folderWith(NUMBERS)
  const module = await commitModule()
  let done = 0
  let killed = 0
  for (let round = 0; round < size(1, 6); round++) {
    const runs = await Promise.all([
      countUp(module, root, 40, 3 + round),
      countUp(module, root, 20),
    ])
    for (const { stderr } of runs) expect(stderr).toBe('')
    done += runs.reduce((sum, run) => sum + run.done, 0)
    killed += runs.filter(({ tries }) => tries < 20).length
  }
  expect(await cli(['validate', '--no-cache'], { cwd: root })).toMatchObject({ code: 0 })
  const [a = 0, b] = numbersIn(root)
  expect(a).toBe(b)
  // A process may have been killed after its change, and before it said so.
  expect(a - done).toBeGreaterThanOrEqual(0)
  expect(a - done).toBeLessThanOrEqual(killed)
  expect(killed).toBeGreaterThan(0)
  expect(filesIn(root)).toEqual([...FILES, 'press-contacts.yaml'])
})

test('two commands at once: each objection is recorded, or its command says why not', {
  timeout,
}, async () => {
  const root = folderWith({ 'a.yaml': 'name: A\n' })
  const object = (address: string) =>
    new Promise<{ code: number | null; stderr: string }>(resolve => {
      const child = spawn(process.execPath, [BIN, 'object', address, '-C', root], {
        env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
      })
      let stderr = ''
      child.stderr.on('data', data => {
        stderr += data
      })
      child.on('close', code => resolve({ code, stderr }))
    })
  let recorded = 0
  const rounds = size(1, 5)
  for (let round = 0; round < rounds; round++) {
    const runs = await Promise.all([1, 2, 3].map(n => object(`p${round}-${n}@example.org`)))
    for (const { code, stderr } of runs)
      expect([code, stderr]).toEqual(
        code === 0
          ? [0, '']
          : [
              2,
              expect.stringMatching(
                /has changed since it was read|changed while it was being read/,
              ),
            ],
      )
    recorded += runs.filter(({ code }) => code === 0).length
    const text = readFileSync(join(root, 'objections.yaml'), 'utf8')
    expect(text.match(/fingerprint:/g)).toHaveLength(recorded)
  }
  expect(recorded).toBeGreaterThanOrEqual(rounds)
})
