import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, ENTER, folderWith } from '../support.ts'

const DOLE = `name: Ville de Dole
tags: presse
contacts:
  - { name: Laure Hubidos, title: Cheffe des transports, topics: eau, email: laure.hubidos@dole.fr, phone: 03 81 61 61 08 }
  - { name: Jean Roux, title: Voirie, email: jean@dole.fr }
`
const folder = () => folderWith({ 'dole.yaml': DOLE })
const dole = (root: string) => readFileSync(join(root, 'organisations/dole.yaml'), 'utf8')

describe.each(['remove', 'forget', 'left', 'access'])('%s', command => {
  test.each(['transports', 'eau', 'presse', 'voirie', '03816', 'hubidos@dole'])(
    'does not take "%s" for a name',
    async word => {
      const root = folder()
      const { code, stdout, stderr } = await cli([command, word], { cwd: root })
      expect(code).not.toBe(0)
      expect([stdout, dole(root)]).toEqual(['', DOLE])
      if (word !== 'presse')
        expect(stderr).toMatch(
          /^nobody is called|^nobody has the address|^no contact with the address/,
        )
    },
  )

  test.each(['hubidos', 'laure hub', 'dole/laure-hubidos', 'Laure.Hubidos@dole.fr'])(
    'takes %s',
    async word => expect((await cli([command, word], { cwd: folder() })).code).toBe(0),
  )
})

test('says who matches by other words', async () => {
  const { stderr } = await cli(['remove', 'transports'], { cwd: folder() })
  expect(stderr).toBe(
    'nobody is called "transports"\nmatches by title, topic or organisation, to name by id: dole/laure-hubidos\n',
  )
})

describe.each(['remove', 'forget'])('%s on a terminal', command => {
  const answering = async (answer: string, ...more: string[]) => {
    const root = folder()
    const done = await cli([command, 'hubidos', ...more], {
      cwd: root,
      columns: 80,
      typed: [['Laure Hubidos (dole/laure-hubidos)', answer + ENTER]],
    })
    return { ...done, isThere: dole(root).includes('Hubidos') }
  }

  test('asks, and does nothing without a yes', async () => {
    expect(await answering('')).toMatchObject({ code: 1, isThere: true })
    expect(await answering('n')).toMatchObject({ code: 1, isThere: true })
    expect(await answering('y')).toMatchObject({ code: 0, isThere: false })
    expect(await answering('oui', '--lang', 'fr')).toMatchObject({ code: 0, isThere: false })
  })

  test('does not ask with --yes, nor for --dry-run', async () => {
    const sure = await answering('', '--yes')
    expect(sure).toMatchObject({ code: 0, isThere: false })
    expect(sure.stdout).not.toContain('?')
    expect(await answering('', '--dry-run')).toMatchObject({ code: 0, isThere: true })
  })
})

test('remove names the person that it removed', async () => {
  const { stderr } = await cli(['remove', 'hubidos'], { cwd: folder() })
  expect(stderr).toBe('removed: Laure Hubidos (dole/laure-hubidos)\n')
})
