import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openIndexed } from '../../src/directory/indexed.ts'
import { openWhole } from '../../src/directory/whole.ts'
import { locate } from '../../src/files/locate.ts'
import { positionIn } from '../../src/files/position.ts'
import { readDirectory } from '../../src/files/read.ts'
import { readKnown } from '../../src/files/read-known.ts'
import { type Reading, readWhole } from '../../src/files/read-whole.ts'
import { openIndex } from '../../src/index/open.ts'
import type { Directory } from '../../src/model/directory.ts'
import { readPhone } from '../../src/model/phone.ts'
import { checkDirectory, fileChecks } from '../../src/validation/check-directory.ts'
import { validate } from '../../src/validation/validate.ts'
import { nastyFiles } from '../nasty.ts'
import { some } from '../runs.ts'
import { catalogues, folderWith, messages, ROOT, selecting } from '../support.ts'

function indexFile() {
  const folder = mkdtempSync(join(tmpdir(), 'press-contacts-cache-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'test.index')
}

async function whole(root: string, reading: Reading) {
  const { directory, found } = await readWhole(root, reading)
  return openWhole(directory, found)
}

async function open(root: string, path: string, checks = fileChecks({ messages, language: 'en' })) {
  const at = { path, user: process.getuid?.() }
  const opening = { cwd: root, at, build: 'test', reader: readKnown, checks, progress() {} }
  const index = await openIndex(root, { ...opening, now: Date.now() })
  if (index === undefined) throw new Error('no index')
  onTestFinished(() => index.close())
  return openIndexed(index, at, () => whole(root, opening))
}

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
    // Without what phones from an index remember under a symbol.
    ...structuredClone(each),
    path: file.path,
    places: each.contacts.map(({ at }) => locate(file, [...at, 'name'])),
    phones: [each, ...each.contacts].flatMap(({ phone }) =>
      phone.map(one => readPhone(one, each.country)),
    ),
  })),
  lists: directory.lists.map(({ file, ...each }) => ({ ...each, path: file.path })),
  objections: directory.objections.entries,
  found: validate(directory, selecting).map(({ file, ...each }) => ({ ...each, path: file.path })),
})

/** Faulty files, and valid ones, beside the others of their kind. */
function corpus(kind: 'faulty' | 'valid'): Record<string, Buffer> {
  const folder = join(ROOT, 'test/corpus', kind)
  const names = readdirSync(folder).filter(
    name => name.endsWith('.yaml') && statSync(join(folder, name)).isFile(),
  )
  return Object.fromEntries(some(names, 30).map(name => [name, readFileSync(join(folder, name))]))
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
    const expected = seen(readDirectory(root, root))
    expect(expected.organisations.length).toBeGreaterThan(1)
    const reading = { cwd: root, reader: readKnown, checks: undefined, progress() {} }
    expect(seen(await (await whole(root, reading)).read())).toEqual(expected)
    expect(seen(await (await open(root, path)).read())).toEqual(expected)
    const written = statSync(path).mtimeMs
    const opened = await open(root, path)
    expect(seen(await opened.read())).toEqual(expected)
    expect(statSync(path).mtimeMs).toBe(written)
    const checking = { ...selecting, language: 'en' as const }
    const found = await checkDirectory(opened, checking)
    expect(found.map(({ file, ...each }) => ({ ...each, path: file.path }))).toEqual(expected.found)
  })
})

test('checks anew what was checked in another language', async () => {
  const root = folderWith({ 'dole.yaml': 'name: Dole\ncontacts:\n  - { nom: X }\n' })
  const path = indexFile()
  await open(root, path)
  const french = await open(root, path, fileChecks({ messages: catalogues.fr, language: 'fr' }))
  const checking = { ...selecting, messages: catalogues.fr, language: 'fr' as const }
  const found = await checkDirectory(french, checking)
  expect(found.map(({ message }) => message).join()).toMatch(/«\snom\s»/)
})

test('tells how far it has come', async () => {
  const root = folderWith(
    Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`o-${i}.yaml`, `name: O ${i}\n`])),
  )
  const told: (readonly [number, number])[] = []
  const progress = (done: number, of: number) => void told.push([done, of])
  await readWhole(root, { cwd: root, reader: undefined, checks: undefined, progress })
  expect(told).toEqual([
    [20, 51],
    [40, 51],
    [51, 51],
  ])
})
