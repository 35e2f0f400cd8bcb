import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordObjections } from '../../src/editing/record-objections.ts'
import { readDirectory } from '../../src/files/read.ts'
import { fingerprint, objectionTo } from '../../src/model/fingerprint.ts'
import { wantsErasure } from '../../src/model/objection.ts'
import { runs } from '../runs.ts'
import { cli, directoryWith, folderWith } from '../support.ts'

const KEY = 'f0e1d2c3b4a5968778695a4b3c2d1e0f0f1e2d3c4b5a69788796a5b4c3d2e1f0'
const print = (address: string) => fingerprint(address, KEY)

const FILES = {
  'dole.yaml': `name: Ville de Dole
email: presse@dole.fr
contacts:
  - name: Laure Hubidos
    email: [laure.hubidos@dole.fr, lh@dole.fr]
  - name: Jean Martin
    email: jean@dole.fr
    opt_out: true
  - name: Sans Adresse
    phone: 03 81 61 61 08
`,
  'lists/jura.yaml': 'name: Jura\ninclude: [dole, "Rédaction <Redaction@leprogres.fr>"]\n',
}
const EMPTY = `key: ${KEY}\nobjections: []\n`

const read = (root: string) => readFileSync(join(root, 'objections.yaml'), 'utf8')
const directoryIn = (root: string) => readDirectory(root, root)
const objectIn = (root: string, ...args: string[]) =>
  cli(['object', ...args], { cwd: root, stdin: '' })

describe('object', () => {
  test('makes the file, with a key of its own, without the address', async () => {
    const [root, other] = [folderWith(FILES), folderWith(FILES)]
    const { code, stdout, stderr } = await objectIn(root, 'Laure <Laure.Hubidos@DOLE.fr>')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`1 objection recorded in objections.yaml
To do:
  dole/laure-hubidos (organisations/dole.yaml:5): add "opt_out: 2026-11-24" to the contact
`)
    expect(read(root)).toMatch(
      /^(# .*\n){2}key: [0-9a-f]{64}\nobjections:\n {2}- fingerprint: [0-9a-f]{64}\n {4}date: 2026-11-24\n {4}wants: no-mailing\n$/,
    )
    expect(read(root)).not.toMatch(/laure|@/i)
    expect(objectionTo(directoryIn(root), 'laure.hubidos@dole.fr')?.date).toBe('2026-11-24')
    await objectIn(other, 'laure.hubidos@dole.fr')
    expect(directoryIn(other).objections.key).not.toBe(directoryIn(root).objections.key)
    expect((await cli(['fmt', '--check'], { cwd: root })).stdout).not.toContain('objections.yaml')
  })

  test('names the schema in a new file where it is at hand', async () => {
    const root = folderWith({ ...FILES, 'schema/objections.json': '{}' })
    await cli(['object', 'a@b.fr', '--lang', 'fr'], { cwd: root })
    expect(read(root)).toMatch(
      /^# yaml-language-server: \$schema=schema\/objections.json\n# Personnes désinscrites /,
    )
  })

  test('adds to the file, and says what is there already', async () => {
    const root = folderWith({ ...FILES, 'objections.yaml': EMPTY })
    await objectIn(root, 'a@b.fr', '--date', '2026-10-01')
    const before = read(root)
    const { code, stdout } = await objectIn(root, 'A@B.fr')
    expect([code, stdout]).toEqual([
      0,
      'already recorded: "A@B.fr", since 2026-10-01\nNothing else to do: no file contains these addresses as recipients.\n',
    ])
    expect(read(root)).toBe(before)
    expect((await objectIn(root, 'a@b.fr', 'c@b.fr', 'C@b.fr')).stdout).toContain('1 objection rec')
    expect(directoryIn(root).objections.entries).toHaveLength(2)
  })

  test('makes an objection one that asks for erasure, and never the other way', async () => {
    const root = folderWith({ ...FILES, 'objections.yaml': EMPTY })
    await objectIn(root, 'a@b.fr', '--date', '2026-10-01')
    const before = read(root)
    const { stdout } = await objectIn(root, 'a@b.fr', '--erase')
    expect(stdout).toContain('1 objection, with erasure, recorded in objections.yaml')
    expect(read(root)).toBe(
      before.replace('no-mailing', 'erasure').replace('2026-10-01', '2026-11-24'),
    )
    const erased = read(root)
    expect((await objectIn(root, 'a@b.fr')).stdout).toContain('since 2026-11-24, with erasure')
    expect((await objectIn(root, 'a@b.fr', '--erase')).stdout).toContain('already recorded')
    expect(read(root)).toBe(erased)
  })

  test('takes all addresses of a contact, and names what to delete', async () => {
    const root = folderWith(FILES)
    const { stdout } = await objectIn(root, 'dole/laure-hubidos', '--erase')
    expect(stdout).toBe(`2 objections, with erasure, recorded in objections.yaml
To do:
  dole/laure-hubidos (organisations/dole.yaml:5): delete the contact and all other data about the person
`)
    const { code, stdout: found } = await cli(['validate', '-f', 'short'], { cwd: root })
    expect(code).toBe(1)
    expect(found).toContain(
      'dole.yaml:5:13: error: the owner of "laure.hubidos@dole.fr" asked to be erased on 2026-11-24',
    )
  })

  test('names desks and lists; a contact who opted out is done with', async () => {
    const root = folderWith(FILES)
    const args = ['presse@dole.fr', 'redaction@leprogres.fr', 'jean@dole.fr']
    const { stdout } = await objectIn(root, ...args)
    expect(stdout).toBe(`3 objections recorded in objections.yaml
To do:
  dole (organisations/dole.yaml:2): delete the address if it is no longer needed; mailings skip the address anyway
  jura (lists/jura.yaml:2): delete the address from the list; mailings skip the address anyway
`)
    const { stdout: found } = await cli(['validate', '-f', 'short'], { cwd: root })
    expect(found.match(/opted out of mailings on 2026-11-24/g)).toHaveLength(2)
  })

  test('reads addresses from standard input', async () => {
    const root = folderWith(FILES)
    const stdin = '\ufeffa@b.fr\r\n\r\n  Bé <b@b.fr>  \r\ndole/jean-martin'
    const { code } = await cli(['object', '-'], { cwd: root, stdin })
    expect(code).toBe(0)
    const directory = directoryIn(root)
    expect(directory.objections.entries).toHaveLength(3)
    for (const address of ['a@b.fr', 'b@b.fr', 'jean@dole.fr'])
      expect(objectionTo(directory, address)).toBeDefined()
  })

  test.each([
    [['laure.hubidos@dole'], 'is not an e-mail address'],
    [['laure@dole.fr,'], 'hint: write laure@dole.fr'],
    [['a@b.fr', 'dole/laure-hubido'], 'did you mean "dole/laure-hubidos"?'],
    [['dole/sans-adresse'], 'no e-mail address'],
    [['a@b.fr', '--date', '2026-13-01'], '--date: "2026-13-01" is not a date'],
    [['a@b.fr', '--date', '2026-11-25'], '2026-11-25 is in the future'],
    [['-'], 'no address was given'],
    [[], 'missing argument: '],
  ])('refuses %j, and writes nothing', async (args, message) => {
    const root = folderWith(FILES)
    const { code, stdout, stderr } = await objectIn(root, ...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(existsSync(join(root, 'objections.yaml'))).toBe(false)
  })

  test('refuses bytes that are no text', async () => {
    const stdin = Buffer.from([0x61, 0x40, 0x00, 0xe9])
    const { code, stderr } = await cli(['object', '-'], { cwd: folderWith(FILES), stdin })
    expect([code, stderr]).toEqual([2, expect.stringContaining('is not text')])
  })

  test('reads a list in windows-1252', async () => {
    const stdin = Buffer.from('Zoé <a@b.fr>\n', 'latin1')
    const { code, stdout } = await cli(['object', '-'], { cwd: folderWith(FILES), stdin })
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 ')])
  })

  test('refuses an id that two contacts have', async () => {
    const root = folderWith({
      'dole.yaml': 'name: Dole\ncontacts: [{name: A, email: a@b.fr}, {name: a, email: c@b.fr}]\n',
    })
    expect((await objectIn(root, 'dole/a')).code).toBe(2)
  })

  test.each([
    ['has no key', 'objections: []\n'],
    ['is empty', ''],
    ['is broken', `key: ${KEY}\nobjections: [\n`],
  ])('leaves a file alone that %s', async (_, text) => {
    const root = folderWith({ ...FILES, 'objections.yaml': text })
    const { code, stderr } = await objectIn(root, 'a@b.fr')
    expect(code).toBe(2)
    expect(stderr).toContain('"objections.yaml" cannot be read completely: not changed')
    expect(read(root)).toBe(text)
  })

  test('leaves a file alone that has no place for more, or no room', async () => {
    const shared = `fingerprint: ${print('a@b.fr')}\n    date: 2026-01-01`
    const odd = `key: ${KEY}\nobjections:\n  - &b\n    ${shared}\n  - <<: *b\n    fingerprint: ${print('c@b.fr')}\n`
    const root = folderWith({ ...FILES, 'objections.yaml': odd })
    const { code, stderr } = await objectIn(root, 'a@b.fr', '--erase')
    expect(code).toBe(2)
    expect(stderr).toContain('is not a plain list')
    expect(read(root)).toBe(odd)
    const full = `# ${'x'.repeat(1024 * 1024 - 100)}\nkey: ${KEY}\n`
    writeFileSync(join(root, 'objections.yaml'), full)
    expect((await objectIn(root, 'a@b.fr')).stderr).toContain('would exceed 1 MiB')
    expect(read(root)).toBe(full)
  })

  test('keeps the mode of the file', async () => {
    const root = folderWith({ ...FILES, 'objections.yaml': EMPTY })
    chmodSync(join(root, 'objections.yaml'), 0o640)
    await objectIn(root, 'a@b.fr')
    expect(statSync(join(root, 'objections.yaml')).mode & 0o777).toBe(0o640)
  })

  test('passes no escape of a file on', async () => {
    const root = folderWith({
      'dole.yaml': 'name: Dole\ncontacts: [{name: A, id: "a\\e[31m", email: a@b.fr}]\n',
    })
    const { stdout } = await objectIn(root, 'a@b.fr')
    expect(stdout).toContain('dole/a')
    expect(stdout).not.toContain('\u001b')
  })

  test('speaks French', async () => {
    const { stdout } = await cli(['object', 'jean@dole.fr', '--lang', 'fr'], {
      cwd: folderWith(FILES),
    })
    expect(stdout).toBe(
      '1 opposition enregistrée dans objections.yaml\nRien d’autre à faire : aucun fichier ne contient ces adresses comme destinataires.\n',
    )
  })
})

describe('the text of the file', () => {
  const item = (char: string) => `fingerprint: ${char.repeat(64)}`
  const HEADS = ['', '# Do not edit the key.\n\n', '---\n']
  const BODIES: readonly string[] = [
    `key: ${KEY}\nobjections: []\n`,
    `key: ${KEY}\nobjections: [] # none yet\n# the end\n`,
    `key: ${KEY}\nobjections:\n`,
    `key: ${KEY}\nobjections: ~\n\n`,
    `key: "${KEY}" # never to be changed\n# the end\n`,
    `objections: []\nkey: '${KEY}'\n`,
    `{ key: ${KEY}, objections: [] }\n`,
    `{ key: ${KEY}, objections: [{ ${item('a')}, date: 2026-01-01 }] }\n`,
    `key: ${KEY}\nobjections: [{ ${item('a')}, date: 2026-01-01 }, ]\n`,
    `key: ${KEY}\nobjections: [\n  { ${item('a')}, date: 2026-01-01 }, # one\n  # two\n]\n`,
    `key: ${KEY}\nobjections:\n- ${item('a')}\n  date: "2026-01-01" # by phone\n  wants: erasure\n`,
    `key: ${KEY}\nobjections:\n    # those of May\n    -   date: 2026-01-01\n        ${item('a')}\n    # the end\n`,
    `key: ${KEY}\nobjections:\n  - { ${item('a')}, date: 2026-01-01 } # by phone\n  - { ${item('B')}, date: 2026-01-01 }\n`,
    `objections:\n  - ${item('a')}\n    date: 2026-01-01\n\n\nkey: ${KEY}\n`,
    `objections:\n  -\n    ${item('a')}\n    date: 2026-01-01\n  - # second\n    ${item('c')}\n    date: 2026-01-01\nkey: ${KEY}\n`,
  ]
  const text = fc
    .tuple(
      fc.constantFrom(...HEADS),
      fc.constantFrom(...BODIES),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([head, body, crlf, bom, ended]) => {
      const whole = ended ? head + body : (head + body).replace(/\n+$/, '')
      return (bom ? '\ufeff' : '') + (crlf ? whole.replaceAll('\n', '\r\n') : whole)
    })

  test('says one objection more, and every other byte is as it was', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (before, erase) => {
        const root = folderWith({ 'objections.yaml': before })
        const old = directoryIn(root).objections.entries
        const { code, stderr } = await objectIn(root, 'a@b.fr', ...(erase ? ['--erase'] : []))
        expect([code, stderr]).toEqual([0, ''])
        const after = read(root)
        const { objections } = directoryIn(root)
        expect(objections.entries.length).toBe(old.length + 1)
        const { date, wants, fingerprint: made } = objections.entries.at(-1) ?? {}
        expect({ date, wants, made }).toEqual({
          date: '2026-11-24',
          wants: erase ? 'erasure' : 'no-mailing',
          made: print('a@b.fr'),
        })
        // All that was added is in one piece, but for an empty list that gives way.
        const [kept, length] = [before.replace(/ (\[\]|~)(?! })/, ''), before.length]
        const isAddedTo = [before, kept].some(each => {
          let start = 0
          while (start < length && each[start] === after[start]) start++
          const rest = each.slice(start)
          return after.endsWith(rest) && after.length > each.length
        })
        expect(isAddedTo, `${before}\n=>\n${after}`).toBe(true)
        expect(after).not.toMatch(before.includes('\r\n') ? /(?<!\r)\n/ : /\r/)
        expect(after.startsWith('\ufeff')).toBe(before.startsWith('\ufeff'))
        const again = await objectIn(root, 'c@b.fr', 'd@b.fr')
        expect(again.code).toBe(0)
        expect(directoryIn(root).objections.entries).toHaveLength(old.length + 3)
      }),
      runs(400),
    )
  }, 180_000)

  test.each([
    [
      `- ${item('a')}\n    date: 2026-01-01 # x`,
      `- ${item('a')}\n    date: 2026-11-24 # x\n    wants: erasure`,
    ],
    [`- { ${item('a')} }`, `- { ${item('a')}, date: 2026-11-24, wants: erasure }`],
    [
      `- { wants: 'no-mailing', date: "2026-01-01", ${item('A')} }`,
      `- { wants: 'erasure', date: "2026-11-24", ${item('A')} }`,
    ],
  ])('says of %j that the person is to be erased', (before, expected) => {
    const head = `key: ${KEY}\nobjections:\n  `
    const { objections } = directoryWith({ 'objections.yaml': `${head}${before}\n` })
    if (objections.file === undefined) throw new Error('no file')
    const made = recordObjections(objections.file, objections, [
      { fingerprint: 'a'.repeat(64), date: '2026-11-24', wants: 'erasure' },
    ])
    expect(made).toBe(`${head}${expected}\n`)
    const after = directoryWith({ 'objections.yaml': made ?? '' }).objections.entries
    expect(after).toHaveLength(1)
    expect(after.every(wantsErasure)).toBe(true)
  })
})

test('validate takes an objections file that is not saved yet', async () => {
  const root = folderWith({ ...FILES, 'objections.yaml': EMPTY })
  const args = ['validate', '--stdin', '--stdin-filename', 'objections.yaml', '-f', 'short']
  const right = await cli(args, { cwd: root, stdin: EMPTY })
  expect([right.code, right.stdout]).toEqual([0, ''])
  const { code, stdout } = await cli(args, { cwd: root, stdin: EMPTY.replace(KEY, 'a@b.fr') })
  expect(code).toBe(1)
  expect(stdout).toContain('the key is not 64 hexadecimal digits')
  expect(stdout).not.toContain('a@b.fr')
})

describe('access', () => {
  test('says that an objection is recorded, and of whom nothing else is held', async () => {
    const root = folderWith(FILES)
    await objectIn(root, 'lh@dole.fr', '--date', '2026-10-01')
    await objectIn(root, 'gone@dole.fr', '--erase')
    const { stdout } = await cli(['access', 'dole/laure-hubidos'], { cwd: root })
    expect(stdout).toContain(
      'Your objections\n---------------\n\n  - lh@dole.fr: you asked on 1 October 2026 to receive no more mailings\n',
    )
    const gone = await cli(['access', 'gone@dole.fr', '--format', 'json'], { cwd: root })
    expect(gone.code).toBe(0)
    expect(JSON.parse(gone.stdout)).toMatchObject({
      about: 'gone@dole.fr',
      places: [],
      objections: [{ address: 'gone@dole.fr', date: '2026-11-24', wants: 'erasure' }],
    })
    const french = await cli(['access', 'gone@dole.fr', '--lang', 'fr'], { cwd: root })
    expect(french.stdout).toContain(
      '  - gone@dole.fr : vous avez demandé le 24 novembre 2026 l’effacement de vos\n    données\n',
    )
    expect((await cli(['access', 'nobody@dole.fr'], { cwd: root })).code).toBe(1)
  })
})
