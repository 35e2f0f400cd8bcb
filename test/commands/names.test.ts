import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const file = (...names: readonly string[]) =>
  `name: Ville de Dole\ncontacts:\n${names.map(name => `  - name: ${name}\n    email: a${names.indexOf(name)}@dole.fr\n`).join('')}`

const folder = (...names: readonly string[]) => folderWith({ 'dole.yaml': file(...names) })

const run = async (root: string, ...args: string[]) => cli(args, { cwd: root })

describe('a name in one piece', () => {
  test.each([
    ['en', 'Name read as  given name Robert F., family name Kennedy, suffix Jr.'],
    ['fr', 'Lecture du nom  prénom Robert F., nom de famille Kennedy, suffixe Jr.'],
  ])('is shown as it was split (%s)', async (lang, row) => {
    const { stdout } = await run(folder('Robert F. Kennedy Jr.'), 'show', 'kennedy', '--lang', lang)
    expect(stdout.split('\n').map(line => line.trim())).toContain(row)
  })

  test.each(['{ given: Ana, family: Ruiz }', 'Soprano'])(
    'is not where it was not: %s',
    async name =>
      expect((await run(folder(name), 'find', 'dole', '-f', 'card')).stdout).not.toContain(
        'read as',
      ),
  )

  test('gets parts from set, which follow from each other', async () => {
    const root = folder('Valéry Giscard d’Estaing')
    const { code } = await run(root, 'set', 'giscard', 'name.family=Giscard d’Estaing')
    expect(code).toBe(0)
    const text = readFileSync(join(root, 'organisations/dole.yaml'), 'utf8')
    expect(text).toContain('- name: { given: Valéry, family: Giscard d’Estaing }\n')
    await run(root, 'set', 'giscard', 'name.suffix=Jr.', 'title=Porte-parole')
    const { stdout } = await run(root, 'find', 'giscard', '-f', 'json')
    expect(JSON.parse(stdout)[0]).toMatchObject({
      name: { given: 'Valéry', family: 'Giscard d’Estaing', suffix: 'Jr.' },
      title: 'Porte-parole',
    })
  })

  test('keeps what stands in brackets', async () => {
    const root = folder('Jean Roux (stagiaire)')
    expect((await run(root, 'set', 'roux', 'name.family=Le Roux')).code).toBe(2)
    expect(readFileSync(join(root, 'organisations/dole.yaml'), 'utf8')).toContain('(stagiaire)')
  })
})

describe('the parts of a name', () => {
  const root = () =>
    folder(
      'Zoé de La Tour',
      'Jean Dupont, PhD',
      'Jean Roux (stagiaire)',
      '佐藤 花子',
      'Mme Ana Bell',
    )

  test('are in JSON with prefix and suffix', async () => {
    const { stdout } = await run(root(), 'find', 'dupont', '-f', 'json')
    expect(JSON.parse(stdout)[0].name).toEqual({
      full: 'Jean Dupont, PhD',
      given: 'Jean',
      family: 'Dupont',
      suffix: 'PhD',
    })
  })

  test.each(['3.0', '4.0'])('are the N of a vCard %s', async version => {
    const { stdout } = await run(root(), 'vcard', '--vcard-version', version)
    expect(
      stdout
        .match(/^N:.*$/gm)
        ?.map(line => line.trim())
        .sort(),
    ).toEqual([
      'N:Bell;Ana;;Mme;',
      'N:Dupont;Jean;;;PhD',
      'N:Roux;Jean;;;',
      'N:de La Tour;Zoé;;;',
      'N:佐藤;花子;;;',
    ])
  })

  test('are columns of tables', async () => {
    const { stdout } = await run(root(), 'mail', '--format', 'google', 'dupont')
    expect(stdout).toContain('Jean,,Dupont,,,,,PhD,')
    const { stdout: outlook } = await run(root(), 'mail', '--format', 'outlook', 'dupont')
    expect(outlook).toContain('\nJean,,Dupont,,PhD,')
    const { stdout: csv } = await run(root(), 'mail', '--format', 'csv', 'roux')
    expect(csv).toContain('Jean,Roux,')
  })

  test('order what is found by family name', async () => {
    const { stdout } = await run(root(), 'find', 'dole', '-f', 'names')
    expect(stdout.indexOf('Bell')).toBeLessThan(stdout.indexOf('Zoé de La Tour'))
    expect(stdout.indexOf('Dupont')).toBeLessThan(stdout.indexOf('Roux'))
  })
})
