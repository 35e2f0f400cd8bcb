import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const FILES = {
  'dole.yaml': `name: Ville de Dole
contacts:
  - name: Laure Hubidos
    email: laure.hubidos@dole.fr
    phone: 03 81 61 61 08
  - { name: Ida Roy, uid: "urn:uuid:0d1f5e62-7a53-4c0e-8d8f-6b2c9e5b7a10", phone: 03 81 61 61 09 }
`,
  'jura.yaml':
    'name: Département du Jura\ncontacts:\n  - { name: Ada Bel, phone: 03 84 79 79 79 }\n',
  'lists/presse.yaml': 'name: Presse\ninclude: [dole/laure-hubidos, dole/ida-roy]\n',
}

const folder = () => folderWith(FILES)
const run = (root: string, ...args: string[]) => cli(args, { cwd: root })

/** The UID of each card, by the name on it. */
async function uids(root: string): Promise<Record<string, string>> {
  const { stdout } = await run(root, 'vcard')
  const cards = stdout.replace(/\r\n /g, '').split('END:VCARD')
  return Object.fromEntries(
    cards.flatMap(card => {
      const [, name] = /^FN:(.*)\r$/m.exec(card) ?? []
      const [, uid] = /^UID:(.*)\r$/m.exec(card) ?? []
      return name !== undefined && uid !== undefined ? [[name, uid] as const] : []
    }),
  )
}

const text = (root: string, name: string) => readFileSync(join(root, name), 'utf8')

describe('a contact that is renamed', () => {
  test('keeps its id, its place on lists and its card', async () => {
    const root = folder()
    const before = await uids(root)
    expect((await run(root, 'set', 'hubidos', 'name=Laure Martin')).code).toBe(0)
    expect(text(root, 'organisations/dole.yaml')).toContain(
      'name: Laure Martin\n    id: laure-hubidos\n',
    )
    expect(text(root, 'lists/presse.yaml')).toBe(FILES['lists/presse.yaml'])
    expect((await uids(root))['Laure Martin']).toBe(before['Laure Hubidos'])
  })

  test('gets no id that it does not need', async () => {
    const root = folder()
    await run(root, 'set', 'hubidos', 'name=LAURE HUBIDOS')
    expect(text(root, 'organisations/dole.yaml')).not.toContain('id: laure')
  })

  test('keeps the id that an address gave it', async () => {
    const nameless = 'name: Ville de Dole\ncontacts:\n  - email: astreinte@dole.fr\n'
    const root = folderWith({ 'dole.yaml': nameless })
    await run(root, 'set', 'dole/astreinte-dole-fr', 'name=Paul Petit')
    expect(text(root, 'organisations/dole.yaml')).toContain('id: astreinte-dole-fr\n')
  })
})

describe('a contact that is given another id', () => {
  test('keeps its card, and lists follow', async () => {
    const root = folder()
    const before = await uids(root)
    expect((await run(root, 'set', 'hubidos', 'id=presse', 'name=Laure Martin')).code).toBe(0)
    expect(text(root, 'lists/presse.yaml')).toContain('[dole/presse, dole/ida-roy]')
    expect((await uids(root))['Laure Martin']).toBe(before['Laure Hubidos'])
  })

  test('keeps the UID that its file states', async () => {
    const root = folder()
    await run(root, 'set', 'roy', 'id=presse')
    expect(text(root, 'organisations/dole.yaml').match(/\buid:/g)).toHaveLength(1)
    expect((await uids(root))['Ida Roy']).toBe('0d1f5e62-7a53-4c0e-8d8f-6b2c9e5b7a10')
  })
})

describe('a contact that moves', () => {
  test('keeps its card there, when it moves on, and back', async () => {
    const root = folder()
    const before = await uids(root)
    await run(root, 'move', 'hubidos', 'jura')
    expect(text(root, 'organisations/jura.yaml')).toContain(
      `uid: urn:uuid:${before['Laure Hubidos']}`,
    )
    expect(await uids(root)).toEqual(before)
    await run(root, 'set', 'hubidos', 'name=Laure Martin', 'id=lm')
    await run(root, 'move', 'jura/lm', 'dole')
    expect((await uids(root))['Laure Martin']).toBe(before['Laure Hubidos'])
    expect((await run(root, 'validate')).code).toBe(0)
  })
})
