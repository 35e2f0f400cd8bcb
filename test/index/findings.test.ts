import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { runs, size, some } from '../runs.ts'
import { cli, folderWith } from '../support.ts'

const person = (name: string, address: string, before = '') =>
  `name: Ville\n${before}contacts:\n  - name: ${name}\n    email: ${address}\n    verified: 2026-05-15\n`

/** How many people have names of their own; so many more have one of these. */
const APART = size(20, 100)
const NAMESAKES = APART / 5

/** A directory with its index, and with what comparing its files finds. */
async function indexed() {
  const many = Array.from({ length: APART + NAMESAKES }, (_, i): [string, string] => [
    `v-${i}.yaml`,
    person(`Ada Nom${i % APART}`, `ada@v${i}.fr`),
  ])
  const root = folderWith(Object.fromEntries(many))
  const folder = mkdtempSync(join(tmpdir(), 'press-contacts-cache-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const validate = (args: readonly string[] = [], cwd = root) =>
    cli(['-C', root, ...args, 'validate', '-f', 'short', '--infos'], {
      variables: { XDG_CACHE_HOME: folder },
      cwd,
    })
  await setTimeout(130)
  await validate()
  const name = readdirSync(join(folder, 'press-contacts')).find(each => each.endsWith('-findings'))
  const findings = join(folder, 'press-contacts', name ?? '')
  const file = (n: number) => join(root, 'organisations', `v-${n}.yaml`)
  const expectSame = async () => expect(await validate()).toEqual(await validate(['--no-cache']))
  return { root, file, findings, validate, expectSame }
}

test('keeps to its owner what comparing files finds, and writes it once', async () => {
  const { file, findings, validate, expectSame } = await indexed()
  expect(statSync(findings).mode & 0o777).toBe(0o600)
  const { stdout } = await validate()
  expect(stdout.match(/contact\/duplicate/g)).toHaveLength(NAMESAKES)
  const { mtimeMs } = statSync(findings)
  await expectSame()
  expect(statSync(findings).mtimeMs).toBe(mtimeMs)
  writeFileSync(file(3), person('Zoé Autre', 'zoe@v3.fr'))
  await expectSame()
  expect((await validate()).stdout.match(/contact\/duplicate/g)).toHaveLength(NAMESAKES - 1)
})

test('tells where the other file says it now', async () => {
  const { file, validate, expectSame } = await indexed()
  const other = APART + 3
  const placeOf = (line: number) => new RegExp(`v-3\\.yaml.*v-${other}\\.yaml:${line}`)
  expect((await validate()).stdout).toMatch(placeOf(3))
  writeFileSync(file(other), person('Ada Nom3', `ada@v${other}.fr`, 'short_name: V\n'))
  expect((await validate()).stdout).toMatch(placeOf(4))
  await expectSame()
})

test('names files as they are seen from where one stands', async () => {
  const { root, validate } = await indexed()
  const { stdout } = await validate([], join(root, 'organisations'))
  expect(stdout).toEqual((await validate(['--no-cache'], join(root, 'organisations'))).stdout)
  expect(stdout).not.toContain(' organisations/')
  mkdirSync(join(root, 'lists'))
  const other = await validate([], join(root, 'lists'))
  expect(other).toEqual(await validate(['--no-cache'], join(root, 'lists')))
})

test('finds again what was damaged, or kept by another language', async () => {
  const { findings, validate, expectSame } = await indexed()
  const bytes = readFileSync(findings)
  for (const at of some([0, 5, 12, bytes.length >> 1, bytes.length - 2], 2)) {
    const damaged = Buffer.from(bytes)
    damaged[at] = (damaged[at] ?? 0) ^ 0x15
    writeFileSync(findings, damaged)
    await expectSame()
  }
  expect(await validate(['--lang', 'fr'])).toEqual(await validate(['--no-cache', '--lang', 'fr']))
  await expectSame()
}, 60_000)

test('finds the same as without, whatever happens to the files', async () => {
  const { file, expectSame } = await indexed()
  const number = fc.constantFrom(0, 1, 2, 3, APART / 2, APART, APART + 1, APART + 2)
  const step = fc.record({
    kind: fc.constantFrom('write', 'delete', 'restore', 'touch', 'wait'),
    number,
    like: number,
    address: number,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async steps => {
      for (const { kind, number, like, address } of steps) {
        if (kind === 'delete') rmSync(file(number), { force: true })
        else if (kind === 'touch' && statSync(file(number), { throwIfNoEntry: false }))
          utimesSync(file(number), 1_780_000_000, 1_780_000_000)
        // Beyond the clock's granularity, so that what changed is trusted.
        else if (kind === 'wait') await setTimeout(130)
        else if (kind === 'restore')
          writeFileSync(file(number), person(`Ada Nom${number % APART}`, `ada@v${number}.fr`))
        else writeFileSync(file(number), person(`Ada Nom${like % APART}`, `ada@v${address}.fr`))
        await expectSame()
      }
    }),
    runs(5),
  )
}, 300_000)

test.each([
  ['rules: {}\n', 0],
  // A warning that the settings make an error refuses the export.
  ['rules: { contact/duplicate: error }\n', 2],
  ['rules: { contact/duplicate-uid: warning }\n', 0],
])('exports and validations do not mislead one another, with %j', async (settings, code) => {
  const uid = (own: string) =>
    `name: Ville ${own}\ncontacts:\n  - { name: Ada Roux, email: ada@${own}.fr, uid: ${own} }\n`
  const root = folderWith({
    'press-contacts.yaml': `country: FR\n${settings}`,
    'a.yaml': uid('a'),
    'b.yaml': uid('b'),
  })
  const variables = { XDG_CACHE_HOME: mkdtempSync(join(tmpdir(), 'press-contacts-cache-')) }
  onTestFinished(() => rmSync(variables.XDG_CACHE_HOME, { recursive: true, force: true }))
  const same = async (...args: string[]) => {
    const ran = await cli(['-C', root, ...args], { variables })
    expect(ran).toEqual(await cli(['-C', root, '--no-cache', ...args], { variables }))
    return ran
  }
  const validate = () => same('validate', '-f', 'short', '--infos')
  await setTimeout(130)
  expect((await same('mail')).code).toBe(code)
  expect((await same('mail')).code).toBe(code)
  // What an export found is not taken for everything.
  expect((await validate()).stdout).toContain('contact/duplicate')
  expect((await same('vcard')).code).toBe(code)
  await validate()
  writeFileSync(join(root, 'organisations/b.yaml'), uid('b').replace('uid: b', 'uid: a'))
  const isError = !settings.includes('duplicate-uid: warning')
  expect((await same('vcard')).code).toBe(isError ? 2 : 0)
  expect((await same('mail')).code).toBe(isError ? 2 : 0)
  expect((await validate()).stdout).toContain('contact/duplicate-uid')
})
