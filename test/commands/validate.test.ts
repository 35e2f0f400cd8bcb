import { chmodSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ADJUSTABLE_CODES, ESSENTIAL_CODES } from '../../src/model/rule-code.ts'
import { cli, folderWith } from '../support.ts'

const QUIET =
  'country: FR\nrules: { source/missing: off, verified/missing: off, informed/missing: off }\n'

/** What is wrong, one `line code` each. */
async function found(root: string, ...args: string[]) {
  const { stdout } = await cli(['validate', '-C', root, '--format', 'json', ...args])
  return JSON.parse(stdout).diagnostics.map(
    (each: { line: number; code: string }) => `${each.line} ${each.code}`,
  )
}

const FAULTY = `# Dole
name:   "Ville  de Dole"   # keep  me

email: 'mailto:presse@dole.fr'
phone: +33 (0)3 84 79 79 79 # (0)
contacts:
- name: Marie DUPONT
  email:   <m.dupont@dole.fr>
  verified: 15/05/2026
`
const FIXED = `# Dole
name:   "Ville de Dole"   # keep  me

email: 'presse@dole.fr'
phone: +33 3 84 79 79 79 # (0)
contacts:
- name: Marie Dupont
  email:   m.dupont@dole.fr
  verified: 2026-05-15
`

describe('validate --fix', () => {
  test.each([
    ['LF', '\n', ''],
    ['CRLF', '\r\n', ''],
    ['CRLF after a byte order mark', '\r\n', '\ufeff'],
  ])('mends what is certain and leaves every other byte, with %s', async (_, end, bom) => {
    const crlf = (text: string) => bom + text.replaceAll('\n', end)
    const root = folderWith({ 'press-contacts.yaml': QUIET, 'dole.yaml': crlf(FAULTY) })
    const path = join(root, 'organisations/dole.yaml')
    const dry = await cli(['validate', '--fix', '--dry-run', '-C', root], { cwd: root })
    expect(dry).toMatchObject({ code: 1, stderr: '6 problems would be fixed in 1 file\n' })
    expect(dry.stdout).toContain("-email: 'mailto:presse@dole.fr'\n")
    expect(dry.stdout).toContain("+email: 'presse@dole.fr'\n")
    expect(readFileSync(path, 'utf8')).toBe(crlf(FAULTY))
    expect(await cli(['validate', '--fix', '-C', root])).toMatchObject({
      code: 0,
      stderr: '6 problems fixed in 1 file\n',
    })
    expect(readFileSync(path, 'utf8')).toBe(crlf(FIXED))
    expect(await cli(['validate', '--fix', '-C', root])).toMatchObject({
      stderr: 'nothing that --fix can correct\n',
    })
    expect(readFileSync(path, 'utf8')).toBe(crlf(FIXED))
    const again = await cli(['validate', '--fix', '--dry-run', '-C', root, '--lang', 'fr'])
    expect(again).toMatchObject({ code: 0, stdout: '', stderr: 'rien que --fix puisse corriger\n' })
  })

  test('writes through links, and keeps the mode', async () => {
    const root = folderWith({ 'press-contacts.yaml': QUIET, 'a.yaml': 'name: A\n' })
    const real = join(root, 'real.yaml')
    writeFileSync(real, 'name: B\nemail: mailto:b@dole.fr\n')
    chmodSync(real, 0o640)
    symlinkSync(real, join(root, 'organisations/b.yaml'))
    await cli(['validate', '--fix', '-C', root])
    expect(readFileSync(real, 'utf8')).toBe('name: B\nemail: b@dole.fr\n')
    expect(statSync(real).mode & 0o777).toBe(0o640)
  })

  test('touches only the named files, and none with broken syntax', async () => {
    const broken = 'name: "A\nemail: mailto:a@dole.fr\n'
    const root = folderWith({
      'press-contacts.yaml': QUIET,
      'a.yaml': 'name: A\nemail: mailto:a@dole.fr\n',
      'b.yaml': 'name: B\nemail: mailto:b@dole.fr\n',
      'c.yaml': broken,
    })
    await cli(['validate', '--fix', 'organisations/a.yaml'], { cwd: root })
    expect(readFileSync(join(root, 'organisations/b.yaml'), 'utf8')).toContain('mailto:')
    expect((await cli(['validate', '--fix', '-C', root])).code).toBe(1)
    expect(readFileSync(join(root, 'organisations/b.yaml'), 'utf8')).not.toContain('mailto:')
    expect(readFileSync(join(root, 'organisations/c.yaml'), 'utf8')).toBe(broken)
  })

  test('never makes YAML that reads differently', async () => {
    const text = 'name: A\nemail: <*a@dole.fr>\n'
    const root = folderWith({ 'press-contacts.yaml': QUIET, 'a.yaml': text })
    await cli(['validate', '--fix', '-C', root])
    expect(readFileSync(join(root, 'organisations/a.yaml'), 'utf8')).toBe(
      'name: A\nemail: "*a@dole.fr"\n',
    )
  })

  test('never makes a comment or a key of what was a value', async () => {
    const text =
      'name: Pôle\u200b #2\nphone: 03 84 79 79 79\u00a0#12\ncontacts:\n  - name: { given: Zoé, family: "Sol" }\n    website: x\n    email: a@dole.fr\n    id: a\u00a0#b\n'
    const root = folderWith({ 'press-contacts.yaml': QUIET, 'a.yaml': text })
    await cli(['validate', '--fix', '-C', root])
    const fixed = readFileSync(join(root, 'organisations/a.yaml'), 'utf8')
    expect(fixed).toContain('phone: { number: 03 84 79 79 79, extension: 12 }\n')
    expect(fixed).toContain('id: a#b\n')
  })

  test.each([
    [['--dry-run'], /--dry-run requires --fix/],
    [['--stdin', '--fix'], /--fix cannot change standard input/],
    [['--stdin', 'x.yaml'], /either files or --stdin/],
    [['--watch', '--stdin'], /--watch cannot be combined/],
    [['--max-age', 'soon'], /--max-age cannot be "soon"/],
    [['--explain', 'email/malito'], /did you mean email\/mailto/],
  ])('is refused: %j', async (args, message) => {
    const { code, stderr } = await cli(['validate', ...args])
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)])
  })
})

describe('the settings', () => {
  test('set severities, ages, types, tags, country and language', async () => {
    const root = folderWith({
      'press-contacts.yaml': `country: FR
language: de
max_age: 3 mois
retention: 1 year
types: [region, city]
tags: [sport]
rules:
  source/missing: off
  informed/missing: error
  organisation/type: info
`,
      'dole.yaml': `name: Ville de Dole
type: citty
tags: [sports]
contacts:
  - { name: Laure Hubidos, phone: 03 81 61 61 08, verified: 2026-05-15 }
  - { name: Jean Martin, phone: 03 81 61 61 09, verified: 2025-05-15 }
`,
    })
    expect(await found(root)).toEqual([
      '2 organisation/type',
      '3 tag/unknown',
      '5 informed/missing',
      '5 verified/stale',
      '6 contact/retention',
      '6 verified/stale',
    ])
    expect(await found(root, '--max-age', '12 months')).not.toContain('5 verified/stale')
    expect((await cli(['validate', '-C', root])).code).toBe(1)
    const names = (await cli(['find', 'lang:de', '-f', 'names', '-C', root])).stdout
    expect(names).toContain('Laure Hubidos')
    const stale = (await cli(['find', 'is:stale', '-f', 'names', '-C', root])).stdout
    expect(stale).toBe('Laure Hubidos\nJean Martin\n')
  })

  test('are checked as strictly as the other files', async () => {
    const root = folderWith({
      'press-contacts.yaml':
        'countri: FR\nlanguage: french\nmax_age: a year\nretention: 0 years\nrules:\n  phone/invlid: off\n  phone/type: loud\n  yaml/syntax: off\n',
    })
    expect(await found(root)).toEqual([
      '1 key/unknown',
      '2 language/unknown',
      '3 settings/duration',
      '4 settings/duration',
      '6 key/unknown',
      '7 value/choice',
      '8 key/unknown',
    ])
    const { stdout } = await cli(['validate', '-C', root])
    expect(stdout).toContain('did you mean "phone/invalid"?')
  })
})

describe('a comment', () => {
  const file = (text: string) => folderWith({ 'press-contacts.yaml': QUIET, 'a.yaml': text })

  test('silences its own line, or the next when it stands alone, and lets the export pass', async () => {
    const root = file(
      'name: A\nemail: a@dole.fr\n# press-contacts-ignore: phone/invalid (a new range)\nphone: 07 00 12 34 56\nwebsite: www.dole.fr # press-contacts-ignore: url/scheme, url/invalid\n',
    )
    expect(await found(root)).toEqual(['5 ignore/unused'])
    expect((await cli(['vcard', '-C', root])).code).toBe(0)
  })

  test('is reported when it silences nothing, a rule that is none, or one that cannot be', async () => {
    const root = file(
      'name: A # press-contacts-ignore: phone/invalid\n# press-contacts-ignore: phone/invlid, yaml/syntax\nnote: "# press-contacts-ignore: x"\ntags: |\n  # press-contacts-ignore: y\n',
    )
    expect(await found(root)).toEqual(['1 ignore/unused', '2 ignore/unused', '2 ignore/unused'])
    expect((await cli(['validate', '-C', root])).stdout).toContain('did you mean "phone/invalid"?')
  })
})

describe('validate --stdin', () => {
  test('checks what an editor has not saved yet, in its place in the directory', async () => {
    const root = folderWith({
      'press-contacts.yaml': QUIET,
      'a.yaml': 'name: A\nemail: a@dole.fr\n',
      'b.yaml': 'name: [\n',
    })
    const check = (filename: string, stdin: string | Buffer) =>
      cli(['validate', '--stdin', '--stdin-filename', filename, '-f', 'short'], {
        cwd: root,
        stdin,
      })
    expect((await check('organisations/a.yaml', 'name: A\nemail: b@dole.fr\n')).stdout).toBe('')
    expect(await check('organisations/new.yaml', 'name: a\n')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^organisations\/new\.yaml:1:7: .*organisations\/a\.yaml:1 .*duplicate-name/,
      ),
    })
    expect((await check('organisations/new/x.yaml', 'nam: A\n')).code).toBe(1)
    expect((await check('lists/l.yaml', 'name: L\ninclude: a\n')).stdout).toBe('')
    expect((await check('press-contacts.yaml', 'rules: { x: off }\n')).stdout).toContain(
      'key/unknown',
    )
    expect(
      (await check('organisations/a.yaml', Buffer.from('name: É\n', 'latin1'))).stdout,
    ).toContain('file/encoding')
    expect(existsSync(join(root, 'organisations/new.yaml'))).toBe(false)
  })

  test('takes a file of no directory', async () => {
    const { code, stdout } = await cli(['validate', '--stdin', '-f', 'short'], {
      cwd: '/',
      stdin: 'name: A\nemail: bad\n',
    })
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(/^stdin:2:8: error: .*email\/syntax\]\n$/),
    ])
  })
})

describe('validate --watch', () => {
  test('checks again after each change, and ends with the last exit code', async () => {
    const root = folderWith({ 'press-contacts.yaml': QUIET, 'a.yaml': 'name: A\n' })
    const controller = new AbortController()
    const end = cli(['validate', '--watch', '-f', 'short', '-C', root], {
      interrupted: controller.signal,
    })
    const path = join(root, 'organisations/a.yaml')
    await new Promise(resolve => setTimeout(resolve, 700))
    writeFileSync(path, 'name: A\nemail: bad\n')
    await new Promise(resolve => setTimeout(resolve, 700))
    controller.abort()
    const { code, stdout, stderr } = await end
    expect(code).toBe(1)
    expect(stdout).toMatch(/^\S*a\.yaml:2:8: error: .*\n$/)
    expect(stderr.match(/watching/g)).toHaveLength(2)
  })
})

describe('validate --rules and --explain', () => {
  test('list every rule with its severity, as the settings have it', async () => {
    const root = folderWith({ 'press-contacts.yaml': 'rules: { phone/invalid: info }\n' })
    const { code, stdout } = await cli(['validate', '--rules', '-C', root])
    const rows = stdout
      .trim()
      .split('\n')
      .slice(1)
      .map(line => line.split('\t'))
    expect(code).toBe(0)
    expect(rows.map(([each]) => each)).toEqual([...ESSENTIAL_CODES, ...ADJUSTABLE_CODES])
    expect(rows.find(([each]) => each === 'phone/invalid')?.[1]).toBe('info')
    expect(rows.find(([each]) => each === 'email/mailto')?.slice(1, 3)).toEqual(['error', '--fix'])
  })

  test.each([...ESSENTIAL_CODES, ...ADJUSTABLE_CODES])(
    'explain %s in both languages',
    async code => {
      for (const lang of ['en', 'fr']) {
        const { stdout } = await cli(['validate', '--explain', code, '--lang', lang], { cwd: '/' })
        expect(stdout.startsWith(`${code}: `)).toBe(true)
        expect(stdout).toContain(lang === 'fr' ? 'Signalé :\n  ' : 'Reported:\n  ')
        expect(stdout.split('\n').every(line => !/[\t\r\u200b\ufeff]/.test(line))).toBe(true)
      }
    },
  )
})

test('infos are one line per kind for people, and whole for programs and on request', async () => {
  const contact = (name: string) => `  - {name: ${name}, email: ${name.split(' ')[0]}@dole.fr}\n`
  const root = folderWith({
    'a.yaml': `name: Ville de Dole\ntype: city\ncontacts:\n${contact('ada roux')}`,
    'b.yaml': `name: Ville d'Arbois\ntype: city\ncontacts:\n${contact('max bel')}`,
  })
  const run = async (...args: string[]) => cli(['validate', '--lang', 'fr', ...args], { cwd: root })
  for (const format of ['pretty', 'short']) {
    const { stdout, stderr } = await run('--format', format)
    expect(stdout + stderr).toContain('  2 × contacts sans source [source/missing]\n')
    expect(stdout + stderr).toContain('0 erreur, 0 avertissement, 6 infos\n')
    expect(stdout + stderr).not.toContain('b.yaml')
    const whole = await run('--format', format, '--infos')
    expect(whole.stdout.match(/b\.yaml.*\[source\/missing\]/g)).toHaveLength(1)
    expect(whole.stdout + whole.stderr).toContain('6 infos\n')
  }
  const { diagnostics, infos } = JSON.parse((await run('--format', 'json')).stdout)
  expect([infos, diagnostics.length]).toEqual([6, 6])
})
