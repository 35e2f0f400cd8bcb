import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const SEED = ['block', 'intercommunalites-de-france', 'region-bourgogne-franche-comte']

const FILES = {
  'acme.yaml': `name: Acme Dole
short_name: AD
email: [presse@acme.fr, {address: interne@acme.fr, public: false}]
contacts:
  - {name: Ann Lee, email: ann@acme.fr, opt_out: true}
  - {name: Bob Ray, email: bob@acme.fr, public: false}
  - {name: Cy Moe, email: {address: cy@acme.fr, public: false}, phone: {number: 06 71 50 65 88, public: false}}
  - {name: Dan Old, email: dan@acme.fr, until: 2020-01-01}
  - {name: Eva Fox, email: eva@acme.fr}
`,
  'acme-besancon.yaml': 'name: Acme Besançon\ncontacts: [{name: Gus Hay, email: gus@acme.fr}]\n',
  'secret.yaml': 'name: Secret\ncontacts: [{name: Ida Jay, email: i@s.fr, public: false}]\n',
  'bare.yaml': 'name: Bare\n',
  'desk.yaml': 'name: Desk\nform: https://desk.fr/presse\n',
}

describe('block', () => {
  test('writes the seed release’s block as French releases have it', async () => {
    expect(await cli([...SEED, '--lang', 'fr'], { variables: { LANG: 'en_GB' } })).toEqual({
      code: 0,
      stderr: '',
      stdout: `Contacts presse\u00a0:

Intercommunalités de France\u00a0:
Yoann Jacquet – y.jacquet@intercommunalites.fr – 06\u00a071\u00a050\u00a065\u00a088

Région Bourgogne-Franche-Comté\u00a0:
Laure Hubidos – laure.hubidos@bourgognefranchecomte.fr – 03\u00a081\u00a061\u00a061\u00a008
Marie Souverbie – marie.souverbie@bourgognefranchecomte.fr – 03\u00a080\u00a044\u00a034\u00a066
`,
    })
  })

  test('speaks English with ordinary spaces, and of one contact in the singular', async () => {
    const { stdout } = await cli([...SEED.slice(0, 2), '--lang', 'en'], {
      variables: { LANG: 'fr_FR.UTF-8' },
    })
    expect(stdout).toBe(`Press contact:

Intercommunalités de France:
Yoann Jacquet – y.jacquet@intercommunalites.fr – 06 71 50 65 88
`)
  })

  test('writes plain spaces with --plain, and keeps the dashes', async () => {
    const { stdout } = await cli([...SEED, '--lang', 'fr', '--plain'])
    expect(stdout).not.toMatch(/[\u00a0\u202f]/)
    expect(stdout).toMatch(/^Contacts presse :\n/)
    expect(stdout).toMatch(/ – 03 80 44 34 66\n$/)
  })

  test('writes international numbers with --international', async () => {
    const { stdout } = await cli([...SEED, '--international', '--plain'])
    expect(stdout).toContain('+33 6 71 50 65 88')
  })

  test('links in markdown and html', async () => {
    const markdown = await cli([...SEED, '--lang', 'fr', '--format', 'markdown', '--plain'])
    expect(markdown.stdout).toContain(
      '**Intercommunalités de France :**\n\n- Yoann Jacquet – [y.jacquet@intercommunalites.fr](mailto:y.jacquet@intercommunalites.fr) – [06 71 50 65 88](tel:+33671506588)\n',
    )
    const html = await cli([...SEED, '--lang', 'fr', '--format', 'html'])
    expect(html.stdout).toMatch(/^<section lang="fr">\n {2}<h2>Contacts presse\u00a0:<\/h2>\n/)
    expect(html.stdout.match(/itemtype="https:\/\/schema\.org\/ContactPoint"/g)).toHaveLength(3)
  })

  test('gives the government’s schema its array', async () => {
    const { stdout } = await cli([...SEED, '--format', 'sig'])
    expect(JSON.parse(stdout)).toHaveLength(3)
    expect(JSON.parse(stdout)[0]).toMatchObject({ nom: 'Yoann Jacquet', telephone: '+33671506588' })
  })
})

describe('whom the block holds', () => {
  const lines = async (...args: string[]) => {
    const cwd = folderWith(FILES)
    const { code, stdout, stderr } = await cli(['block', ...args], { cwd })
    const shown = stdout
      .split('\n')
      .filter(line => / – |:$/.test(line))
      .slice(1)
    return { code, stderr, shown: shown.map(line => line.replace(/ – .*/, '')) }
  }

  test('the public contacts in the file’s order, even without mailings, then the desk', async () => {
    expect(await lines('acme')).toEqual({
      code: 0,
      shown: ['Acme Dole:', 'Ann Lee', 'Eva Fox', 'Press office'],
      stderr: 'skipped: Bob Ray: is not public\nskipped: Cy Moe: is not public\n',
    })
  })

  test('organisations and contacts in the order given, each once', async () => {
    const args = ['desk', 'acme/eva-fox', 'acme-besancon', 'acme/ann-lee', 'acme/eva-fox']
    expect(await lines(...args)).toEqual({
      code: 0,
      shown: [
        'Desk:',
        'Press office',
        'Acme Dole:',
        'Eva Fox',
        'Ann Lee',
        'Acme Besançon:',
        'Gus Hay',
      ],
      stderr: '',
    })
  })

  test('with --only nobody else, in the order given, and no word of the others', async () => {
    const shown = ['Acme Dole:', 'Eva Fox', 'Ann Lee', 'Acme Besançon:', 'Gus Hay']
    for (const only of [
      ['--only', 'acme/eva-fox,acme/ann-lee', '--only', 'acme-besancon'],
      ['--only', 'eva fox, ann lee,gus'],
    ])
      expect(await lines('acme', 'acme-besancon', ...only)).toEqual({
        code: 0,
        shown,
        stderr: '',
      })
  })

  test('an organisation is found by a name or short name alone, though its people match too', async () => {
    expect((await lines('AD')).shown[0]).toBe('Acme Dole:')
    expect((await lines('acme besancon')).shown).toEqual(['Acme Besançon:', 'Gus Hay'])
    expect((await lines('gus')).shown).toEqual(['Acme Besançon:', 'Gus Hay'])
  })
})

describe('what block cannot do', () => {
  const root = () => folderWith(FILES)
  const block = (...args: string[]) => cli(['block', ...args], { cwd: root() })

  test('names what was meant when nothing is found, and writes nothing', async () => {
    const { code, stdout, stderr } = await block('desk', 'acme-besanson')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('nobody matches "acme-besanson"')
    expect(stderr).toContain('Acme Besançon')
  })

  test('lists the organisations that a word can mean', async () => {
    expect(await block('desk', 'acm')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/"acm" can be any of these\n.*\n {2}acme-besancon\n {2}acme\n/),
    })
  })

  test('says who is not public or has left, and that nobody remains', async () => {
    for (const [asked, reason] of [
      ['secret', 'skipped: Ida Jay: is not public'],
      ['acme/dan-old', 'skipped: Dan Old: has left'],
      ['dan old', 'skipped: Dan Old: has left'],
      ['bare', 'skipped: Bare: has neither a contact nor a press desk'],
    ] as const)
      expect(await block(asked)).toEqual({
        code: 1,
        stdout: '',
        stderr: `${reason}\nno contact of the block can be published\n`,
      })
  })

  test('says whom the format cannot hold', async () => {
    const cwd = folderWith({ 'x.yaml': 'name: X\ncountry: CH\nphone: 022 327 41 11\n' })
    expect(await cli(['block', 'x', '--format', 'sig'], { cwd })).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'skipped: X: has no e-mail address, French number or form, which this format requires\nno contact of the block can be published\n',
    })
  })

  test('refuses --only for somebody of another organisation, or nobody', async () => {
    expect(await block('desk', '--only', 'acme/ann-lee')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('"Ann Lee" is not among the organisations of the block'),
    })
    expect(await block('acme', '--only', 'acme/nobody')).toMatchObject({ code: 1, stdout: '' })
  })

  test('refuses files with errors, or leaves out what has them', async () => {
    const cwd = folderWith({
      'x.yaml': 'name: X\ncontacts: [{name: Ada, email: bad}, {name: Bea, email: bea@x.fr}]\n',
    })
    expect(await cli(['block', 'x'], { cwd })).toMatchObject({ code: 2, stdout: '' })
    const skipped = await cli(['block', 'x', '--skip-invalid'], { cwd })
    expect(skipped).toMatchObject({ code: 0, stderr: expect.stringMatching(/^skipped: Ada: /) })
    expect(skipped.stdout).toContain('Bea – bea@x.fr')
  })

  test('writes to a file, never over one without --force', async () => {
    const cwd = root()
    const args = ['block', 'desk', '-o', 'block.txt']
    expect(await cli(args, { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'wrote block.txt (1 contact)\n',
    })
    expect(await cli(args, { cwd })).toMatchObject({ code: 2, stdout: '' })
    expect(await cli([...args, '--force', '--format', 'html'], { cwd })).toMatchObject({ code: 0 })
    expect(readFileSync(join(cwd, 'block.txt'), 'utf8')).toMatch(/^<section lang="en">/)
    expect(await cli(['block', 'bare', '-o', 'none.txt'], { cwd })).toMatchObject({ code: 1 })
    expect(existsSync(join(cwd, 'none.txt'))).toBe(false)
  })

  test('asks for an organisation', async () => {
    expect(await block()).toMatchObject({ code: 2, stdout: '' })
  })
})

test('block --only keeps people in the order given, below their organisations as given', async () => {
  const args = ['intercommunalites-de-france', 'region-bourgogne-franche-comte', '--only']
  const only = ['marie-souverbie', 'laure-hubidos'].map(
    id => `region-bourgogne-franche-comte/${id}`,
  )
  const all = [...only, 'intercommunalites-de-france/yoann-jacquet'].join(',')
  const { stdout } = await cli(['block', ...args, all, '--plain'])
  expect(stdout.match(/^[A-Z]\w+ [A-Z]\w+(?= –)/gm)).toEqual([
    'Yoann Jacquet',
    'Marie Souverbie',
    'Laure Hubidos',
  ])
})
