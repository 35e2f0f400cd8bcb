import { expect, test } from 'vitest'
import { uidOf } from '../../src/vcard/uid.ts'
import { cli, folderWith } from '../support.ts'

/** What `validate` says of card UIDs, as `line: message`, with the index and without. */
async function duplicates(root: string, flags: readonly string[] = []) {
  const { stdout } = await cli(['-C', root, 'validate', '--format', 'json', ...flags])
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; line: number; message: string }[]
  }
  return diagnostics
    .filter(({ code }) => code === 'contact/duplicate-uid')
    .map(({ line, message }) => `${line}: ${message}`)
}

const person = (name: string, more = '') =>
  `  - { name: ${name}, phone: 03 84 79 79 79${more && `, ${more}`} }\n`

test.each(['arbois', 'vesoul'])(
  'a UID from before a move to %s is that of whoever is added under the old id',
  async target => {
    const root = folderWith({
      'dole.yaml': `name: Dole\ncontacts:\n${person('Ida Roy')}${person('Ada Petit')}`,
      [`${target}.yaml`]: `name: ${target}\ncontacts:\n${person('Jean Roux')}`,
    })
    expect((await cli(['-C', root, 'move', 'dole/ida-roy', target])).code).toBe(0)
    expect(await duplicates(root)).toEqual([])
    const added = await cli([
      ...['-C', root, 'add', 'dole', '--name', 'Ida Roy', '--email', 'ida.roy@dole.example'],
    ])
    expect(added.code).toBe(0)
    const found = await duplicates(root, ['--no-cache'])
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`duplicate UID "urn:uuid:${uidOf('dole/ida-roy')}", also used by`)
    expect(await duplicates(root)).toEqual(found)
  },
)

test.each([
  ['of a contact that states another', 'uid: 4fbe8971-0bc3-424c-9c26-36c3e1eff6b1'],
  ['of a contact that has left', 'until: 2020-01-31'],
])('an id gives no UID %s', async (_, more) => {
  const root = folderWith({
    'dole.yaml': `name: Dole\ncontacts:\n${person('Ida Roy', more)}`,
    'arbois.yaml': `name: Arbois\ncontacts:\n${person('Ida Roy', `uid: ${uidOf('dole/ida-roy').toUpperCase()}`)}`,
  })
  expect(await duplicates(root)).toEqual([])
})
