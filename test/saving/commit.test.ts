import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commitFiles, commitLooseFile } from '../../src/saving/commit.ts'
import { ChangedMeanwhile, NotWritten, OutsideDirectory } from '../../src/saving/refusal.ts'
import { isDataPath } from '../../src/saving/target.ts'
import { folderWith } from '../support.ts'
import { filesIn } from './scenarios.ts'

const processes = { own: 1, isRunning: () => false }
const A = 'organisations/a.yaml'

const commit = (
  root: string,
  ...changes: (readonly [path: string, before: string | undefined, after: string | undefined])[]
) =>
  commitFiles(
    root,
    changes.map(([path, before, after]) => ({ path: join(root, path), before, after })),
    processes,
  )

describe('files of a directory', () => {
  test('are replaced, made and removed, with nothing left beside them', () => {
    const root = folderWith({ 'a.yaml': 'name: A\n', 'b.yaml': 'name: B\n' })
    commit(
      root,
      [A, 'name: A\n', '\ufeffname: É\r\n'],
      ['organisations/b.yaml', 'name: B\n', undefined],
      ['lists/deep.yaml', undefined, 'name: L\n'],
    )
    expect(readFileSync(join(root, A), 'utf8')).toBe('\ufeffname: É\r\n')
    expect(filesIn(root)).toEqual(['lists/deep.yaml', A, 'press-contacts.yaml'])
  })

  test('keep mode and owner, and stay links', () => {
    const root = folderWith({ 'a.yaml': 'name: A\n', 'real/b.yaml': 'name: B\n' })
    chmodSync(join(root, A), 0o2660)
    symlinkSync('../real/b.yaml', join(root, 'organisations/b.yaml'))
    const { uid, gid } = statSync(join(root, A))
    commit(root, [A, 'name: A\n', 'name: C\n'], ['organisations/b.yaml', 'name: B\n', 'name: D\n'])
    expect(statSync(join(root, A))).toMatchObject({ mode: 0o102660, uid, gid })
    expect(lstatSync(join(root, 'organisations/b.yaml')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(root, 'real/b.yaml'), 'utf8')).toBe('name: D\n')
    expect(readdirSync(join(root, 'real'))).toEqual(['b.yaml'])
  })

  test.each([
    ['has changed', 'name: A\n', 'name: Other\n', 'name: New\n'],
    ['is gone', 'name: A\n', undefined, 'name: New\n'],
    ['has appeared', undefined, 'name: Other\n', 'name: New\n'],
    ['has changed, and was to go', 'name: A\n', 'name: Other\n', undefined],
    ['has changed, and was to stay', 'name: A\n', 'name: Other\n', 'name: A\n'],
  ])('stay as they are, all of them, when one %s', (_, before, now, after) => {
    const root = folderWith({ 'b.yaml': 'name: B\n', ...(now !== undefined && { 'a.yaml': now }) })
    const names = filesIn(root)
    expect(() =>
      commit(
        root,
        ['organisations/b.yaml', 'name: B\n', 'name: New B\n'],
        ['organisations/in/new.yaml', undefined, 'name: N\n'],
        [A, before, after],
      ),
    ).toThrow(ChangedMeanwhile)
    expect(readFileSync(join(root, 'organisations/b.yaml'), 'utf8')).toBe('name: B\n')
    if (now !== undefined) expect(readFileSync(join(root, A), 'utf8')).toBe(now)
    expect(filesIn(root)).toEqual(names)
    expect(readdirSync(join(root, 'organisations'))).not.toContain('in')
  })

  test('that are only to stay as they are are not touched', () => {
    const root = folderWith({ 'a.yaml': 'name: A\n' })
    const before = statSync(join(root, A))
    commit(root, [A, 'name: A\n', 'name: A\n'])
    expect(statSync(join(root, A))).toEqual({
      ...before,
      atimeMs: expect.any(Number),
      atime: expect.any(Date),
    })
  })

  test('that are the same by a link change once, if they are to be the same', () => {
    const root = folderWith({ 'a.yaml': 'name: A\n' })
    symlinkSync('a.yaml', join(root, 'organisations/b.yaml'))
    const other = 'organisations/b.yaml'
    commit(root, [A, 'name: A\n', 'name: B\n'], [other, 'name: A\n', 'name: B\n'])
    expect(readFileSync(join(root, A), 'utf8')).toBe('name: B\n')
    expect(() =>
      commit(root, [A, 'name: B\n', 'name: C\n'], [other, 'name: B\n', 'name: D\n']),
    ).toThrow(ChangedMeanwhile)
    expect(readFileSync(join(root, A), 'utf8')).toBe('name: B\n')
  })

  test('are no folders', () => {
    const root = folderWith({ 'organisations/a.yaml/b.yaml': 'name: A\n' })
    expect(() => commit(root, [A, '', 'name: B\n'])).toThrow(/EISDIR/)
    expect(() => commit(root, ['organisations/a.yaml/c', '', 'x'])).toThrow(OutsideDirectory)
  })
})

describe('what leads out of the directory', () => {
  test.each([
    'notes.txt',
    '../a.yaml',
    'organisations/../../a.yaml',
    'organisations/.hidden/a.yaml',
    'organisations/node_modules/a.yaml',
    'lists/deep/a.yaml',
    '.git/config',
    'organisations',
  ])('%s is not written', name => {
    const root = folderWith({})
    expect(() => commit(root, [name, undefined, 'x'])).toThrow(OutsideDirectory)
    expect(filesIn(root)).toEqual(['press-contacts.yaml'])
  })

  test.each([
    ['a link to a file elsewhere', A, 'OUT/press-contacts.yaml', A],
    [
      'a link to a folder elsewhere',
      'organisations/sub',
      'OUT',
      'organisations/sub/press-contacts.yaml',
    ],
    [
      'a link to a folder elsewhere, for a new file',
      'organisations/sub',
      'OUT',
      'organisations/sub/deep/new.yaml',
    ],
    ['a link into a folder that is never read', A, '../.git/hook.yaml', A],
  ])('%s is not written through', (_, link, target, path) => {
    const out = folderWith({})
    const root = folderWith({ '.git/hook.yaml': 'country: FR\n', 'b.yaml': 'name: B\n' })
    symlinkSync(target.replace('OUT', out), join(root, link))
    const before = path.endsWith('new.yaml') ? undefined : 'country: FR\n'
    expect(() => commit(root, [path, before, 'name: C\n'])).toThrow(OutsideDirectory)
    expect(readFileSync(join(out, 'press-contacts.yaml'), 'utf8')).toBe('country: FR\n')
    expect(readdirSync(out)).toEqual(['press-contacts.yaml'])
    expect(readFileSync(join(root, '.git/hook.yaml'), 'utf8')).toBe('country: FR\n')
  })

  test('data paths are those that are read', () => {
    for (const path of [
      'press-contacts.yaml',
      'objections.yaml',
      A,
      'organisations/x/y/Z.YML',
      'lists/a.yml',
    ])
      expect(isDataPath(path), path).toBe(true)
    for (const path of [
      '',
      '/etc/a.yaml',
      'organisations//a.yaml',
      'organisations\\a.yaml',
      'organisations/a.yaml/b.yaml',
      'organisations/a\n.yaml',
      'lists/../organisations/a.yaml',
    ])
      expect(isDataPath(path), path).toBe(false)
  })
})

describe('a file of no directory', () => {
  test('that somebody else has changed stays as it is', () => {
    const path = join(folderWith({}), 'loose.yaml')
    writeFileSync(path, 'name: B\n')
    expect(() => commitLooseFile({ path, before: 'name: A\n', after: 'name: C\n' })).toThrow(
      ChangedMeanwhile,
    )
    expect(readFileSync(path, 'utf8')).toBe('name: B\n')
    commitLooseFile({ path, before: 'name: B\n', after: 'name: C\n' })
    expect(readFileSync(path, 'utf8')).toBe('name: C\n')
    expect(readdirSync(join(path, '..'))).toEqual(['loose.yaml', 'press-contacts.yaml'])
  })

  test('that cannot be written leaves nothing behind', () => {
    const root = folderWith({})
    mkdirSync(join(root, 'x'))
    expect(() => commitLooseFile({ path: join(root, 'x'), before: '', after: 'y' })).toThrow(
      NotWritten,
    )
    expect(readdirSync(root).sort()).toEqual(['press-contacts.yaml', 'x'])
  })
})
