import { expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const ROOT_FILES = {
  'dole.yaml': 'name: Dole\nemail: presse@dole.fr\n',
  'lists/jura.yaml': 'name: Élus du Jura\ninclude: [dole]\n',
  'lists/a.yaml': 'name: Lettre\ninclude: [dole]\n',
  'lists/b.yaml': 'name: Lettre\ninclude: [dole]\n',
}

test.each([
  ['jura', 0],
  ['JURA', 0],
  ['Élus du Jura', 0],
  ['elus du jura', 0],
  ['jur', 2],
  ['Élus', 2],
  // Two lists have this name.
  ['Lettre', 2],
  ['', 2],
])('mail --list %j', async (list, code) => {
  const root = folderWith(ROOT_FILES)
  const ran = await cli(['mail', '--list', list, '-C', root])
  expect(ran.code).toBe(code)
  expect(ran.stdout).toBe(code === 0 ? 'presse@dole.fr\n' : '')
})
