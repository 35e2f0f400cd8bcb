import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import { SCHEMA_NAMES } from '../../src/model/schemas.ts'
import { cli, folderWith, ROOT } from '../support.ts'

const DATA = join(ROOT, 'data')
const BROKEN = {
  'ok.yaml':
    'name: Ok\ncontacts: [{name: Ada Lovelace, email: ada@ok.fr}, {name: Bad, email: bad}]\n',
  'broken.yaml': 'name: [\n',
}

describe('find', () => {
  test('shows a table as wide as the terminal, and never cuts an address or a number', async () => {
    const wide = await cli(['find', 'souverbie', '--color', 'never'], { columns: 110 })
    expect(wide).toMatchObject({ code: 0, stderr: '' })
    expect(wide.stdout.split('\n')[1]).toBe(
      'Marie Souverbie  Région Bourgogne-Franche-Comté  marie.souverbie@bourgognefranchecomte.fr  03 80 44 34 66',
    )
    for (const columns of [20, 40, 60, 80, 100]) {
      const { stdout } = await cli(['find', '--color', 'never'], { columns })
      expect(stdout).toContain('marie.souverbie@bourgognefranchecomte.fr')
      expect(stdout).toContain('03 80 44 34 66')
      const longest = Math.max(...stdout.split('\n').map(line => line.length))
      expect(longest).toBeLessThanOrEqual(Math.max(columns, 42))
    }
  })

  test.each(['en', 'fr'])(
    'never cuts a name, and keeps columns below their headings: %s',
    async lang => {
      for (let columns = 40; columns <= 130; columns += 3) {
        const { stdout } = await cli(
          ['find', 'org:bourgogne', '--lang', lang, '--color', 'never'],
          {
            columns,
          },
        )
        expect(stdout).toContain('Laure Hubidos')
        expect(stdout).toContain('Marie Souverbie')
        const [head = '', ...rows] = stdout.trimEnd().split('\n')
        if (!head.includes('E-mail')) continue
        expect(head.length).toBeLessThanOrEqual(columns)
        for (const row of rows) {
          expect(row.indexOf(' R')).toBe(head.indexOf(' O'))
          expect(row.search(/\S+@/)).toBe(head.indexOf('E-mail'))
        }
      }
    },
  )

  test('keeps columns straight with wide and combining characters', async () => {
    const root = folderWith({
      'x.yaml':
        'name: 東京都\ncontacts:\n  - {name: 山田太郎, phone: 0671506588}\n  - {name: "Ze\u0301", phone: 3949}\n',
    })
    const { stdout } = await cli(['find', '-C', root, '--color', 'never'], { columns: 80 })
    expect(stdout).toBe(
      'Name      Organisation  Phone\nZe\u0301        東京都        3949\n山田太郎  東京都        0671506588\n',
    )
  })

  test('links addresses and numbers where the terminal can, and colours only there', async () => {
    const { stdout } = await cli(['find', 'jacquet'], {
      columns: 120,
      variables: { TERM: 'xterm-kitty' },
    })
    expect(stdout).toContain(
      '\u001b]8;;mailto:y.jacquet@intercommunalites.fr\u001b\\y.jacquet@intercommunalites.fr\u001b]8;;\u001b\\',
    )
    expect(stdout).toContain('\u001b]8;;tel:0671506588\u001b\\')
    expect(stdout).toContain('\u001b[1m')
    const plain = await cli(['find', 'jacquet'], {
      columns: 120,
      variables: { NO_COLOR: '1', TERM: 'dumb' },
    })
    expect(plain.stdout).not.toContain('\u001b')
  })

  test('gives each format its shape', async () => {
    const out = async (format: string) =>
      (await cli(['find', 'jacquet', '--format', format])).stdout
    expect(await out('names')).toBe('Yoann Jacquet\n')
    expect(await out('mutt')).toBe(
      '1 match\ny.jacquet@intercommunalites.fr\tYoann Jacquet\tIntercommunalités de France\n',
    )
    expect(await out('aerc')).toBe(
      'y.jacquet@intercommunalites.fr\tYoann Jacquet\tIntercommunalités de France\n',
    )
    expect((await out('tsv')).split('\n')).toHaveLength(3)
    expect(await out('card')).toContain('data/organisations/intercommunalites-de-france.yaml:4')
    const [entry] = JSON.parse(await out('json'))
    expect(JSON.parse(await out('ndjson'))).toEqual(entry)
    expect(entry).toMatchObject({
      id: 'intercommunalites-de-france/yoann-jacquet',
      organisation: { name: 'Intercommunalités de France', country: 'FR' },
      name: { full: 'Yoann Jacquet', given: 'Yoann', family: 'Jacquet' },
      emails: [{ address: 'y.jacquet@intercommunalites.fr' }],
      phones: [{ e164: '+33671506588', number: '06 71 50 65 88', type: 'mobile' }],
      line: 4,
    })
  })

  test('replaces a double quote for mutt, which escapes none', async () => {
    const root = folderWith({
      'x.yaml': 'name: X\ncontacts: [{name: \'A "B" C\', email: a@x.fr}]\n',
    })
    const { stdout } = await cli(['find', '-f', 'mutt', '-C', root])
    expect(stdout).toBe("1 match\na@x.fr\tA 'B' C\tX\n")
  })

  test('exits with 1 and names who is near when nobody matches', async () => {
    expect(await cli(['find', 'hubidso'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'nobody matches "hubidso"\nnearest names: Laure Hubidos\n',
    })
    expect(await cli(['find', 'xyzzy', '-f', 'mutt'])).toMatchObject({
      code: 1,
      stdout: '0 matches\n',
    })
  })

  test('passes over who has left, and says so', async () => {
    const root = folderWith({
      'x.yaml': 'name: X\ncontacts: [{name: Gone Girl, email: g@x.fr, until: 2024-01-01}]\n',
    })
    const gone = await cli(['find', 'gone', '-C', root])
    expect(gone).toMatchObject({ code: 1, stderr: expect.stringContaining('1 match has left') })
    expect((await cli(['find', 'gone', '--all', '-C', root])).code).toBe(0)
  })

  test('limits, and says that it did', async () => {
    const { stdout, stderr } = await cli(['find', '--limit', '1', '-f', 'names'])
    expect([stdout.split('\n').length, stderr]).toEqual([
      2,
      '1 of 3 shown: see more with a higher --limit\n',
    ])
  })

  test('takes -word as an exclusion, never as options', async () => {
    expect(
      (await cli(['find', 'has:email', '-orange', '-Cluny', '-hubidos', '-f', 'names'])).stdout,
    ).toBe('Yoann Jacquet\nMarie Souverbie\n')
  })

  test('finds what can be read when a file is broken, and warns', async () => {
    const { code, stdout, stderr } = await cli([
      'find',
      'ada',
      '-f',
      'names',
      '-C',
      folderWith(BROKEN),
    ])
    expect([code, stdout]).toEqual([0, 'Ada Lovelace\n'])
    expect(stderr).toContain('1 file could not be read completely')
  })
})

describe('show', () => {
  test('shows a contact or an organisation by its id or by words', async () => {
    const byId = await cli(['show', 'region-bourgogne-franche-comte/marie-souverbie'])
    expect(byId.stdout).toContain('Source        Les intercommunalités')
    expect((await cli(['show', 'souverbie'])).stdout).toBe(byId.stdout)
    const organisation = await cli(['show', 'region-bourgogne-franche-comte'])
    expect(organisation.stdout).toMatch(/Région[\s\S]*Laure Hubidos[\s\S]*Marie Souverbie/)
  })

  test('lists the candidates when several match', async () => {
    const { code, stderr } = await cli(['show', 'bourgogne'])
    expect(code).toBe(2)
    expect(stderr).toContain('  region-bourgogne-franche-comte/laure-hubidos\n')
    expect((await cli(['show', 'xyzzy'])).code).toBe(1)
  })

  test('shows everything a file can say', async () => {
    const root = folderWith({
      'x.yaml':
        'name: X\nshort_name: XX\nform: https://x.fr/form\nnote: desk note\nwebsite: https://x.fr\nphone: {number: 3949, label: Astreinte, hours: nights, type: mobile}\naddress: {street: 1 rue, city: Dole}\ntags: [t]\ncontacts: [{name: A, email: {address: a@x.fr, label: L}, phone: {number: 0380443466, extension: 4}, agency: Ag, salutation: Madame, topics: [s], languages: [fr], verified: 2024-01-01, informed: 2024-01-02, opt_out: 2024-01-03, note: "n1\\nn2"}]\n',
    })
    const { stdout } = await cli(['show', 'x', '-C', root])
    for (const text of [
      'XX',
      'https://x.fr/form',
      'desk note',
      '3949 (mobile, Astreinte, nights)',
      '1 rue',
      'a@x.fr (L)',
      '0380443466 ext. 4',
      'Ag',
      'Madame',
      '2024-01-03',
      'n2',
    ])
      expect.soft(stdout).toContain(text)
  })
})

describe('orgs and lists', () => {
  test('list with their numbers', async () => {
    expect((await cli(['orgs'])).stdout).toContain(
      'Région Bourgogne-Franche-Comté\tregion\tFR\t2\n',
    )
    expect((await cli(['orgs', 'type:region', '-f', 'table'])).stdout).toContain('Contacts')
    expect(JSON.parse((await cli(['orgs', '-f', 'json'])).stdout)).toHaveLength(2)
    expect((await cli(['orgs', 'xyzzy'])).code).toBe(1)
    expect((await cli(['lists'])).stdout).toContain('reindustrialisation\t')
    expect((await cli(['lists'], { columns: 80 })).stdout).toContain('Addresses')
    expect(JSON.parse((await cli(['lists', '-f', 'json'])).stdout)).toMatchObject([
      { addresses: 3 },
    ])
    expect(await cli(['lists', '-C', folderWith({})])).toMatchObject({ code: 1, stdout: '' })
    const bad = folderWith({ 'lists/l.yaml': 'name: L\nquery: "tagg:x"\n' })
    expect((await cli(['lists', '-C', bad])).stderr).toContain('cannot be counted')
  })
})

describe('validate', () => {
  test('exits with 0, 1 and 2, and ends with a summary', async () => {
    expect(await cli(['validate'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('4 files checked: 2 organisations, 3 contacts\n0 errors'),
    })
    const root = folderWith(BROKEN)
    expect(await cli(['validate', '-C', root], { columns: 60 })).toMatchObject({ code: 1 })
    expect((await cli(['validate', 'nowhere.yaml'])).code).toBe(2)
    const empty = await cli(['validate', '-C', folderWith({})])
    expect(empty).toMatchObject({ code: 0, stdout: expect.stringContaining('0 organisations') })
  })

  test('shows only the named files, inside a directory or out of it', async () => {
    const root = folderWith(BROKEN)
    const only = await cli(['validate', 'organisations/ok.yaml', '-f', 'short'], { cwd: root })
    expect(only.stdout).toMatch(/^organisations\/ok\.yaml:2:\d+: error: .* \[email\/syntax\]\n$/m)
    expect(only.stdout).not.toContain('broken.yaml')
    expect(only.stderr).toContain('1 file checked')
    writeFileSync(join(root, 'loose.yaml'), 'nam: x\n')
    const loose = await cli(['validate', join(root, 'loose.yaml'), '-f', 'json'])
    expect(JSON.parse(loose.stdout)).toMatchObject({
      files: 1,
      errors: 1,
      diagnostics: [{ line: 1, column: 1, end_column: 4, fixable: false }],
    })
  })

  test('draws the line with a caret, right with tabs, wide characters and long lines', async () => {
    const root = folderWith({
      'x.yaml': `name: A\ntags: [東京, "${'é'.repeat(150)}"]\nlanguages: [東京, "\tx"]\ncontacts: [{name: ${'y'.repeat(150)}, email: bad}]\n`,
    })
    const { stdout } = await cli(['validate', '-C', root, '--color', 'never'], { columns: 60 })
    expect(stdout).toContain('  3 | languages: [東京, " x"]\n    |             ^^^^\n')
    const [line = '', caret = ''] = stdout
      .split('\n')
      .filter(each => /email: bad| {20}\^\^\^$/.test(each))
    expect(caret.indexOf('^')).toBe(line.indexOf('bad'))
    expect(line.length).toBeLessThanOrEqual(62)
  })

  test('fails for warnings with --strict', async () => {
    const root = folderWith({ 'x.yaml': 'name: X\nemail: [a@x.fr, A@x.fr]\n' })
    expect((await cli(['validate', '-C', root])).code).toBe(0)
    expect((await cli(['validate', '-C', root, '--strict'])).code).toBe(1)
  })
})

describe('vcard and mail', () => {
  test('write files whole, and replace none without --force', async () => {
    const cwd = folderWith({
      'ok.yaml': 'name: Ok\ncontacts: [{name: A B, email: a@ok.fr}, {name: C D, email: c@ok.fr}]\n',
    })
    expect(await cli(['vcard', '-o', 'all.vcf'], { cwd })).toMatchObject({ code: 0, stdout: '' })
    expect(readFileSync(join(cwd, 'all.vcf'), 'utf8').match(/BEGIN:VCARD/g)).toHaveLength(2)
    expect(await cli(['vcard', '-o', 'all.vcf'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('exists already'),
    })
    expect((await cli(['vcard', '-o', 'all.vcf', '--force'], { cwd })).code).toBe(0)
    expect((await cli(['vcard', '--split', 'cards'], { cwd })).stderr).toContain(
      'wrote 2 files to cards',
    )
    expect(readdirSync(join(cwd, 'cards'))).toEqual(['ok-a-b.vcf', 'ok-c-d.vcf'])
    expect((await cli(['vcard', '--split', 'cards'], { cwd })).code).toBe(2)
    expect((await cli(['mail', '--batch', '1', '-o', 'list.txt'], { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, 'list-2.txt'), 'utf8')).toBe('c@ok.fr\n')
    expect((await cli(['mail', '--batch', '1'], { cwd })).stdout).toBe('a@ok.fr\n\nc@ok.fr\n')
    expect((await cli(['mail', '-o', 'all.vcf/x'], { cwd })).code).toBe(2)
    expect(readdirSync(cwd).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  test.each(['vcard', 'mail'])(
    '%s is refused on errors, and --skip-invalid names whom it leaves out',
    async name => {
      const root = folderWith(BROKEN)
      expect(await cli([name, 'ada', '-C', root])).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('not exported'),
      })
      const skipped = await cli([name, '--skip-invalid', '-C', root])
      expect(skipped.code).toBe(0)
      expect(skipped.stdout).toContain('ada@ok.fr')
      expect(skipped.stderr).toMatch(/skipped: Bad:[\s\S]*broken\.yaml/)
    },
  )

  test('no match is an empty output and exit code 1', async () => {
    expect(await cli(['vcard', 'xyzzy'])).toMatchObject({ code: 1, stdout: '' })
    expect(await cli(['mail', 'xyzzy'])).toMatchObject({ code: 1, stdout: '' })
    const root = folderWith({
      'x.yaml': 'name: X\ncontacts: [{name: A, email: a@x.fr, opt_out: true}]\n',
    })
    expect(await cli(['mail', '-C', root])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'skipped: A: opted out\nno recipients\n',
    })
  })

  test('saved lists are known by id, and words narrow them', async () => {
    expect((await cli(['mail', '--list', 'reindustrialisation'])).stdout.split('\n')).toHaveLength(
      4,
    )
    expect((await cli(['mail', 'jacquet', '--list', 'reindustrialisation'])).stdout).toBe(
      'y.jacquet@intercommunalites.fr\n',
    )
    expect((await cli(['mail', '--list', 'reindustrialisatoin'])).stderr).toContain(
      'did you mean reindustrialisation?',
    )
    expect((await cli(['mail', '--list', 'x'])).stderr).toContain('lists: reindustrialisation')
  })

  test('many left out of one reason are named as far as ten', async () => {
    const contacts = Array.from({ length: 12 }, (_, i) => `  - {name: P${i}, phone: 3949}`).join(
      '\n',
    )
    const root = folderWith({ 'x.yaml': `name: X\nemail: =a@x.fr\ncontacts:\n${contacts}\n` })
    const { stderr } = await cli(['mail', '-f', 'csv', '-C', root])
    expect(stderr).toContain('skipped: 2 more: no e-mail address')
    expect(stderr).toContain('formula')
  })
})

describe('init and schema', () => {
  test('init makes a directory with an example to replace, once', async () => {
    const cwd = join(folderWith({ 'home/notes.txt': '' }), 'home')
    rmSync(join(cwd, '../press-contacts.yaml'))
    expect(await cli(['init', 'new', '--lang', 'fr'], { cwd })).toMatchObject({
      code: 0,
      stderr: '',
    })
    const report = await cli(['validate', '--format', 'json', '-C', 'new'], { cwd })
    expect(report.code).toBe(0)
    const codes = JSON.parse(report.stdout).diagnostics.map((each: { code: string }) => each.code)
    expect(codes.filter((code: string) => !code.endsWith('/missing'))).toEqual(
      Array(3).fill('text/placeholder'),
    )
    expect((await cli(['find', 'camille', '-f', 'names', '-C', 'new'], { cwd })).stdout).toBe(
      'Camille Martin\n',
    )
    expect(existsSync(join(cwd, 'new/schema/organisation.json'))).toBe(true)
    expect((await cli(['init', 'new'], { cwd })).code).toBe(2)
  })

  test('the shipped schemas are those that the program prints', async () => {
    for (const name of ['organisation', 'list', 'settings', 'objections'])
      expect(readFileSync(join(DATA, `schema/${name}.json`), 'utf8')).toBe(
        (await cli(['schema', name])).stdout,
      )
    expect(SCHEMA_NAMES).toEqual([
      'organisation',
      'list',
      'settings',
      'objections',
      'find',
      'validate',
      'stats',
      'access',
      'import',
    ])
    expect((await cli(['schema', 'nothing'])).code).toBe(2)
  })
})

describe('the program', () => {
  test('bare, shows where the directory is and what to try', async () => {
    const { code, stdout } = await cli([])
    expect(code).toBe(0)
    expect(stdout).toContain('2 organisations, 3 contacts and 1 saved list')
    expect((await cli(['--lang', 'fr'])).stdout).toContain('Essayez')
    expect((await cli(['-C', folderWith(BROKEN)])).stdout).toContain(
      '1 file could not be read completely',
    )
  })

  test.each([
    [['validte', '--fix'], 'did you mean press-contacts validate?'],
    [['vcrad', '-C', '/nowhere'], 'did you mean press-contacts vcard?'],
    [['hubidos', '--limt', '3'], 'did you mean --limit?'],
    [['find', '--limt', '3'], 'did you mean --limit?'],
    [['find', '--limit'], 'needs a value'],
    [['find', '--limit', '0'], 'whole number'],
    [['find', '--format', 'xml'], 'choose one of: table'],
    [['find', 'tagg:x'], 'did you mean "tag:"?'],
    [['show'], 'missing argument: '],
    [['lists', 'x'], 'unexpected argument "x"'],
    [['find', '-C', '/nowhere'], 'there is no folder'],
    [['find', '-C', 'package.json'], 'is a file, not a folder'],
    [['--lang', 'de'], 'cannot be "de"'],
  ])('%j is a usage error that helps', async (args, help) => {
    const { code, stdout, stderr } = await cli(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(help)
  })

  test.each([
    [['hubidos'], 0, 'laure.hubidos@', ''],
    [['laure', 'hubidos', '--format', 'names'], 0, 'Laure Hubidos', ''],
    [['--lang', 'fr', 'hubidos', '-laure'], 1, '', 'personne ne correspond'],
    [['xyzzy'], 1, '', 'nobody matches "xyzzy"\n'],
    [['fnid'], 1, '', 'hint: did you mean press-contacts find?'],
    [['--', 'validate'], 1, '', 'nobody matches "validate"'],
  ])('%j looks people up', async (args, expected, found, said) => {
    const { code, stdout, stderr } = await cli(args)
    expect(code).toBe(expected)
    expect(stdout).toContain(found)
    expect(stderr).toContain(said)
  })

  test('without a directory says how to make one', async () => {
    expect(await cli([], { cwd: '/' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('press-contacts init'),
    })
    expect(
      (await cli(['find', 'x'], { cwd: '/', variables: { PRESS_CONTACTS_DIRECTORY: DATA } })).code,
    ).toBe(1)
  })

  test('speaks the language of --lang, then of the locale', async () => {
    const french = { variables: { LC_ALL: '', LANG: 'fr_FR.UTF-8' } }
    expect((await cli(['find', 'xyzzy'], french)).stderr).toBe(
      'personne ne correspond à « xyzzy »\n',
    )
    expect((await cli(['find', 'xyzzy', '--lang', 'en'], french)).stderr).toContain('nobody')
    expect((await cli(['find', 'xyzzy', '--lang=fr'])).stderr).toContain('personne')
    expect((await cli(['fnid'], french)).stderr).toContain(
      'vouliez-vous dire press-contacts find ?',
    )
  })

  test.each(Object.keys(commands))(
    '%s has help with three examples, in both languages',
    async name => {
      const { code, stdout } = await cli([name, '--help'])
      expect(code).toBe(0)
      expect(stdout.match(/^ {2}press-contacts /gm)).toHaveLength(3)
      const page = /^Guide: (docs\/en\/\S+)$/m.exec(stdout)?.[1] ?? 'none'
      expect(existsSync(join(ROOT, page)), page).toBe(true)
      const french = (await cli(['help', name, '--lang', 'fr'])).stdout
      expect(existsSync(join(ROOT, /docs\/fr\/\S+/.exec(french)?.[0] ?? 'none'))).toBe(true)
      expect(french).toContain('Exemples :')
    },
  )

  test('has help and a version of its own', async () => {
    expect((await cli(['help'])).stdout).toContain('validate                  validate the files')
    expect((await cli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
