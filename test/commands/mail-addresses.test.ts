import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

/** One mailbox in two spellings, in two files. */
const twice = (more = '', files: Readonly<Record<string, string>> = {}) =>
  folderWith({
    'a.yaml': `name: A\ncontacts:\n  - { name: Ida Berg, email: ida@xn--lder-0ra.example${more} }\n`,
    'b.yaml': 'name: B\ncontacts:\n  - { name: Ida Berg, email: IDA@Lüder.example }\n',
    'c.yaml': 'name: C\nemail: presse@exemple.fr\n',
    ...files,
  })

const mail = (root: string, ...args: string[]) => cli(['-C', root, 'mail', ...args])

describe('an international domain and its ASCII form are one mailbox', () => {
  test('for opt-outs, and one entry of two is mailed', async () => {
    expect((await mail(twice(', opt_out: true'))).stdout).toBe('presse@exemple.fr\n')
    expect((await mail(twice())).stdout).toBe('ida@xn--lder-0ra.example\npresse@exemple.fr\n')
    const encoded = await mail(twice(), '-f', 'rfc5322', '--encode')
    expect(encoded.stdout.match(/xn--lder/g)).toHaveLength(1)
  })

  test('for what a list excludes and includes', async () => {
    const list = 'name: L\nquery: org:b\nexclude: [Ida@XN--lder-0ra.example]\n'
    const excluded = await mail(twice('', { 'lists/l.yaml': list }), '--list', 'l')
    expect([excluded.code, excluded.stdout]).toEqual([1, ''])
    const both = 'name: L\ninclude: [ida@lu\u0308der.example, a]\n'
    const { stdout } = await mail(twice('', { 'lists/l.yaml': both }), '--list', 'l')
    expect(stdout.split('\n').filter(Boolean)).toHaveLength(1)
  })

  test('for objections, validation, and forget, which erases both', async () => {
    const root = twice()
    expect((await cli(['-C', root, 'validate'])).stdout).toContain('email/duplicate')
    expect((await cli(['-C', root, 'object', 'ida@lüder.example'])).code).toBe(0)
    expect((await mail(root)).stdout).toBe('presse@exemple.fr\n')
    expect((await cli(['-C', root, 'forget', 'ida@lüder.example'])).code).toBe(0)
    for (const name of ['a', 'b'])
      expect(readFileSync(join(root, `organisations/${name}.yaml`), 'utf8')).not.toContain('Ida')
  })

  test('for access, which names notes about it', async () => {
    const root = twice('', {
      'n.yaml': 'name: N\nnote: Voir ida@lüder.example.\nphone: 03 84 79 79 79\n',
    })
    const { stdout, stderr } = await cli(['-C', root, 'access', 'ida@xn--lder-0ra.example'])
    expect(stdout).toContain('IDA@Lüder.example')
    expect(stderr.split('\n').some(line => /\bn\b/.test(line))).toBe(true)
  })

  test('for the organisation of a new contact, by its domain', async () => {
    const root = folderWith({
      'luder.yaml':
        'name: Lüder\nwebsite: https://www.lüder.example\nemail: presse@lüder.example\n',
    })
    const stdin = 'Nom;E-mail\nNoé Petit;noe@xn--lder-0ra.example\n'
    const { stdout } = await cli(['-C', root, 'import', '-', '-f', 'json'], { stdin })
    expect(JSON.parse(stdout).contacts[0]).toMatchObject({ target: 'luder/noe-petit' })
  })

  test('for a contact that import reads', async () => {
    const root = folderWith({
      'a.yaml': 'name: A\ncontacts:\n  - { name: Ida Berg, email: ida@lüder.example }\n',
    })
    const stdin = 'Nom;E-mail\nIda Berg;Ida@xn--lder-0ra.example\n'
    const { stdout } = await cli(['-C', root, 'import', '-', '-f', 'json'], { stdin })
    expect(JSON.parse(stdout).contacts[0]).toMatchObject({
      change: 'confirmed',
      target: 'a/ida-berg',
    })
  })
})

const INTERNATIONAL = {
  'radio.yaml':
    'name: Radio Hiver\ncontacts:\n  - { name: Ève Noël, email: eve@radio-noël.fr }\n  - { name: Zoé Blanc, email: zoé.blanc@radioval.fr }\n',
  'lists/l.yaml': 'name: L\ninclude: [radio]\n',
}
const ASCII = 'eve@xn--radio-nol-24a.fr'

describe('a consumer gets the addresses that it reads', () => {
  test.each(['sympa', 'mailman', 'ldif', 'mailchimp'])(
    '%s: ASCII alone, the others named',
    async format => {
      const { code, stdout, stderr } = await mail(folderWith(INTERNATIONAL), '-f', format)
      expect(code).toBe(0)
      expect(stdout).toContain(ASCII)
      expect(stdout).not.toMatch(/radio-no[ëe]l|blanc@/)
      expect(stderr).toBe(
        'skipped: zoé.blanc@radioval.fr: the format does not allow accents before the @\n',
      )
    },
  )

  test('sympa: what its own pattern takes (6.2.70, Sympa::Regexps)', async () => {
    const PATTERN = /^(?:[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~.]+|"(?:\\.|[^\\"])*")@[-\w]+(?:[.][-\w]+)+$/
    const { stdout } = await mail(folderWith(INTERNATIONAL), '-f', 'sympa')
    for (const line of stdout.trim().split('\n')) expect(line.split(' ')[0]).toMatch(PATTERN)
  })

  test.each(['postfix', 'brevo'])('%s: domains in ASCII', async format => {
    const { stdout, stderr } = await mail(folderWith(INTERNATIONAL), '-f', format)
    expect(stdout).toContain(ASCII)
    expect([stdout, stderr]).toEqual([expect.stringContaining('zoé.blanc@radioval.fr'), ''])
  })

  test.each(['addresses', 'csv', 'json', 'mutt', 'rfc5322', 'google', 'outlook'])(
    '%s: as they are written',
    async format => {
      const { stdout } = await mail(folderWith(INTERNATIONAL), '-f', format)
      expect(stdout).toContain('eve@radio-noël.fr')
    },
  )

  test.each(['sync-sympa', 'sync-mailman'])('%s: whatever was exported before', async format => {
    const root = folderWith(INTERNATIONAL)
    const [old, out] = [join(root, 'old.txt'), join(root, 'new.txt')]
    const since = ['--list', 'l', '--since', old, '-f', format, '-o', out]
    for (const before of [ASCII, 'eve@radio-noël.fr\nzoé.blanc@radioval.fr']) {
      writeFileSync(old, before)
      expect(await mail(root, ...since)).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^skipped: zoé\.blanc@.*\nno changes\n$/),
      })
    }
    writeFileSync(old, 'x@élan.fr\n')
    await mail(root, ...since)
    expect(readFileSync(join(root, 'new-add.txt'), 'utf8')).toContain(ASCII)
    expect(readFileSync(join(root, 'new-remove.txt'), 'utf8')).toBe('x@xn--lan-9la.fr\n')
  })
})

describe('mail --since reads', () => {
  const list = {
    'a.yaml': 'name: A\nemail: cy@radioval.fr\n',
    'b.yaml': 'name: B\nemail: ann@bücher.example\n',
    'lists/l.yaml': 'name: L\ninclude: [a, b]\n',
  }
  const TABLE = 'EMAIL;NOM\r\ncy@radioval.fr;Céline Œuvrard\r\nann@bücher.example;\r\n'
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

  test.each([
    ['windows-1252', Buffer.from(TABLE.replace('Œ', '\u008c'), 'latin1')],
    ['UTF-16', utf16(TABLE.replaceAll(';', '\t'))],
    ['UTF-16, big endian', utf16(TABLE).swap16()],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TABLE}`)],
  ])('a table in %s', async (_, bytes) => {
    const root = folderWith({ ...list, 'organisations/../old.csv': bytes })
    expect(await mail(root, '--list', 'l', '--since', join(root, 'old.csv'))).toEqual({
      code: 1,
      stdout: '',
      stderr: 'no changes\n',
    })
  })

  test.each([
    ['mutt'],
    ['postfix'],
    ['ldif'],
    ['mailto'],
    ['rfc5322', '--encode'],
    ['sympa'],
    ['mailman'],
    ['csv', '--excel'],
  ])('what it wrote as %s %s', async (...format) => {
    const root = folderWith(list)
    const { stdout } = await mail(root, '--list', 'l', '-f', ...format)
    const before = await cli(['-C', root, 'mail', '--list', 'l', '--since', '-'], { stdin: stdout })
    expect([before.code, before.stderr]).toEqual([1, 'no changes\n'])
  })

  test('no device, no pipe and no program', async () => {
    const root = folderWith(list)
    for (const path of ['/dev/zero', root])
      expect(await mail(root, '--since', path)).toMatchObject({ code: 2, stdout: '' })
    const png = await cli(['-C', root, 'mail', '--since', '-'], { stdin: Buffer.from('\x89PNG\0') })
    expect([png.code, png.stderr]).toEqual([
      2,
      expect.stringContaining('"standard input" is not a text file'),
    ])
  })

  /** Everything in a folder in one commit, of 4 March 2026. */
  function commitAll(folder: string): void {
    const env = { ...process.env, GIT_COMMITTER_DATE: '2026-03-04T10:00:00Z' }
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b.fr']
    for (const args of [
      ['init', '-q'],
      ['add', '.'],
      ['commit', '-qm', 'x'],
    ])
      expect(spawnSync('git', ['-C', folder, ...identity, ...args], { env }).status).toBe(0)
  }
  const variables = { PATH: process.env.PATH ?? '' }

  test('a directory in a folder of a repository', async () => {
    const root = folderWith(list)
    const top = folderWith({})
    cpSync(root, join(top, 'data'), { recursive: true })
    commitAll(top)
    const data = join(top, 'data')
    writeFileSync(join(data, 'organisations/a.yaml'), 'name: A\nemail: new@radioval.fr\n')
    const args = ['-C', data, 'mail', '--list', 'l', '--since', 'HEAD']
    expect(await cli(args, { variables })).toMatchObject({
      stdout: '+ A <new@radioval.fr>\n- A <cy@radioval.fr>: has a new address (new@radioval.fr)\n',
    })
  })

  test('a day before the first commit, and says when that was', async () => {
    const root = folderWith(list)
    commitAll(root)
    const ask = (...args: string[]) => cli(['-C', root, 'mail', ...args], { variables })
    expect(await ask('--since', '2025-12')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'press-contacts: no history before 2025-12: the Git history begins on 2026-03-04\nhint: give a later day, or an earlier export\n',
    })
    expect((await ask('--since', '2026', '--lang', 'fr')).code).toBe(1)
    expect((await ask('--since', '2026-02-28', '--lang', 'fr')).stderr).toContain(
      'l’historique Git commence le 2026-03-04',
    )
  })
})

test.each([
  ['a.yaml', 'b.yaml'],
  ['b.yaml', 'a.yaml'],
])('a name in %s that is an alias in %s is a duplicate', async (named, aliased) => {
  const root = folderWith({
    [named]: 'name: Agir\nemail: a@agir.fr\n',
    [aliased]: 'name: Action climat\naliases: [Réseau, AGIR]\nemail: b@climat.fr\n',
    'c.yaml': 'name: Autre\naliases: [Réseau]\nemail: c@autre.fr\n',
  })
  const { stdout } = await cli(['-C', root, 'validate', '-f', 'json'])
  const found = JSON.parse(stdout).diagnostics.filter(
    ({ code }: { code: string }) => code === 'organisation/duplicate-name',
  )
  expect(found).toHaveLength(1)
  expect(found[0].file).toContain('b.yaml')
})
