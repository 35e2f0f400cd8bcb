import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasProgram } from '../interop/tools.ts'
import { cli, folderWith, TODAY } from '../support.ts'

const ORG = `name: Dole
email: presse@dole.fr
contacts:
  - {name: Ada Bell, email: ada@dole.fr}
  - {name: Max Bel, email: max@dole.fr}
  - {name: Zoé Roy, email: zoe@dole.fr}
  - {name: Luc Ney, email: luc@dole.fr}
  - {name: Eve Sax, email: eve@dole.fr}
`
const LATER = `name: Dole
email: presse@dole.fr
contacts:
  - {name: Ada Bell, email: ada@dole.fr}
  - {name: Max Bel, email: max@dole.fr, opt_out: 2026-11-01}
  - {name: Zoé Roy, email: zoe@dole.fr, until: 2026-11-02}
  - {name: Luc Ney, email: luc.ney@dole.fr}
  - {name: Ida New, email: ida@dole.fr}
`
const LIST = 'name: Presse\nquery: org:dole\n'

const CHANGES = `+ Luc Ney <luc.ney@dole.fr>
+ Ida New <ida@dole.fr>
- Max Bel <max@dole.fr>: opted out (2026-11-01)
- Zoé Roy <zoe@dole.fr>: has left (2026-11-02)
- Luc Ney <luc@dole.fr>: has a new address (luc.ney@dole.fr)
- Eve Sax <eve@dole.fr>: is no longer in the directory
`

/** A directory in a repository of its own, changed since its only commit. */
function changed(): string {
  const cwd = folderWith({ 'dole.yaml': ORG, 'lists/presse.yaml': LIST })
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@x.fr', ...args], { cwd })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'first')
  writeFileSync(join(cwd, 'organisations/dole.yaml'), LATER)
  return cwd
}

const variables = { PATH: process.env.PATH ?? '' }

describe.runIf(hasProgram('git'))('mail --since', () => {
  test('says who was added, who left and why, since a revision', async () => {
    const cwd = changed()
    const args = ['mail', '--list', 'presse', '--since', 'HEAD']
    expect(await cli(args, { cwd, variables })).toMatchObject({
      code: 0,
      stdout: CHANGES,
      stderr: expect.stringContaining('2 added, 4 removed\n'),
    })
    const json = JSON.parse((await cli([...args, '-f', 'json'], { cwd, variables })).stdout)
    expect(json.added[0]).toEqual({
      address: 'luc.ney@dole.fr',
      name: 'Luc Ney',
      id: 'dole/luc-ney',
    })
    expect(json.removed[0]).toEqual({
      address: 'max@dole.fr',
      name: 'Max Bel',
      reason: 'optedOut',
      since: '2026-11-01',
    })
    expect(execFileSync('git', ['status', '--porcelain'], { cwd, encoding: 'utf8' })).toBe(
      ' M organisations/dole.yaml\n',
    )
  })

  test('and since an earlier export, whatever its format', async () => {
    const cwd = changed()
    const before = { cwd: folderWith({ 'dole.yaml': ORG, 'lists/presse.yaml': LIST }) }
    for (const format of ['addresses', 'rfc5322', 'csv', 'sympa', 'mailman', 'json']) {
      const { stdout } = await cli(['mail', '--list', 'presse', '-f', format], before)
      writeFileSync(join(cwd, 'old'), stdout)
      const { stdout: said } = await cli(['mail', '--list', 'presse', '--since', 'old'], { cwd })
      // A file does not say whose an address was.
      const bare = (text: string) => text.replace(/(?<=^. )[^\n]*<(.*)>/gm, '$1')
      expect(bare(said)).toBe(
        bare(
          CHANGES.replace('has a new address (luc.ney@dole.fr)', 'is no longer in the directory'),
        ),
      )
    }
  })

  test('says who no longer matches, and takes a day for a revision', async () => {
    const cwd = changed()
    writeFileSync(join(cwd, 'lists/presse.yaml'), 'name: P\nquery: name:ada\n')
    writeFileSync(join(cwd, 'organisations/dole.yaml'), ORG)
    const day = new Date().toISOString().slice(0, 10)
    const { stdout } = await cli(['mail', '--list', 'presse', '--since', day], { cwd, variables })
    expect(stdout).toContain('- Max Bel <max@dole.fr>: no longer matches\n')
  })

  test('writes what a list server is to add and to remove', async () => {
    const cwd = changed()
    const since = ['mail', '--list', 'presse', '--since', 'HEAD', '-o', 'members.txt']
    expect((await cli([...since, '-f', 'sync-sympa'], { cwd, variables })).code).toBe(0)
    const read = (name: string) => readFileSync(join(cwd, name), 'utf8')
    expect(read('members-add.txt')).toBe('luc.ney@dole.fr Luc Ney\nida@dole.fr Ida New\n')
    expect(read('members-remove.txt')).toBe('max@dole.fr\nzoe@dole.fr\nluc@dole.fr\neve@dole.fr\n')
    const again = await cli([...since, '-f', 'sync-mailman'], { cwd, variables })
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('exists already') })
    await cli([...since, '-f', 'sync-mailman', '--force'], { cwd, variables })
    expect(read('members-add.txt')).toBe('Luc Ney <luc.ney@dole.fr>\nIda New <ida@dole.fr>\n')
  })

  test('leaves out what a list server cannot take, by name', async () => {
    const cwd = changed()
    const odd = LATER.replace('luc.ney@dole.fr', '"#luc@dole.fr"')
    writeFileSync(join(cwd, 'organisations/dole.yaml'), odd)
    const since = ['mail', '--list', 'presse', '--since', 'HEAD', '-o', 'members.txt']
    const { code, stderr } = await cli([...since, '-f', 'sync-sympa'], { cwd, variables })
    expect(code).toBe(0)
    expect(stderr).toContain('skipped: #luc@dole.fr: the format cannot contain the address\n')
    expect(readFileSync(join(cwd, 'members-add.txt'), 'utf8')).toBe('ida@dole.fr Ida New\n')
  })

  test('tells that a list has lost everybody, but takes no slip for that', async () => {
    const cwd = changed()
    writeFileSync(join(cwd, 'lists/presse.yaml'), 'name: P\nquery: name:nobody\n')
    const args = ['mail', '--list', 'presse', '--since', 'HEAD']
    const lost = await cli(args, { cwd, variables })
    expect([lost.code, lost.stdout.match(/^- /gm)?.length]).toEqual([0, 5])
    expect(await cli([...args, 'xyzzy'], { cwd, variables })).toMatchObject({ code: 1, stdout: '' })
  })

  test('exits 1 when no changes, and writes nothing', async () => {
    const cwd = changed()
    writeFileSync(join(cwd, 'organisations/dole.yaml'), ORG)
    const since = ['mail', '--since', 'HEAD', '-f', 'sync-sympa', '-o', 'members.txt']
    expect(await cli(since, { cwd, variables })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'no changes\n',
    })
    expect(readdirSync(cwd).filter(name => name.startsWith('members'))).toEqual([])
  })

  test.each([
    [['--since', 'nowhere'], '"nowhere" is neither a file nor a Git revision'],
    [['--since', '--help'], '"--help" is neither a file nor a Git revision'],
    [['--since', 'HEAD', '-f', 'csv'], '--since cannot be combined with --format csv'],
    [['--since', 'HEAD', '-f', 'sync-sympa'], 'writes two files and requires --output'],
    [['--since', 'HEAD', '--batch', '2'], '--since cannot be combined with --batch'],
    [['--since', 'lists/presse.yaml'], '"lists/presse.yaml", line 1: no address'],
    [['--since', 'lists'], '"lists" cannot be read'],
    [['-f', 'sync-sympa', '-o', 'x'], '--format sync-sympa requires --since'],
  ])('refuses %j', async (args, message) => {
    const cwd = changed()
    const { code, stdout, stderr } = await cli(['mail', ...args], { cwd, variables })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  test('says so where there is no repository, and where the list was not there', async () => {
    const alone = folderWith({ 'dole.yaml': ORG })
    expect((await cli(['mail', '--since', 'HEAD'], { cwd: alone, variables })).stderr).toContain(
      'is not in a Git repository',
    )
    const cwd = changed()
    writeFileSync(join(cwd, 'lists/new.yaml'), LIST)
    const { stdout, stderr } = await cli(['mail', '--list', 'new', '--since', 'HEAD'], {
      cwd,
      variables,
    })
    expect(stderr).toContain('the list "new" did not exist at that time: all recipients are new\n')
    expect(stdout).toContain('+ Ada Bell <ada@dole.fr>\n')
  })
})

describe('mail --explain', () => {
  test('says of everybody that matches why they are in or out', async () => {
    const list =
      'name: P\nquery: org:dole\nexclude: [dole/ida-new, luc.ney@dole.fr]\ninclude: [r@x.fr]\n'
    const cwd = folderWith({ 'dole.yaml': LATER, 'lists/p.yaml': list })
    const { stdout, stderr } = await cli(['mail', '--list', 'p', '--explain'], { cwd })
    expect(stdout).toBe('ada@dole.fr\nr@x.fr\n')
    expect(stderr).toBe(`- Dole: press desk; contacts can be e-mailed
+ Ada Bell <ada@dole.fr>: matches
- Max Bel: opted out (2026-11-01)
- Zoé Roy: has left (2026-11-02)
- Luc Ney <luc.ney@dole.fr>: excluded by the list
+ r@x.fr: included by the list
- Ida New: excluded by the list
`)
  })
})

describe('the options of formats', () => {
  const cwd = () => folderWith({ 'dole.yaml': ORG })

  test.each([
    [['--excel', '-f', 'sympa'], '--excel cannot be combined with --format sympa', 'csv, outlook'],
    [['--separator', '|', '-f', 'rfc5322'], 'invalid value for --separator: "|"', ''],
    [['--encode'], '--encode cannot be combined with --format addresses', 'rfc5322'],
    [['--fields', 'name,nmae', '-f', 'csv'], 'unknown field "nmae"', 'did you mean name?'],
    [['--fields', 'name,name', '-f', 'csv'], 'duplicate field "name"', '--fields help'],
    [['--fields', '', '-f', 'csv'], 'missing field name', '--fields help'],
  ])('refuses %j', async (args, message, hint) => {
    const { code, stdout, stderr } = await cli(['mail', ...args], { cwd: cwd() })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).toContain(hint)
  })

  test('choose the columns of a table, in their order', async () => {
    const args = ['mail', 'ada', '-f', 'csv', '--fields', 'email, name,organisation']
    expect((await cli(args, { cwd: cwd() })).stdout).toBe(
      'email,name,organisation\r\nada@dole.fr,Ada Bell,Dole\r\n',
    )
    const help = await cli(['mail', '--fields', 'help'], { cwd: cwd() })
    expect(help.code).toBe(0)
    expect(help.stdout).toMatch(/^greeting +\S/m)
  })

  test.each([
    ['presse_été', 'presse-ete'],
    ['東京', 'press-contacts'],
    ['#', 'press-contacts'],
  ])('make an alias of the list %s that mail programs take', async (id, alias) => {
    const root = folderWith({ 'dole.yaml': ORG, [`lists/${id}.yaml`]: LIST })
    const { stdout } = await cli(['mail', '--list', id, '-f', 'mutt'], { cwd: root })
    expect(stdout.split(' ').slice(0, 2)).toEqual(['alias', alias])
  })

  test('name the batches of aliases apart', async () => {
    const { stdout } = await cli(['mail', '-f', 'postfix', '--batch', '3'], { cwd: cwd() })
    expect(stdout).toMatch(/^press-contacts-1:[^:]*\n\npress-contacts-2:[^:]*\n$/)
  })
})

describe('whoever objected', () => {
  async function objected(...args: string[]) {
    const cwd = folderWith({ 'dole.yaml': ORG, 'lists/p.yaml': `${LIST}include: [r@x.fr]\n` })
    expect((await cli(['object', ...args], { cwd })).code).toBe(0)
    return cwd
  }

  test('gets no mailing, whatever file or spelling the address comes back in', async () => {
    const cwd = await objected('MAX@dole.fr', 'r@x.fr')
    writeFileSync(
      join(cwd, 'organisations/back.yaml'),
      'name: Back\ncontacts: [{name: M. Bel, email: "Max@DOLE.fr"}]\n',
    )
    const { stdout, stderr } = await cli(['mail', '--explain'], { cwd })
    expect(stdout).toBe('ada@dole.fr\nzoe@dole.fr\nluc@dole.fr\neve@dole.fr\n')
    expect(stderr).toContain(`- Max Bel <max@dole.fr>: objected to mailings (${TODAY})\n`)
    expect(stderr).toContain(`- M. Bel <Max@DOLE.fr>: objected to mailings (${TODAY})\n`)
    const list = await cli(['mail', '--list', 'p'], { cwd })
    expect(list.stdout).not.toMatch(/max|r@x\.fr/i)
    expect(list.stderr).toContain('skipped: r@x.fr: objected to mailings\n')
    expect((await cli(['lists', '-f', 'json'], { cwd })).stdout).toContain('"addresses": 4')
    const group = await cli(['vcard', '--list', 'p', '--group'], { cwd })
    // Four contacts and the desk, which an address book holds beside them.
    expect(group.stdout.match(/MEMBER:/g)).toHaveLength(5)
  })

  test('is said to have left a list for that', async () => {
    const cwd = await objected('max@dole.fr')
    writeFileSync(join(cwd, 'old'), 'max@dole.fr\nada@dole.fr\n')
    const { stdout } = await cli(['mail', '--since', 'old'], { cwd })
    expect(stdout).toContain(`- Max Bel <max@dole.fr>: objected to mailings (${TODAY})\n`)
  })

  test('stops every mailing while the file cannot be read whole, invalid files skipped or not', async () => {
    const cwd = await objected('max@dole.fr')
    writeFileSync(join(cwd, 'objections.yaml'), 'key: nothing\nobjections: []\n')
    for (const more of [[], ['--skip-invalid'], ['--list', 'p', '--skip-invalid']]) {
      const { code, stdout, stderr } = await cli(['mail', ...more], { cwd })
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('objections.yaml cannot be read completely')
    }
  })
})
