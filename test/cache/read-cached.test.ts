import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readCached } from '../../src/cache/read-cached.ts'
import { lazyFile } from '../../src/directory/lazy-file.ts'
import { locate } from '../../src/directory/locate.ts'
import { placedPaths } from '../../src/directory/places.ts'
import { positionIn } from '../../src/directory/position.ts'
import { readDirectory } from '../../src/directory/read.ts'
import type { Directory } from '../../src/model/directory.ts'
import { readPhone } from '../../src/model/phone.ts'
import { fileChecks } from '../../src/validation/file-checks.ts'
import { validate } from '../../src/validation/validate.ts'
import { nastyFiles } from '../nasty.ts'
import { catalogues, folderWith, messages, ROOT, selecting } from '../support.ts'

function indexFile() {
  const folder = mkdtempSync(join(tmpdir(), 'press-contacts-cache-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'test.index')
}

const read = (root: string, path: string | undefined) =>
  readCached(root, {
    cwd: root,
    index: path === undefined ? undefined : { path, user: process.getuid?.() },
    program: 'test',
    now: Date.now(),
    withLists: true,
    lazyFile,
    checks: fileChecks(messages, 'en'),
    progress() {},
  })

/** All of a directory that commands look at. */
const seen = (directory: Directory) => ({
  settings: directory.settings,
  files: directory.files.map(file => ({
    kind: file.kind,
    id: file.id,
    path: file.path,
    absolutePath: file.absolutePath,
    text: file.text,
    problems: file.problems,
    bom: file.bom === true,
    lines: file.text.split('\n').map((_, i) => positionIn(file, i * 7)),
    tree: file.tree !== undefined,
  })),
  organisations: directory.organisations.map(({ file, ...each }) => ({
    ...each,
    path: file.path,
    places: placedPaths({ ...each, contacts: each.contacts } as never).map(path =>
      locate(file, path),
    ),
    phones: [each, ...each.contacts].flatMap(({ phone }) =>
      phone.map(one => readPhone(one, each.country)),
    ),
  })),
  lists: directory.lists.map(({ file, ...each }) => ({ ...each, path: file.path })),
  objections: directory.objections.entries,
  found: validate(directory, selecting).map(({ file, ...each }) => ({ ...each, path: file.path })),
})

/** Each of the faulty files, and each of the valid ones, beside the others of its kind. */
function corpus(kind: 'faulty' | 'valid'): Record<string, Buffer> {
  const folder = join(ROOT, 'test/corpus', kind)
  const names = readdirSync(folder).filter(
    name => name.endsWith('.yaml') && statSync(join(folder, name)).isFile(),
  )
  return Object.fromEntries(names.map(name => [name, readFileSync(join(folder, name))]))
}

describe.each([
  ['the nasty directory', nastyFiles()],
  ['the faulty files', corpus('faulty')],
  ['the valid files', corpus('valid')],
])('reads %s', (_, files) => {
  test('the same from an index, without one, and whole', async () => {
    const root = realpathSync(folderWith(files))
    const path = indexFile()
    await setTimeout(130)
    const whole = seen(readDirectory(root, root))
    expect(whole.organisations.length).toBeGreaterThan(1)
    expect(seen(await read(root, undefined))).toEqual(whole)
    expect(seen(await read(root, path))).toEqual(whole)
    const written = statSync(path).mtimeMs
    expect(seen(await read(root, path))).toEqual(whole)
    expect(statSync(path).mtimeMs).toBe(written)
  })
})

test('checks anew what was checked in another language', async () => {
  const root = folderWith({ 'dole.yaml': 'name: Dole\ncontacts:\n  - { nom: X }\n' })
  const path = indexFile()
  await read(root, path)
  const french = await readCached(root, {
    cwd: root,
    index: { path, user: process.getuid?.() },
    program: 'test',
    now: Date.now(),
    withLists: true,
    lazyFile,
    checks: fileChecks(catalogues.fr, 'fr'),
    progress() {},
  })
  const found = validate(french, { ...selecting, messages: catalogues.fr })
  expect(found.map(({ message }) => message).join()).toContain('« nom »')
})

test('tells how far it has come', async () => {
  const root = folderWith(
    Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`o-${i}.yaml`, `name: O ${i}\n`])),
  )
  const told: (readonly [number, number])[] = []
  await readCached(root, {
    cwd: root,
    index: undefined,
    program: 'test',
    now: Date.now(),
    withLists: false,
    progress: (done, of) => void told.push([done, of]),
  })
  expect(told).toEqual([
    [100, 251],
    [200, 251],
    [251, 251],
  ])
})
