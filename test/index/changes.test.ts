import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const contact = (name: string, address: string) =>
  `name: Ville ${name}\ncontacts:\n  - name: ${name}\n    email: ${address}\n    verified: 2026-05-15\n`

/** A directory with its index. */
async function indexed() {
  const many = Array.from({ length: 120 }, (_, i): [string, string] => [
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
  const name = readdirSync(join(folder, 'press-contacts')).find(each => each.endsWith('.index'))
  const path = join(folder, 'press-contacts', name ?? '')
  const file = (each: string) => join(root, 'organisations', each)
  return { ask, path, file }
}

const QUESTIONS = [
  ['find', 'hubidos'],
  ['find', 'nom7'],
  ['find', 'ada nmo300'],
  ['orgs'],
  ['stats', '-f', 'json'],
]

test('reads a few changed files into memory for a look-up, and writes nothing', async () => {
  const { ask, path, file } = await indexed()
  const before = readFileSync(path)
  writeFileSync(file('v-7.yaml'), contact('Laure Hubidos', 'laure@v7.fr'))
  writeFileSync(file('new.yaml'), contact('Ada Nom30', 'ada@v31.fr'))
  rmSync(file('v-8.yaml'))
  for (const question of QUESTIONS)
    expect([question, await ask(...question)]).toEqual([
      question,
      await ask('--no-cache', ...question),
    ])
  expect(readFileSync(path).equals(before)).toBe(true)
  const { stdout } = await ask('validate', '-f', 'short', '--infos')
  expect(stdout).toMatch(/v-30\.yaml.*\[contact\/duplicate\]/)
  expect(stdout).toMatch(/v-31\.yaml.*\[email\/duplicate\]/)
  expect(readFileSync(path).equals(before)).toBe(false)
})

test('writes the index anew where many files changed', async () => {
  const { ask, path, file } = await indexed()
  for (let i = 0; i < 60; i++)
    writeFileSync(file(`v-${i}.yaml`), contact(`Zoé ${i}`, `zoe@v${i}.fr`))
  await ask('find', 'zoe')
  expect(readFileSync(path, 'utf8')).toContain('Zoé 59')
})

test('validate leaves nothing behind of files that are gone, or of what they said', async () => {
  const { ask, path, file } = await indexed()
  rmSync(file('v-9.yaml'))
  writeFileSync(file('v-11.yaml'), contact('Laure Hubidos', 'laure@v11.fr'))
  await ask('validate')
  const kept = readFileSync(path, 'utf8')
  expect(kept).not.toMatch(/Ada Nom9"|ada@v11\.fr/)
  expect(kept).toContain('Laure Hubidos')
})
