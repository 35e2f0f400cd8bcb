import { expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const FILE = 'name: Dole\ncontacts:\n  - { name: Ida Roy, phone: 03 84 79 79 79 }\n'

test.each([
  ['set', 'dole/ida-roy', 'title=A\u001b[31mB'],
  ['set', 'dole/ida-roy', 'topics+=a\u202eb'],
  ['set', 'dole', 'address.city=Do\u0085le'],
  ['add', 'dole', '--name', 'Ada\u0007 Petit', '--phone', '0384797978'],
  ['add', 'Ar\u009bbois', '--create', '--name', 'Ada Petit', '--phone', '0384797978'],
])('%s %s refuses %j', async (...args) => {
  const root = folderWith({ 'dole.yaml': FILE })
  const { code, stdout, stderr } = await cli(['-C', root, ...args])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('control character')
})

test('a note may have several lines', async () => {
  const root = folderWith({ 'dole.yaml': FILE })
  expect((await cli(['-C', root, 'set', 'dole/ida-roy', 'note=one\ntwo'])).code).toBe(0)
})
