import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const FRENCH = `# Un annuaire à la française
nom: Ville de Dole
étiquettes: [sport]  # mots libres
adresse: { rue: 1 place Grévy, Code postal: "39100", ville: Dole }
contacts:
  - nom: Laure Hubidos
    fonction: Attachée de presse
    courriel: laure.hubidos@dole.fr
    Téléphone: 03 84 79 79 79
    vérifié le: 2026-11-01
    informé: 2026-11-01
    source: Communiqué
`
const ENGLISH = `# Un annuaire à la française
name: Ville de Dole
tags: [sport]  # mots libres
address: { street: 1 place Grévy, postal_code: "39100", city: Dole }
contacts:
  - name: Laure Hubidos
    title: Attachée de presse
    email: laure.hubidos@dole.fr
    phone: 03 84 79 79 79
    verified: 2026-11-01
    informed: 2026-11-01
    source: Communiqué
`
const fileIn = (root: string) => readFileSync(join(root, 'organisations/dole.yaml'), 'utf8')

describe('French keys in a file', () => {
  test('are reported once each, and fixed', async () => {
    const root = folderWith({ 'dole.yaml': FRENCH })
    const short = await cli(['validate', '-C', root, '-f', 'short', '--lang', 'fr'])
    const codes = short.stdout.match(/(?<=: )\S+: .*\[key\/unknown\]$/gm)
    expect(codes).toHaveLength(9)
    expect(short.stdout).toMatch(/«\sfonction\s» s’écrit «\stitle\s» dans les fichiers/)
    await cli(['validate', '--fix', '-C', root])
    expect(fileIn(root)).toBe(ENGLISH)
    expect((await cli(['validate', '-C', root])).code).toBe(0)
  })

  test.each([
    // The field is there already.
    'name: Dole\nnom: Ville de Dole\nemail: presse@dole.fr\n',
    // Two keys mean the same field.
    'name: Dole\ncontacts:\n  - { name: Laure Hubidos, tel: 03 84 79 79 79, portable: 06 71 50 65 88 }\n',
    // It may be a job or an extension.
    'name: Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 84 79 79 79, poste: 12 }\n',
  ])('are left alone where their meaning is uncertain: %j', async text => {
    const root = folderWith({ 'dole.yaml': text })
    await cli(['validate', '--fix', '-C', root])
    expect(fileIn(root)).toBe(text)
  })
})

describe('French names of fields', () => {
  const PLAIN = 'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    email: lh@dole.fr\n'

  test.each([
    ['dole/laure-hubidos', 'fonction=Attachée de presse', 'title: Attachée de presse'],
    ['dole/laure-hubidos', 'téléphone+=03 84 79 79 79', 'phone: 03 84 79 79 79'],
    ['dole/laure-hubidos', 'Courriel=l.h@dole.fr', 'email: l.h@dole.fr'],
    ['dole', 'étiquettes=sport', 'sport'],
    ['dole', 'adresse.ville=Dole', 'city: Dole'],
    ['dole', 'adresse.code postal=39100', 'postal_code: "39100"'],
  ])('set %s %s', async (reference, assignment, line) => {
    const root = folderWith({ 'dole.yaml': PLAIN })
    expect(await cli(['set', reference, assignment, '-C', root])).toMatchObject({ code: 0 })
    expect(fileIn(root)).toContain(line)
  })

  test('set takes values off a list', async () => {
    const root = folderWith({ 'dole.yaml': `${PLAIN}tags: [sport, culture]\n` })
    await cli(['set', 'dole', 'étiquettes-=sport', '-C', root])
    expect(fileIn(root)).toMatch(/tags: \[?culture/)
  })

  test('set names the field that an uncertain word may mean', async () => {
    const root = folderWith({ 'dole.yaml': PLAIN })
    const { code, stderr } = await cli(['set', 'dole/laure-hubidos', 'poste=12', '-C', root])
    expect(code).toBe(2)
    expect(stderr).toContain('did you mean title?')
    expect(fileIn(root)).toBe(PLAIN)
  })

  test('options of add', async () => {
    const root = folderWith({ 'dole.yaml': PLAIN })
    const options = ['--nom', 'Ida Roy', '--courriel', 'ida@dole.fr', '--tel', '03 84 79 79 78']
    const { code } = await cli(['add', 'dole', ...options, '--fonction', 'Adjointe', '-C', root])
    expect(code).toBe(0)
    expect(fileIn(root)).toContain(
      '- name: Ida Roy\n    title: Adjointe\n    email: ida@dole.fr\n    phone: 03 84 79 79 78\n',
    )
  })
})
