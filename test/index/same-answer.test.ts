import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
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
import { indexPath } from '../../src/cache/location.ts'
import { fingerprint } from '../../src/model/fingerprint.ts'
import { nastyFiles } from '../nasty.ts'
import { runs, size } from '../runs.ts'
import { cli, folderWith } from '../support.ts'

/** What people ask; each a command line. */
const QUESTIONS: readonly (readonly string[])[] = [
  ['find'],
  ['find', 'hubidos', '-f', 'json'],
  ['find', '0381616108', '-f', 'ndjson'],
  ['find', '03812564', '-f', 'json'],
  ['find', '-hubidos', 'tag:industrie', '-f', 'card'],
  ['find', 'email:region.fr'],
  ['find', 'domain:region.fr', 'org:region'],
  ['find', 'city:dole', 'country:fr'],
  ['find', 'nobodyatall'],
  ['find', 'hubidoz'],
  ['find', 'laure', 'hubidso'],
  ['find', 'laurehubidos', '-f', 'names'],
  ['find', 'dolle'],
  ['find', 'name:!', 'city:st-dole', '-org:vile'],
  ['find', '!?', 'la', 'ure'],
  ['find', 'name:dupotn', '-is:desk'],
  ['find', 'region/laure-hubidos'],
  ['find', 'Œuvre/laure-hubidos'.normalize('NFD'), '-f', 'names'],
  ['find', 'VILLE/Eric-Dupont', '--all'],
  ['find', '-bfc/laura-hubidos'],
  ['show', 'region/laure-hubidos'],
  ['show', 'region'],
  ['show', 'dupont'],
  ['orgs'],
  ['orgs', 'type:region', '-f', 'json'],
  ['stats', '-f', 'json'],
  ['lists'],
  ['validate'],
  ['validate', '--format', 'json', '--lang', 'fr'],
  ['mail', '--skip-invalid'],
  ['mail', '--list', 'l', '--skip-invalid', '--explain'],
  ['vcard', '--skip-invalid'],
  ['block', 'region'],
  [],
]

const answer = async (root: string, question: readonly string[], variables = {}) =>
  cli(['-C', root, ...question], { variables, cwd: root })

async function expectSame(root: string, variables: Record<string, string>) {
  for (const question of QUESTIONS)
    expect([question, await answer(root, question, variables)]).toEqual([
      question,
      await answer(root, ['--no-cache', ...question], variables),
    ])
}

function cache() {
  const folder = mkdtempSync(join(tmpdir(), 'press-contacts-cache-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { XDG_CACHE_HOME: folder }
}

const indexOf = ({ XDG_CACHE_HOME }: { XDG_CACHE_HOME: string }) => {
  const folder = join(XDG_CACHE_HOME, 'press-contacts')
  return join(folder, readdirSync(folder).find(name => name.endsWith('.index')) ?? '')
}

const TEXTS = [
  'name: Région\nshort_name: BFC\ntype: region\nemail: presse@region.fr\naddress: { city: Dole }\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08, email: l.hubidos@region.fr }\n',
  'name: Région\nshort_name: BFC\ntype: region\nemail: presse@region.fr\naddress: { city: Dole }\ncontacts:\n  - { name: Laura Hubidos, phone: 03 81 61 61 09, email: l.hubidos@region.fr }\n',
  'name: Ville\ntags: [industrie]\ncontacts:\n  - name: Éric Dupont\n    phone: 04 72 00 00 00\n    until: 2020-01-01\n',
  'name: Ville\ntags: [industrie]\ncontacts:\n  - name: Éric Dupont\n    phone: 04 72 00 00 00\n    agency: X\n    agency: Y\n',
  'name: Ville\ncontacts:\n  - { name: Laure Court, phone: 03 81 25 64 }\n  - { name: Jean Roux, phone: 03 81 25 64 12 99 }\n',
  'name: [broken\n',
  '',
]

const KEY = '0123456789abcdef'.repeat(4)

/** One thing that happens to a directory. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    name: fc.constantFrom('region', 'ville', 'sub/deep', 'Œuvre'),
    text: fc.constantFrom(...TEXTS),
    // The clock of a file can be set back: its size, second and even its mtime may stay.
    keepsTime: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('rename' as const), name: fc.constantFrom('region', 'ville') }),
  fc.record({ kind: fc.constant('delete' as const), name: fc.constantFrom('region', 'sub/deep') }),
  fc.record({ kind: fc.constant('touch' as const), name: fc.constantFrom('region', 'ville') }),
  fc.record({
    kind: fc.constant('settings' as const),
    text: fc.constantFrom('country: FR\n', 'country: BE\n', 'language: fr\n', ''),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    text: fc.constantFrom(
      'name: L\nquery: hubidos\n',
      'name: L\nquery: type:region\ninclude: [ville/eric-dupont, vile]\nexclude: region\n',
      'name: L\nquery: -hubidos\ninclude: sub/deep\n',
      'name: [',
    ),
  }),
  fc.record({
    kind: fc.constant('object' as const),
    address: fc.constantFrom('l.hubidos@region.fr', 'presse@region.fr', 'nobody@region.fr'),
    wants: fc.constantFrom('no-mailing', 'erasure'),
  }),
  fc.record({ kind: fc.constant('wait' as const) }),
)

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

async function happen(root: string, what: Step): Promise<void> {
  const path = (name: string) => join(root, 'organisations', `${name}.yaml`)
  const exists = (name: string) => statSync(path(name), { throwIfNoEntry: false })
  switch (what.kind) {
    case 'write': {
      const before = exists(what.name)
      mkdirSync(join(path(what.name), '..'), { recursive: true })
      writeFileSync(path(what.name), what.text)
      if (before && what.keepsTime) utimesSync(path(what.name), before.atime, before.mtime)
      return
    }
    case 'rename':
      if (exists(what.name)) renameSync(path(what.name), path(`${what.name}-2`))
      return
    case 'delete':
      return rmSync(path(what.name), { force: true })
    case 'touch':
      if (exists(what.name)) utimesSync(path(what.name), new Date(), new Date())
      return
    case 'settings':
      return writeFileSync(join(root, 'press-contacts.yaml'), what.text)
    case 'list':
      mkdirSync(join(root, 'lists'), { recursive: true })
      return writeFileSync(join(root, 'lists', 'l.yaml'), what.text)
    case 'object':
      return writeFileSync(
        join(root, 'objections.yaml'),
        `key: ${KEY}\nobjections:\n  - fingerprint: ${fingerprint(what.address, KEY)}\n    date: 2026-01-02\n    wants: ${what.wants}\n`,
      )
    case 'wait':
      // Beyond the clock's granularity, so that stamps are trusted.
      await setTimeout(130)
  }
}

test('answers the same with the index as without, whatever happens to the files', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: size(6, 10) }), async steps => {
      const root = mkdtempSync(join(tmpdir(), 'press-contacts-'))
      const variables = { XDG_CACHE_HOME: mkdtempSync(join(tmpdir(), 'press-contacts-cache-')) }
      try {
        mkdirSync(join(root, 'organisations'))
        writeFileSync(join(root, 'press-contacts.yaml'), 'country: FR\n')
        for (const each of steps) {
          await happen(root, each)
          await expectSame(root, variables)
        }
      } finally {
        for (const each of [root, variables.XDG_CACHE_HOME]) rmSync(each, { recursive: true })
      }
    }),
    runs(12),
  )
}, 300_000)

test('finds the same in a nasty directory, by any word of it', { timeout: 120_000 }, async () => {
  const root = folderWith(nastyFiles())
  const variables = cache()
  const { stdout } = await cli(['-C', root, 'find', '--no-cache', '-f', 'tsv'])
  const words = [...new Set(stdout.split(/[\s"]+/))].filter(word => !/^-|:/.test(word))
  expect(words.length).toBeGreaterThan(100)
  await answer(root, ['find'], variables)
  await setTimeout(130)
  await answer(root, ['find'], variables)
  const step = size(30, 1)
  for (const word of words.filter((_, i) => i % step === 0)) {
    const question = ['find', '-f', 'names', '--', word]
    expect([word, await answer(root, question, variables)]).toEqual([
      word,
      await answer(root, ['--no-cache', ...question]),
    ])
  }
})

test('finds a contact by its exact reference, composed or decomposed, with the index and without', async () => {
  const contacts = 'contacts:\n  - { name: Éloïse Noé, id: éloïse, phone: 0381616108 }\n'
  const files = Object.fromEntries(
    ['région', 'Île', '2a', '12'].map(id => [`${id}.yaml`, `name: O ${id}\n${contacts}`]),
  )
  const other = { [`${'forêt'.normalize('NFD')}.yaml`]: `name: Bois\n${contacts}` }
  const root = folderWith({ ...files, ...other })
  const variables = cache()
  await setTimeout(130)
  await answer(root, ['find'], variables)
  for (const id of ['région', 'Île', '2a', '12', 'forêt'])
    for (const written of ['NFC', 'NFD'].map(form => `${id}/éloïse`.normalize(form)))
      for (const flags of [[], ['--no-cache']]) {
        const question = ['find', written, '-f', 'json', ...flags]
        const { stdout } = await answer(root, question, variables)
        expect([question, JSON.parse(stdout).map(idOf)]).toEqual([question, [`${id}/éloïse`]])
      }
})

const idOf = (entry: { readonly id: string }) => entry.id.normalize('NFC')

/** Waits until stamps are trusted, and makes an index of two organisations. */
async function indexed() {
  const root = folderWith({ 'region.yaml': TEXTS[0] ?? '', 'ville.yaml': TEXTS[2] ?? '' })
  const variables = cache()
  await setTimeout(130)
  await answer(root, ['find'], variables)
  return { root, variables, path: indexOf(variables) }
}

test('keeps the index to its owner', async () => {
  const { path } = await indexed()
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700)
})

test('takes contacts from the index and writes it only when something changed', async () => {
  const { root, variables, path } = await indexed()
  await answer(root, ['validate'], variables)
  const before = statSync(path).mtimeMs
  for (const question of [['find'], ['stats'], ['validate'], ['mail', '--skip-invalid']])
    await answer(root, question, variables)
  expect(statSync(path).mtimeMs).toBe(before)
  const bytes = readFileSync(path)
  expect(bytes.includes('Laure Hubidos')).toBe(true)
  writeFileSync(join(root, 'organisations', 'region.yaml'), TEXTS[1] ?? '')
  await expectSame(root, variables)
  expect(readFileSync(path).includes('Laura Hubidos')).toBe(true)
})

test('answers right with an index damaged at any byte or cut anywhere', async () => {
  const { root, variables, path } = await indexed()
  const bytes = readFileSync(path)
  const question = ['find', 'hubidos', '-f', 'json']
  const right = await answer(root, ['--no-cache', ...question])
  const count = size(10, 150)
  const places = Array.from({ length: count }, (_, i) => Math.floor((i * bytes.length) / count))
  for (const at of [...places, bytes.length - 1]) {
    const damaged = Buffer.from(bytes)
    damaged[at] = (damaged[at] ?? 0) ^ 0x15
    for (const wrong of [damaged, bytes.subarray(0, at), Buffer.concat([bytes, damaged])]) {
      writeFileSync(path, wrong)
      expect(await answer(root, question, variables)).toEqual(right)
    }
  }
})

test.each([
  ['a folder stands in its place', (path: string) => mkdirSync(path, { recursive: true })],
  ['its folder is a file', (path: string) => writeFileSync(join(path, '..'), '')],
])('answers without an error where %s', async (_, spoil) => {
  const root = folderWith({ 'region.yaml': TEXTS[0] ?? '' })
  const variables = cache()
  await answer(root, ['find'], variables)
  const path = indexOf(variables)
  rmSync(join(path, '..'), { recursive: true })
  spoil(path)
  await expectSame(root, variables)
})

test('is not used for another directory, nor when it is switched off', async () => {
  const { root, variables, path } = await indexed()
  const other = folderWith({ 'dole.yaml': TEXTS[2] ?? '' })
  writeFileSync(indexPathOf(other, variables), readFileSync(path))
  await expectSame(other, variables)
  rmSync(join(path, '..'), { recursive: true })
  await answer(root, ['find', '--no-cache'], variables)
  await answer(root, ['find'], { ...variables, PRESS_CONTACTS_CACHE: 'off' })
  expect(readdirSync(variables.XDG_CACHE_HOME)).toEqual([])
})

const indexPathOf = (root: string, variables: Record<string, string>) =>
  indexPath(realpathSync(root), variables) ?? ''

test('exports the same where a comment that silences nothing is an error', async () => {
  const person = (name: string, comment = '') =>
    `name: O ${name}\ncontacts:\n  - name: ${name} Nom\n    # x\n${comment}    email: shared@un.fr\n    verified: 2026-05-15\n    informed: 2026-05-15\n    source: { title: T, date: 2026-05-15 }\n`
  const root = folderWith({
    'press-contacts.yaml': 'rules: { ignore/unused: error }\n',
    'un.yaml': person('Aa'),
    'zeux.yaml': person('Cc', '    # press-contacts-ignore: email/duplicate\n'),
  })
  const variables = cache()
  await setTimeout(130)
  await answer(root, ['validate'], variables)
  for (const question of [
    ['mail', 'cc'],
    ['vcard', 'cc'],
    ['block', 'zeux'],
  ]) {
    const right = await answer(root, ['--no-cache', ...question])
    expect(right.code).toBe(0)
    expect(await answer(root, question, variables)).toEqual(right)
  }
})
