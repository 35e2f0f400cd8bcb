import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commitFiles } from '../../src/saving/commit.ts'
import { sha256 } from '../../src/saving/journal.ts'
import { acquireLock } from '../../src/saving/lock.ts'
import { ownName, parseOwner } from '../../src/saving/owner.ts'
import { Busy, Unsettled } from '../../src/saving/refusal.ts'
import { runs } from '../runs.ts'
import { cli, folderWith } from '../support.ts'
import { filesIn } from './scenarios.ts'

const WRITING = '.press-contacts-writing'
const TEMPORARY = '.press-contacts-0123456789ab.tmp'
const gone = { own: 4_000_001, isRunning: () => false }
const OLD = {
  'a.yaml': 'name: A\nemail: a@example.org\n',
  'b.yaml': 'name: B\nemail: b@example.org\n',
}
const NEW = {
  'a.yaml': 'name: A2\nemail: a@example.org\n',
  'b.yaml': 'name: B2\nemail: b@example.org\n',
}

const entry = (
  path: string,
  old: string | null,
  next: string | null,
  temporary: string | null = next === null ? null : TEMPORARY,
) => ({
  path,
  old: old === null ? null : sha256(old),
  new: next === null ? null : sha256(next),
  temporary,
})

function leave(root: string, body: unknown, folder = WRITING): void {
  mkdirSync(join(root, folder), { recursive: true })
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  writeFileSync(join(root, folder, 'journal'), `${sha256(text)}\n${text}\n`)
}

const journal = (...entries: readonly object[]) => ({
  version: 1,
  owner: ownName(gone),
  isUndo: false,
  entries,
})

/** A run that was killed after it had replaced `a.yaml`. */
function halfDone(): string {
  const root = folderWith({ 'a.yaml': NEW['a.yaml'], 'b.yaml': OLD['b.yaml'] })
  writeFileSync(join(root, 'organisations', TEMPORARY), NEW['b.yaml'])
  const other = '.press-contacts-ba9876543210.tmp'
  leave(
    root,
    journal(
      entry('organisations/a.yaml', OLD['a.yaml'], NEW['a.yaml'], other),
      entry('organisations/b.yaml', OLD['b.yaml'], NEW['b.yaml']),
    ),
  )
  return root
}

const textOf = (root: string, name: string) =>
  readFileSync(join(root, 'organisations', name), 'utf8')
const TIDY = ['organisations/a.yaml', 'organisations/b.yaml', 'press-contacts.yaml']

describe('what a killed run has left', () => {
  test.each([
    ['validate'],
    ['find', 'b2'],
    ['fmt'],
    ['object', 'x@example.org'],
    ['validate', '--stdin-filename', 'organisations/c.yaml'],
  ])('is completed by the next %s', async (...args) => {
    const root = halfDone()
    const { stderr } = await cli(args, { cwd: root, stdin: 'name: C\n' })
    expect(stderr).not.toContain('warning')
    expect([textOf(root, 'a.yaml'), textOf(root, 'b.yaml')]).toEqual([NEW['a.yaml'], NEW['b.yaml']])
    expect(filesIn(root).filter(name => name !== 'objections.yaml')).toEqual(TIDY)
  })

  test('is left to the run that is still at it: readers wait, writers are refused', async () => {
    const root = halfDone()
    const running = { own: process.pid, isRunning: () => true }
    mkdirSync(join(root, WRITING, 'lock'))
    // As the parent of this process, which is there.
    const owner = ownName({ ...running, own: process.ppid })
    writeFileSync(join(root, WRITING, 'lock', owner), '')
    const change = { path: join(root, 'organisations/b.yaml'), before: OLD['b.yaml'], after: 'x' }
    expect(() => commitFiles(root, [change], running, 50)).toThrow(Busy)
    expect(textOf(root, 'b.yaml')).toBe(OLD['b.yaml'])
    expect(readdirSync(join(root, WRITING)).sort()).toEqual(['journal', 'lock'])
  })

  test('that cannot be completed is said, and read as it is', async () => {
    const root = halfDone()
    writeFileSync(join(root, 'organisations/b.yaml'), 'name: By hand\nemail: b@example.org\n')
    const read = await cli(['find', 'hand'], { cwd: root })
    expect([read.code, read.stdout]).toEqual([0, expect.stringContaining('By hand')])
    expect(read.stderr).toMatch(
      /^warning: a change of several files was interrupted.*organisations\/b\.yaml; reading the files as they are\nhint: .*delete "\.press-contacts-writing"\n$/,
    )
    const write = await cli(['object', 'x@example.org', '--lang', 'fr'], { cwd: root })
    expect([write.code, write.stdout]).toEqual([2, ''])
    expect(write.stderr).toContain('organisations/b.yaml')
    expect(existsSync(join(root, 'objections.yaml'))).toBe(false)
    expect([textOf(root, 'a.yaml'), textOf(root, 'b.yaml')]).toEqual([
      NEW['a.yaml'],
      'name: By hand\nemail: b@example.org\n',
    ])
  })
})

describe('a journal from somebody else', () => {
  const outside = entry('organisations/a.yaml', OLD['a.yaml'], NEW['a.yaml'])
  const bodies: Readonly<Record<string, unknown>> = {
    'that is no JSON': '{',
    'that is a number': '1',
    'that is null': 'null',
    'of another version': { ...journal(outside), version: 2 },
    'of another computer': { ...journal(outside), owner: '1-0-elsewhere' },
    'of nobody': { ...journal(outside), owner: 7 },
    'without entries': { ...journal(), entries: 3 },
    'that names a file above': journal({ ...outside, path: '../victim.yaml' }),
    'that names an absolute path': journal({ ...outside, path: '/etc/hosts.yaml' }),
    'that names a file that is no data': journal({ ...outside, path: 'README.md' }),
    'that names a hidden file': journal({ ...outside, path: 'organisations/.git/x.yaml' }),
    'whose new text is elsewhere': journal({ ...outside, temporary: `../${TEMPORARY}` }),
    'whose new text is not named as ours': journal({ ...outside, temporary: 'b.yaml' }),
    'with checksums that are none': journal({ ...outside, old: 'x' }),
    'that removes with a new text': journal({ ...outside, new: null }),
    'that speaks of a file twice': journal(outside, outside),
    'that changes nothing': journal({ ...outside, new: outside.old }),
  }

  test.each(Object.entries(bodies))('%s changes nothing, and is reported', async (_, body) => {
    const root = folderWith(OLD)
    writeFileSync(join(root, 'organisations', TEMPORARY), NEW['a.yaml'])
    leave(root, body)
    const before = filesIn(root)
    const { code, stderr } = await cli(['validate'], { cwd: root })
    expect(code).toBe(0)
    expect(stderr).toMatch(/warning: the journal of changes in "\.press-contacts-writing"/)
    const change = { path: join(root, 'organisations/b.yaml'), before: OLD['b.yaml'], after: 'x' }
    expect(() => commitFiles(root, [change], gone)).toThrow(Unsettled)
    expect([textOf(root, 'a.yaml'), textOf(root, 'b.yaml')]).toEqual(Object.values(OLD))
    expect(filesIn(root)).toEqual(before)
  })

  test('writes and removes nothing through a link that leaves the directory', async () => {
    const [root, victim] = [folderWith(OLD), folderWith({ 'a.yaml': OLD['a.yaml'] })]
    const out = join(victim, 'organisations')
    symlinkSync(out, join(root, 'organisations/sub'))
    symlinkSync(join(out, 'a.yaml'), join(root, 'organisations/link.yaml'))
    writeFileSync(join(out, TEMPORARY), 'name: Evil\n')
    for (const path of ['organisations/sub/a.yaml', 'organisations/link.yaml'])
      for (const next of ['name: Evil\n', null]) {
        leave(root, { ...journal(entry(path, OLD['a.yaml'], next)), isUndo: true })
        await cli(['validate'], { cwd: root })
        expect(readFileSync(join(out, 'a.yaml'), 'utf8')).toBe(OLD['a.yaml'])
        expect(readdirSync(out).sort()).toEqual([TEMPORARY, 'a.yaml'])
        expect(readdirSync(join(root, 'organisations'))).toContain('link.yaml')
      }
  })

  test('that is a link, or lies behind one, is not read', async () => {
    const [root, other] = [folderWith(OLD), halfDone()]
    mkdirSync(join(root, WRITING))
    symlinkSync(join(other, WRITING, 'journal'), join(root, WRITING, 'journal'))
    expect((await cli(['validate'], { cwd: root })).stderr).toContain('the journal of changes')
    const behind = folderWith(OLD)
    symlinkSync(join(other, WRITING), join(behind, WRITING))
    expect((await cli(['validate'], { cwd: behind })).stderr).not.toContain('journal')
    expect((await cli(['object', 'a@b.fr'], { cwd: behind })).stderr).toContain(
      'the directory is locked',
    )
    expect(readdirSync(join(other, WRITING))).toEqual(['journal'])
  })

  test('whatever its bytes are, changes nothing', () => {
    const root = folderWith(OLD)
    mkdirSync(join(root, WRITING))
    const change = { path: join(root, 'organisations/b.yaml'), before: OLD['b.yaml'], after: 'x' }
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map(text => `${sha256(text)}\n${text}\n`),
        ),
        bytes => {
          writeFileSync(join(root, WRITING, 'journal'), bytes)
          expect(() => commitFiles(root, [change], gone)).toThrow(Unsettled)
          expect(textOf(root, 'b.yaml')).toBe(OLD['b.yaml'])
        },
      ),
      runs(200),
    )
  })
})

describe('the lock', () => {
  const holder = { own: 4_000_003, isRunning: () => true }

  test('is one process’s at a time, and is taken over from one that is no more', () => {
    const root = folderWith({})
    const lock = acquireLock(root, holder, 0)
    expect(lock.hasRemains).toBe(false)
    expect(() => acquireLock(root, { own: 4_000_004, isRunning: () => true }, 30)).toThrow(Busy)
    const next = acquireLock(root, gone, 500)
    expect(next.hasRemains).toBe(true)
    // Who lost it gives back nothing of the other's.
    lock.release(true)
    expect(() => acquireLock(root, { own: 4_000_004, isRunning: () => true }, 30)).toThrow(Busy)
    next.release(true)
    expect(readdirSync(root)).toEqual(['press-contacts.yaml'])
  })

  test.each([
    ['of another computer', '12-0-elsewhere'],
    ['of nobody that could be told', 'README'],
  ])('%s is waited for, then refused', (_, name) => {
    const root = folderWith({})
    mkdirSync(join(root, WRITING, 'lock'), { recursive: true })
    writeFileSync(join(root, WRITING, 'lock', name), '')
    expect(() => acquireLock(root, gone, 30)).toThrow(Busy)
    expect(readdirSync(join(root, WRITING, 'lock'))).toEqual([name])
    expect(readdirSync(join(root, WRITING))).toEqual(['lock'])
  })

  test('is no file, and no link to a folder', () => {
    for (const make of [
      (path: string) => writeFileSync(path, ''),
      (path: string) => symlinkSync(folderWith({}), path),
    ]) {
      const root = folderWith({})
      mkdirSync(join(root, WRITING))
      make(join(root, WRITING, 'lock'))
      expect(() => acquireLock(root, gone, 30)).toThrow(Busy)
    }
  })

  test('knows a process by its start as well as by its number', () => {
    const root = folderWith({})
    const running = { own: process.pid, isRunning: () => true }
    const name = ownName(running)
    expect(parseOwner(name)).toMatchObject({ name, pid: process.pid })
    const start = parseOwner(name)?.start ?? ''
    if (start === '0') return
    const ended = `${process.ppid}-${name.split('-').slice(1).join('-')}`
    mkdirSync(join(root, WRITING, 'lock'), { recursive: true })
    writeFileSync(join(root, WRITING, 'lock', ended), '')
    expect(acquireLock(root, running, 500).hasRemains).toBe(true)
  })

  test('removes what other runs left, and only that', async () => {
    const root = folderWith(OLD)
    const kept = [
      'organisations/.press-contacts-x.tmp',
      'organisations/.a.yaml.swp',
      `.git/${TEMPORARY}`,
      `elsewhere/${TEMPORARY}`,
    ]
    const removed = [
      TEMPORARY,
      `organisations/${TEMPORARY}`,
      `organisations/deep/er/${TEMPORARY}`,
      `lists/${TEMPORARY}`,
      `shared/${TEMPORARY}`,
    ]
    for (const path of [...kept, ...removed, 'shared/real.yaml']) {
      mkdirSync(join(root, path, '..'), { recursive: true })
      writeFileSync(join(root, path), 'name: S\nemail: s@example.org\n')
    }
    symlinkSync('../shared/real.yaml', join(root, 'organisations/shared.yaml'))
    mkdirSync(join(root, WRITING))
    expect((await cli(['orgs'], { cwd: root })).stderr).toBe('')
    expect(filesIn(root)).toEqual(
      [...kept, ...TIDY, 'organisations/shared.yaml', 'shared/real.yaml'].sort(),
    )
    expect(statSync(join(root, 'organisations/deep/er')).isDirectory()).toBe(true)
  })
})
