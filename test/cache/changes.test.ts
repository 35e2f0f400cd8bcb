import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const contact = (name: string, address: string) =>
  `name: Ville ${name}\ncontacts:\n  - name: ${name}\n    email: ${address}\n    verified: 2026-05-15\n`

/** A directory of so many files that changes are worth being written apart, with its index. */
async function indexed() {
  const many = Array.from({ length: 520 }, (_, i): [string, string] => [
    `v-${i}.yaml`,
    contact(`Ada Nom${i}`, `ada@v${i}.fr`),
  ])
  const root = folderWith(Object.fromEntries(many))
  const folder = mkdtempSync(join(tmpdir(), 'press-contacts-cache-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const variables = { XDG_CACHE_HOME: folder }
  const ask = (...args: string[]) => cli(['-C', root, ...args], { variables, cwd: root })
  await setTimeout(130)
  await ask('validate')
  const index = (ending: string) => {
    const name = readdirSync(join(folder, 'press-contacts')).find(each => each.endsWith(ending))
    return name && join(folder, 'press-contacts', name)
  }
  return { root, ask, base: index('.index') ?? '', changes: () => index('.index-changes') }
}

const QUESTIONS = [
  ['find', 'hubidos'],
  ['find', 'nom7'],
  ['validate', '-f', 'short', '--infos'],
  ['mail'],
  ['stats', '-f', 'json'],
]

test('writes few changes of many files beside the index, and answers the same', async () => {
  const { root, ask, base, changes } = await indexed()
  const file = (name: string) => join(root, 'organisations', name)
  const expectSame = async () => {
    for (const question of QUESTIONS)
      expect([question, await ask(...question)]).toEqual([
        question,
        await ask('--no-cache', ...question),
      ])
  }
  const written = statSync(base).mtimeMs
  expect(changes()).toBeUndefined()
  writeFileSync(file('v-7.yaml'), contact('Laure Hubidos', 'laure@v7.fr'))
  await expectSame()
  expect(statSync(base).mtimeMs).toBe(written)
  expect(readFileSync(changes() ?? '', 'utf8')).toContain('Laure Hubidos')
  // A new file, which has a name and an address of an unchanged one.
  writeFileSync(file('new.yaml'), contact('Ada Nom300', 'ada@v301.fr'))
  await expectSame()
  const { stdout } = await ask('validate', '-f', 'short', '--infos')
  expect(stdout).toMatch(/v-300\.yaml.*\[contact\/duplicate\]/)
  expect(stdout).toMatch(/v-301\.yaml.*\[email\/duplicate\]/)
  expect(statSync(base).mtimeMs).toBe(written)
  // Damage to what is beside the index costs the changes alone.
  writeFileSync(changes() ?? '', readFileSync(changes() ?? '').fill(7, 200, 260))
  await expectSame()
  expect(statSync(base).mtimeMs).toBe(written)
}, 120_000)

test('leaves nothing behind of files that are gone', async () => {
  const { root, ask, base, changes } = await indexed()
  const file = join(root, 'organisations/new.yaml')
  writeFileSync(file, contact('Laure Hubidos', 'laure@hubidos.fr'))
  await ask('find', 'hubidos')
  expect(readFileSync(changes() ?? '', 'utf8')).toContain('Hubidos')
  rmSync(file)
  expect((await ask('find', 'hubidos')).code).toBe(1)
  const texts = [base, changes()].map(path => (path ? readFileSync(path, 'utf8') : ''))
  expect(texts.join('')).not.toContain('Hubidos')
  expect(readFileSync(base, 'utf8')).toContain('Ada Nom9"')
  rmSync(join(root, 'organisations/v-9.yaml'))
  await ask('find', 'nom9')
  expect(readFileSync(base, 'utf8')).not.toContain('Ada Nom9"')
}, 60_000)
