import { Ajv2020 } from 'ajv/dist/2020.js'
import stringWidth from 'fast-string-width'
import { describe, expect, test } from 'vitest'
import { statsSchema } from '../../src/model/output-schema.ts'
import { cli, folderWith } from '../support.ts'

const FILES = {
  'region.yaml': `name: Région
type: region
email: presse@region.fr
contacts:
  - { name: Ada Un, email: ada@region.fr, phone: 06 71 50 65 88, title: Attachée, verified: 2026-05-01, informed: 2026-05-01 }
  - { name: Bea Deux, email: bea@region.fr, verified: 2024-05-01, source: Carte, opt_out: true }
  - { name: Cid Trois, phone: 03 80 44 34 66, until: 2020-01-01 }
`,
  'autre.yaml': 'name: Autre\ncontacts: [{ name: Dan Quatre, email: dan@autre.fr }]\n',
}

describe('stats', () => {
  test('gives a pipe tab-separated values, those without a type and the total last', async () => {
    const root = folderWith(FILES)
    expect(await cli(['stats', '-C', root])).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        'type\torganisations\tcontacts\tdesks\temail\tphone\tmobile\ttitle\tsource\tverified\tolder\tnever\tinformed\tnot_informed\topted_out\tleft\tpast_retention',
        'region\t1\t2\t1\t2\t1\t1\t1\t1\t1\t1\t0\t1\t2\t1\t1\t1',
        '\t1\t1\t0\t1\t0\t0\t0\t0\t0\t0\t1\t0\t1\t0\t0\t0',
        'total\t2\t3\t1\t3\t1\t1\t1\t1\t1\t1\t1\t1\t3\t1\t1\t1',
        '',
      ].join('\n'),
    })
  })

  test('draws bars on a terminal, in both languages', async () => {
    const root = folderWith(FILES)
    const drawn = async (...args: string[]) => {
      const args_ = ['stats', '-C', root, '--color', 'never', ...args]
      const { code, stdout, stderr } = await cli(args_, { columns: 80 })
      expect([code, stderr]).toEqual([0, ''])
      return stdout
    }
    expect(await drawn()).toBe(`3 contacts and 1 press desk in 2 organisations

Coverage   Contacts  E-mail      Phone       Mobile      Title       Source
region            2  █████ 100%  ██▌    50%  ██▌    50%  ██▌    50%  ██▌    50%
(no type)         1  █████ 100%          0%          0%          0%          0%
all               3  █████ 100%  █▋     33%  █▋     33%  █▋     33%  █▋     33%

Freshness                                                    Fresh  Older  Never
region     ████████████████████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒      1      1      0
(no type)  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░      0      0      1
all        ████████████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░░░░░░░░░░░░░░░░      1      1      1
█ checked within 12 months
▒ checked longer ago
░ never checked

GDPR       Informed  Not informed  Opted out  Left  Past retention
region            1             2          1     1               1
(no type)         0             1          0     0               0
all               1             3          1     1               1
`)
    const french = await drawn('--lang', 'fr')
    expect(french).toContain('3 contacts et 1 service de presse dans 2 organisations')
    expect(french).toContain('33\u00a0%')
    expect(french).toContain('vérifiés depuis moins de 12 mois')
    expect(french).toMatch(/^RGPD +Informés +Non informés +Désinscrits +Partis +À effacer$/m)
  })

  test('is never wider than the terminal, nor wider than a hundred columns', async () => {
    const root = folderWith({
      ...FILES,
      'long.yaml': 'name: L\ntype: a-type-whose-name-is-far-too-long-for-a-terminal\nphone: 3949\n',
    })
    for (const lang of ['en', 'fr'])
      for (const columns of [40, 50, 60, 80, 100, 200]) {
        const args = ['stats', '-C', root, '--color', 'never', '--lang', lang]
        const { stdout } = await cli(args, { columns })
        const lines = stdout.split('\n').slice(1)
        const longest = Math.max(...lines.map(line => stringWidth(line)))
        expect(longest).toBeLessThanOrEqual(Math.min(columns, 100))
        if (columns >= 80) expect(longest).toBeGreaterThan(70)
      }
  })

  test('colours only where colour is', async () => {
    const root = folderWith(FILES)
    const { stdout } = await cli(['stats', '-C', root], { columns: 80 })
    expect(stdout).toContain('\u001b[36m')
    expect(stdout).toContain('\u001b[32m█')
  })

  test('counts what a query finds, by the delays of the settings', async () => {
    const root = folderWith({
      ...FILES,
      'press-contacts.yaml': 'country: FR\nmax_age: 5 years\nretention: 90 ans\n',
    })
    const { code, stdout } = await cli(['stats', 'type:region', '-f', 'json', '-C', root])
    const json = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(json).toMatchObject({
      date: '2026-11-24',
      max_age: { unit: 'year', count: 5 },
      retention: { unit: 'year', count: 90 },
      total: { contacts: 2, freshness: { verified: 2 }, gdpr: { past_retention: 0 } },
    })
    expect(json.types).toHaveLength(1)
  })

  test('prints JSON of its schema', async () => {
    const root = folderWith(FILES)
    const { stdout } = await cli(['stats', '--format', 'json', '-C', root])
    const validate = new Ajv2020().compile(statsSchema)
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true)
    expect(JSON.parse(stdout).types[1]).not.toHaveProperty('type')
  })

  test('says when a query finds nobody, and exits 1', async () => {
    const root = folderWith(FILES)
    const { code, stdout, stderr } = await cli(['stats', 'xyzzy', '-C', root], { columns: 80 })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('nobody matches "xyzzy"')
    const json = await cli(['stats', 'xyzzy', '-f', 'json', '-C', root])
    expect([json.code, JSON.parse(json.stdout).total.contacts]).toEqual([1, 0])
  })

  test('says that a directory is empty', async () => {
    const root = folderWith({})
    const { code, stdout, stderr } = await cli(['stats', '-C', root], { columns: 80 })
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain('no contacts in the directory')
    const french = await cli(['stats', '-C', root, '--lang', 'fr'])
    expect(french.stderr).toContain('ne contient aucun contact')
    expect(french.stdout.split('\n')[1]).toMatch(/^total(\t0)+$/)
  })

  test('warns of a file that could not be read whole', async () => {
    const root = folderWith({ ...FILES, 'broken.yaml': 'name: [\n' })
    const { code, stderr } = await cli(['stats', '-C', root])
    expect(code).toBe(0)
    expect(stderr).toContain('1 file could not be read completely')
  })

  test('lets no control character of a type through', async () => {
    const root = folderWith({
      'x.yaml': 'name: X\ntype: "a\\e[31m\\tb\\u202e"\ncontacts: [{ name: X }]\n',
    })
    for (const format of ['table', 'tsv', 'json']) {
      const args = ['stats', '-f', format, '-C', root, '--color', 'never']
      const { stdout } = await cli(args, { columns: 80 })
      expect(stdout).not.toMatch(/[\u001b\u202e]/)
      if (format === 'tsv') expect(stdout.split('\n')[1]?.split('\t')).toHaveLength(17)
    }
  })

  test('has help with three examples in both languages', async () => {
    expect((await cli(['stats', '--help'])).stdout).toContain('everybody, by type of organisation')
    expect((await cli(['stats', '--help', '--lang', 'fr'])).stdout).toContain('les régions seules')
  })
})
