import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const FILES = {
  'o.yaml':
    'name: O\ncontacts:\n  - name: Ann  Lee\n    email: ann@o.fr\n    phone: 0384797840\n    note: "e\\u0301te\\u0301"\n',
  'p.yaml': 'name: P\ncontacts: [{name: Bob Roux, email: bob@p.fr}]\n',
}
const read = (cwd: string, name = 'o') =>
  readFileSync(join(cwd, `organisations/${name}.yaml`), 'utf8')

test('add writes composed letters, ordinary blanks and the salutation in its field', async () => {
  const cwd = folderWith(FILES)
  const args = ['--name', 'Mme  Zoe\u0301\u00a0Le Goff', '--title', 'Charge\u0301e de presse']
  expect(await cli(['add', 'o', ...args, '--email', 'zoe@o.fr'], { cwd })).toMatchObject({
    code: 0,
    stderr: '',
  })
  const text = read(cwd)
  expect(text.startsWith(FILES['o.yaml'])).toBe(true)
  expect(text.slice(FILES['o.yaml'].length)).toBe(
    '  - name: Zoé Le Goff\n    title: Chargée de presse\n    email: zoe@o.fr\n    salutation: Mme\n',
  )
})

test('set fixes what it writes alone', async () => {
  const cwd = folderWith(FILES)
  await cli(['set', 'o/ann-lee', 'title=Cheffe\u0301 adjointe'], { cwd })
  expect(read(cwd)).toContain('title: Cheffé adjointe\n')
  expect(read(cwd)).toContain('name: Ann  Lee\n')
  expect(read(cwd)).toContain('note: "e\\u0301te\\u0301"\n')
})

test('add and set warn of an address that somebody has', async () => {
  const cwd = folderWith(FILES)
  const added = await cli(['add', 'o', '--name', 'Zoé Roy', '--email', 'BOB@p.fr'], { cwd })
  expect(added).toMatchObject({ code: 0 })
  expect(added.stderr).toBe(
    'warning: duplicate address "bob@p.fr", also under "Bob Roux" (p/bob-roux)\n',
  )
  const set = await cli(['set', 'o/ann-lee', 'email=bob@p.fr'], { cwd })
  expect(set.stderr).toContain('duplicate address "bob@p.fr", also under "Bob Roux" (p/bob-roux)\n')
  const made = await cli(['add', 'Q', '--create', '--name', 'Yan Le', '--email', 'ann@o.fr'], {
    cwd,
  })
  expect(made.code).toBe(0)
})
