import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const FILES = {
  'd-sarl.yaml': 'name: D SARL\nemail: d@d.fr\ncontacts: [{name: Ann Lee, email: a@d.fr}]\n',
}
const NEW = ['--name', 'Zoé Roy', '--email', 'zoe@nouveau.fr']
const add = (cwd: string, ...args: string[]) => cli(['add', ...args, ...NEW], { cwd })
const organisations = (cwd: string) => readdirSync(join(cwd, 'organisations')).sort()

describe('add', () => {
  test.each(['', '???', '++', ' '])('refuses the name %j', async name => {
    for (const more of [[], ['--create']]) {
      const cwd = folderWith(FILES)
      const { code, stderr } = await add(cwd, name, ...more)
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `press-contacts: "${name}" has no letter or digit\nhint: give an id or a name\n`,
      })
      expect(organisations(cwd)).toEqual(['d-sarl.yaml'])
    }
  })

  test('writes into no organisation whose name only folds alike, and asks for an id', async () => {
    const cwd = folderWith(FILES)
    expect(await add(cwd, 'D++ SARL')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'press-contacts: "D++ SARL" is another name than "D SARL"\nhint: if you mean that organisation, give its id: d-sarl\n',
    })
    expect(await add(cwd, 'D++ SARL', '--create')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'press-contacts: "D++ SARL" and "D SARL" are different names, but both would have the id d-sarl\nhint: to add to the existing organisation: press-contacts add d-sarl …; to create another: --org-id d-sarl-2\n',
    })
    expect(await add(cwd, 'D++ SARL', '--create', '--org-id', 'dpp')).toMatchObject({ code: 0 })
    expect(readFileSync(join(cwd, 'organisations/dpp.yaml'), 'utf8')).toContain('name: D++ SARL\n')
    const refused = await add(cwd, 'D# SARL', '--create', '--org-id', 'D/..')
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.stderr).toContain('hint: use lower-case letters, digits and hyphens: d\n')
  })

  test.each([
    ['Con', 'organisation-con.yaml'],
    ['LPT1', 'organisation-lpt1.yaml'],
    ['Nul.', 'organisation-nul.yaml'],
    ['Société '.repeat(60), `${'societe-'.repeat(12).slice(0, -1)}.yaml`],
  ])('gives %s the file %s', async (name, file) => {
    const cwd = folderWith(FILES)
    expect(await add(cwd, name, '--create')).toMatchObject({ code: 0 })
    expect(existsSync(join(cwd, 'organisations', file))).toBe(true)
  })

  test('takes no id that another file has in capitals or in a folder', async () => {
    const cwd = folderWith({ 'organisations/sud/Nouveau.yaml': 'name: Ancien\nemail: a@a.fr\n' })
    const { code, stderr } = await add(cwd, 'Nouveau !', '--create')
    expect(code).toBe(2)
    expect(stderr).toContain('the id nouveau is already used by "organisations/sud/Nouveau.yaml"')
    expect(stderr).toContain('--org-id nouveau-2')
  })
})

test.each(['move', 'set', 'block', 'verify', 'remove', 'show'])(
  '%s takes no reference without a letter or digit',
  async command => {
    const cwd = folderWith(FILES)
    const more = { move: ['x'], set: ['type=y'] }[command] ?? []
    const { code, stderr } = await cli([command, '???', ...more], { cwd })
    expect({ code, stderr: stderr.split('\n')[0] }).toEqual({
      code: 2,
      stderr: 'press-contacts: "???" has no letter or digit',
    })
  },
)

describe('import', () => {
  const csv = (organisation: string) =>
    `organisation;nom;email\n"${organisation}";Zoé Roy;zoe@nouveau.fr\n`
  const run = (cwd: string, text: string, ...args: string[]) =>
    cli(['import', '-', '--write', '--all', ...args], { cwd, stdin: text })

  test('makes a file of its own for a name that only folds alike', async () => {
    const cwd = folderWith(FILES)
    await run(cwd, csv('D++ SARL'))
    expect(organisations(cwd)).toEqual(['d-sarl-2.yaml', 'd-sarl.yaml'])
    expect(readFileSync(join(cwd, 'organisations/d-sarl.yaml'), 'utf8')).toBe(FILES['d-sarl.yaml'])
  })

  test('gives new organisations names that Windows can hold, and none to what is no name', async () => {
    const cwd = folderWith(FILES)
    await run(cwd, csv('Aux'))
    await run(cwd, csv('???').replace('zoe@', 'yan@').replace('Zoé Roy', 'Yan Le Goff'))
    expect(organisations(cwd)).toEqual(['d-sarl.yaml', 'organisation-aux.yaml'])
  })

  test('refuses --org without a letter or digit', async () => {
    const cwd = folderWith(FILES)
    expect(await run(cwd, csv('X'), '--org', '???')).toMatchObject({ code: 2 })
  })
})
