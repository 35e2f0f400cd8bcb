import { spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { organisations } from '../bench/generate.mjs'
import { isThorough } from '../runs.ts'
import { cli, ROOT } from '../support.ts'

const BIN = join(ROOT, 'bin/press-contacts.js')

/** Enough files for an index that zlib checks. */
const COUNT = 2600

let root: string
let cache: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'press-contacts-'))
  cache = mkdtempSync(join(tmpdir(), 'press-contacts-cache-'))
  writeFileSync(join(root, 'press-contacts.yaml'), 'country: FR\n')
  spawnSync('mkdir', ['-p', ...Array.from({ length: 100 }, (_, i) => join(root, folder(i)))])
  for (const [path, text] of organisations(COUNT)) writeFileSync(join(root, path), text)
})
afterAll(() => {
  for (const each of [root, cache]) rmSync(each, { recursive: true, force: true })
})

const folder = (i: number) => join('organisations', String(i).padStart(2, '0'))

const start = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, '-C', root, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: variables(),
  })
  return { code: status, stdout, stderr }
}

/** As `start`, without waiting. */
const startAside = async (...args: string[]) => {
  const child = spawn(process.execPath, [BIN, '-C', root, ...args], { cwd: root, env: variables() })
  const [stdout, stderr] = [child.stdout, child.stderr].map(stream => stream.toArray())
  const code = await new Promise(resolve => child.once('close', resolve))
  const text = async (chunks?: Promise<Buffer[]>) => Buffer.concat((await chunks) ?? []).toString()
  return { code, stdout: await text(stdout), stderr: await text(stderr) }
}

const paths = () =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => /organisations.*yaml$/.test(name))
    .map(name => join(root, name))

const variables = () => ({ PATH: process.env.PATH ?? '', LC_ALL: 'C', XDG_CACHE_HOME: cache })

describe.runIf(isThorough)('a large directory', () => {
  const questions = [
    ['find', 'hubidos'],
    ['find', 'hubidos', '--format', 'json'],
    ['validate', '--format', 'short'],
    ['mail'],
  ]

  test.each(questions)(
    '%s %s gives the same with an index and without',
    async (...words) => {
      const right = await cli(['-C', root, '--no-cache', ...words], { cwd: root })
      expect(right.stdout.length).toBeGreaterThan(50)
      expect(start('--no-cache', ...words)).toEqual(right)
      expect(start(...words)).toEqual(right)
      expect(start(...words)).toEqual(right)
    },
    300_000,
  )

  test('gives the same while several runs write the index at once', async () => {
    // Few changes are read into memory, more are written into the index.
    for (const [round, count] of [2, 2, 200].entries()) {
      for (const path of paths().slice(0, count)) {
        writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Hubidos', `Hubidos ${round}`))
        appendFileSync(path, `  - name: Zoé Hubidos\n    email: zoe${round}@hubidos.example\n`)
      }
      const right = questions.map(words => start('--no-cache', ...words))
      const atOnce = [...questions, ...questions].map(words => startAside(...words))
      expect(await Promise.all(atOnce)).toEqual([...right, ...right])
      expect(questions.map(words => start(...words))).toEqual(right)
    }
  }, 300_000)

  test('is whole, and the index too, whenever somebody presses Ctrl-C', async () => {
    const right = start('--no-cache', 'find', 'hubidos')
    for (const delay of [60, 250, 500, 750, 1000]) {
      for (const name of readdirSync(join(root, folder(0))))
        utimesSync(join(root, folder(0), name), 1_700_000_000, 1_700_000_000 + delay)
      const child = spawn(process.execPath, [BIN, '-C', root, 'validate'], {
        env: { PATH: process.env.PATH ?? '', XDG_CACHE_HOME: cache },
        stdio: 'ignore',
      })
      const ended = new Promise(resolve => child.once('exit', resolve))
      await new Promise(resolve => setTimeout(resolve, delay))
      child.kill('SIGINT')
      await ended
      expect(start('find', 'hubidos')).toEqual(right)
    }
  }, 300_000)
})
