import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { cli, ENTER, folderWith, TODAY } from '../support.ts'

const DOLE = `# Kept by the press office.
name: Ville de Dole
contacts:
    # Replaces Jean since May.
    - name: Laure Hubidos   # on Mondays
      email: "laure.hubidos@dole.fr"
      phone: 03 81 61 61 08
      topics: [eau, transports]

    - name: Jean Martin
      email: jean@dole.fr
`
const BACKSPACE = '\u007f'
const BFC = 'name: Région\r\nshort_name: BFC\r\ncontacts: []\r\n'
const LIST = `name: Jura
include:
  - dole/laure-hubidos # the first
  - Rédaction <laure.hubidos@dole.fr>
exclude: [dole/jean-martin]
`

const folder = () => folderWith({ 'dole.yaml': DOLE, 'bfc.yaml': BFC, 'lists/jura.yaml': LIST })

const run = async (root: string, ...args: string[]) => cli(args, { cwd: root })

const read = (root: string, name: string) => readFileSync(join(root, name), 'utf8')
const dole = (root: string) => read(root, 'organisations/dole.yaml')

/** The lines that a text does not share with another, in turn. */
function differing(before: string, after: string): string[] {
  const [had, has] = [before.split('\n'), after.split('\n')]
  return [
    ...had.filter(line => !has.includes(line)).map(line => `-${line}`),
    ...has.filter(line => !had.includes(line)).map(line => `+${line}`),
  ]
}

describe('set', () => {
  test('changes one value and leaves every other byte alone', async () => {
    const root = folder()
    const { code, stdout, stderr } = await run(root, 'set', 'hubidos', 'phone=03 81 61 61 09')
    expect([code, stdout, stderr]).toEqual([0, 'changed: organisations/dole.yaml\n', ''])
    expect(differing(DOLE, dole(root))).toEqual([
      '-      phone: 03 81 61 61 08',
      '+      phone: 03 81 61 61 09',
    ])
  })

  test('adds to a list, takes from one, and removes a field', async () => {
    const root = folder()
    const asked = ['phone+=06 71 50 65 88', 'topics-=eau', 'email=', 'title=Attachée de presse']
    expect((await run(root, 'set', 'dole/laure-hubidos', ...asked)).code).toBe(0)
    const { stdout } = await run(root, 'find', 'hubidos', '-f', 'json')
    const [found] = JSON.parse(stdout)
    expect(found.phones.map(({ number }: { number: string }) => number)).toEqual([
      '03 81 61 61 08',
      '06 71 50 65 88',
    ])
    expect([found.topics, found.title, found.emails]).toEqual([
      ['transports'],
      'Attachée de presse',
      [],
    ])
    expect(dole(root)).toContain('# Replaces Jean since May.')
    expect(dole(root)).toContain('# on Mondays')
  })

  test('changes an organisation, down to its address', async () => {
    const root = folder()
    await run(root, 'set', 'dole', 'address.city=Dole', 'tags=eau,ville', 'tags+=jura')
    expect((await run(root, 'find', 'city:dole', 'tag:jura', '-f', 'names')).stdout).toContain(
      'Laure Hubidos',
    )
  })

  test('gives a contact another id on the saved lists too', async () => {
    const root = folder()
    await run(root, 'set', 'hubidos', 'id=lph')
    expect(read(root, 'lists/jura.yaml')).toContain('- dole/lph # the first')
    expect((await run(root, 'validate', '-f', 'short')).stdout).not.toContain('error')
  })

  test('shows what would change, and changes nothing', async () => {
    const root = folder()
    const { stdout } = await run(root, 'set', 'hubidos', 'title=X', '--dry-run')
    expect(stdout).toContain('+      title: X')
    expect(dole(root)).toBe(DOLE)
  })

  test('says when nothing is to change', async () => {
    const root = folder()
    const { code, stderr } = await run(root, 'set', 'hubidos', 'phone=03 81 61 61 08')
    expect([code, stderr]).toEqual([0, 'nothing to change: the files are up to date\n'])
  })

  test.each([
    [['set', 'hubidos', 'phone=03 81 61 61 0'], 'refused: '],
    [['set', 'hubidos', 'email=laure'], 'refused: '],
    [['set', 'hubidos', 'until=1/6/2026'], 'refused: '],
    [['set', 'hubidos', 'titel=X'], 'unknown field "titel"\nhint: did you mean title?'],
    [['set', 'hubidos', 'title+=X'], '"title" has a single value'],
    [['set', 'hubidos', 'topics-=sport'], '"topics" does not contain "sport"'],
    [['set', 'hubidos', 'public=perhaps'], '"public" cannot be "perhaps"'],
    [['set', 'hubidos', 'opt_out=peut'], '"opt_out" cannot be "peut"'],
    [['set', 'dole', 'xyz=1'], 'hint: fields: name, short_name'],
    [['set', 'hubidos', 'at=1'], 'unknown field "at"'],
    [['set', 'dole', 'contacts=X'], 'unknown field "contacts"'],
    [['set', 'hubidos', 'X'], '"X" is not field=value'],
    [
      ['left', 'hubidos', '--date', 'today'],
      '--date: "today" is not a date (YYYY-MM-DD)\nhint: write the date as in --date 20',
    ],
    [['left', 'hubidos', '--date', '31/10/2026'], 'hint: write --date 2026-10-31'],
    [['verify', 'hubidos', '--date', '5 mai 2026'], 'hint: write --date 2026-05-05'],
    [['verify', 'hubidos', '--date', '2027-01-01'], '2027-01-01 is in the future'],
    [['remove', 'dole'], '"dole" is an organisation\nhint: to remove an organisation'],
    [['left', 'dole'], '"dole" is an organisation\nhint: give one of its contacts:\n  dole/laure'],
    [['move', 'hubidos', 'dole'], 'dole/laure-hubidos already belongs to this organisation'],
    [
      ['add', 'dole', '--name', 'Laure HUBIDOS', '--email', 'x@dole.fr'],
      'already has the same name',
    ],
    [
      ['add', 'dole', '--name', 'X Y', '--email', 'JEAN@dole.fr'],
      'already has the address jean@dole.fr',
    ],
    [['add', 'dole', '--name', 'X Y'], 'a contact needs an e-mail address or a phone number'],
    [['add', 'dole', '--email', 'x@dole.fr'], 'the name is missing'],
    [['add'], 'the name is missing'],
    [['edit', 'hubidos'], 'edit needs a terminal'],
  ])('refuses %j, and changes nothing', async (args, message) => {
    const root = folder()
    const { code, stderr } = await run(root, ...args)
    expect([code, stderr.includes(message) ? message : stderr]).toEqual([2, message])
    expect([dole(root), read(root, 'organisations/bfc.yaml')]).toEqual([DOLE, BFC])
  })

  test('finds nobody: exit 1, and the nearest name', async () => {
    const root = folder()
    for (const command of ['left', 'remove', 'verify', 'edit', 'forget']) {
      const { code, stderr } = await run(root, command, 'hubidso')
      expect([command, code, stderr]).toEqual([
        command,
        1,
        'nobody matches "hubidso"\nnearest names: Laure Hubidos\n',
      ])
    }
  })
})

describe('edit', () => {
  const editing = (root: string, edit: () => void, editor = 'vim -n') => {
    const calls: unknown[] = []
    const runProgram = async (program: string, args: readonly string[]) => {
      calls.push([program, args])
      edit()
      return undefined
    }
    const options = { cwd: root, columns: 80, variables: { EDITOR: editor }, runProgram }
    return { calls, done: cli(['edit', 'jean'], options) }
  }

  test('opens the file at the line, and checks it afterwards', async () => {
    const root = folder()
    const file = join(root, 'organisations/dole.yaml')
    const { calls, done } = editing(root, () =>
      writeFileSync(file, DOLE.replace('jean@dole.fr', 'jean.martin@dole.fr')),
    )
    const { code, stdout } = await done
    expect(calls).toEqual([['vim', ['-n', '+10', file]]])
    expect([code, stdout.includes('0 errors')]).toEqual([0, true])
  })

  test('says nothing when nothing was changed', async () => {
    const { done } = editing(folder(), () => {})
    expect(await done).toMatchObject({ code: 0, stdout: '', stderr: '' })
  })
})

test('verify dates one contact, or all of an organisation who are there', async () => {
  const root = folder()
  await run(root, 'left', 'dole/jean-martin', '--date', '2026-01-31')
  await run(root, 'verify', 'dole')
  expect(dole(root).match(/verified: .*/g)).toEqual([`verified: ${TODAY}`])
  await run(root, 'verify', 'hubidos', '--date', '2026-11-01')
  expect(dole(root)).toContain('verified: 2026-11-01')
  expect(dole(root)).toContain('until: 2026-01-31')
})

test('remove takes a contact with its comments, out of the lists too', async () => {
  const root = folder()
  const { code, stderr } = await run(root, 'remove', 'hubidos')
  expect([code, stderr]).toEqual([
    0,
    'removed: Laure Hubidos (dole/laure-hubidos)\nremoved from the list "jura"\n',
  ])
  expect(dole(root)).toBe(`# Kept by the press office.
name: Ville de Dole
contacts:
    - name: Jean Martin
      email: jean@dole.fr
`)
  expect(read(root, 'lists/jura.yaml')).not.toContain('dole/laure-hubidos')
  expect(read(root, 'lists/jura.yaml')).toContain('Rédaction <laure.hubidos@dole.fr>')
})

test('move takes a contact along with its comments, its line ends those of the other file', async () => {
  const root = folder()
  expect((await run(root, 'move', 'hubidos', 'bfc')).code).toBe(0)
  expect(read(root, 'organisations/bfc.yaml')).toBe(
    [
      'name: Région',
      'short_name: BFC',
      'contacts:',
      '  # Replaces Jean since May.',
      '  - name: Laure Hubidos   # on Mondays',
      '    uid: urn:uuid:a43b0bdd-6cb3-57ce-97d8-66898537474e',
      '    email: "laure.hubidos@dole.fr"',
      '    phone: 03 81 61 61 08',
      '    topics: [eau, transports]',
      '',
    ].join('\r\n'),
  )
  expect(dole(root)).not.toContain('Hubidos')
  expect(read(root, 'lists/jura.yaml')).toContain('- bfc/laure-hubidos # the first')
  expect((await run(root, 'validate', '-f', 'short')).stdout).not.toContain('error')
})

test('move keeps what a number means in another country', async () => {
  const root = folderWith({
    'dole.yaml': DOLE.replace('name: V', 'country: FR\nname: V'),
    'belge.yaml':
      'name: Ville belge\ncountry: BE\ncontacts:\n  - { name: X Y, phone: 02 555 12 12 }\n',
  })
  expect((await run(root, 'move', 'hubidos', 'belge')).code).toBe(0)
  const [found] = JSON.parse((await run(root, 'find', 'hubidos', '-f', 'json')).stdout)
  expect(found.phones).toMatchObject([{ e164: '+33381616108', number: '+33 3 81 61 61 08' }])
})

test('one id that two have is named with the places of both', async () => {
  const twins =
    'name: V\ncontacts:\n  - { name: Jean Bon, email: a@v.fr }\n  - { name: Jean Bon, email: b@v.fr }\n'
  const root = folderWith({
    'v.yaml': twins,
    'lists/l.yaml': 'name: L\ninclude: [v/jean-bon]\n',
  })
  const { code, stderr } = await run(root, 'remove', 'v/jean-bon')
  expect([code, stderr.includes('  v/jean-bon (organisations/v.yaml:4)')]).toEqual([2, true])
  expect(read(root, 'organisations/v.yaml')).toBe(twins)
  // Who stays stays on the lists.
  expect((await run(root, 'forget', 'a@v.fr')).code).toBe(0)
  expect(read(root, 'lists/l.yaml')).toContain('v/jean-bon')
})

describe('add', () => {
  test('adds a contact in the style of the file', async () => {
    const root = folder()
    const { code } = await run(
      root,
      ...['add', 'dole', '--name', 'Ada Roux', '--email', 'ada@dole.fr', '--email', 'a@dole.fr'],
      ...['--phone', '0381616109', '--topics', 'eau, culture'],
    )
    expect(code).toBe(0)
    expect(dole(root).startsWith(DOLE)).toBe(true)
    const [found] = JSON.parse((await run(root, 'find', 'ada roux', '-f', 'json')).stdout)
    expect(found).toMatchObject({
      emails: [{ address: 'ada@dole.fr' }, { address: 'a@dole.fr' }],
      phones: [{ number: '0381616109', e164: '+33381616109' }],
      topics: ['eau', 'culture'],
    })
  })

  test('makes an organisation only when asked to', async () => {
    const root = folder()
    const args = ['add', 'Ville d’Arbois', '--name', 'Ada Roux', '--email', 'ada@arbois.fr']
    const { code, stderr } = await run(root, ...args)
    expect(code).toBe(1)
    expect(stderr).toContain('no organisation "Ville d’Arbois"')
    expect((await run(root, ...args, '--create')).stdout).toBe(
      'created: organisations/ville-d-arbois.yaml\n',
    )
    expect(read(root, 'organisations/ville-d-arbois.yaml')).toBe(
      'name: Ville d’Arbois\ncontacts:\n  - name: Ada Roux\n    email: ada@arbois.fr\n',
    )
    // A word in common makes no organisation of it.
    const other = ['add', 'Ville', '--create', '--name', 'Ada Roux', '--email', 'ada@ville.fr']
    expect((await run(root, ...other)).stdout).toBe('created: organisations/ville.yaml\n')
  })
})

describe('add, asking', () => {
  test('corrects each answer at its prompt', async () => {
    const root = folder()
    const { code, stdout, stderr } = await cli(['add', '--lang', 'fr'], {
      cwd: root,
      columns: 80,
      typed: [
        ['Organisation', `dol${ENTER}`],
        ['Nom', ENTER],
        ['réponse obligatoire', `Jean Martin${ENTER}`],
        ['le même nom', `${BACKSPACE.repeat(11)}Ada Roux${ENTER}`],
        ['Fonction', ENTER],
        ['E-mail', `ada.roux@dole${ENTER}`],
        ['ada.roux@dole', `.fr${ENTER}`],
        ['Téléphone', `demain${ENTER}`],
        ['demain', `${BACKSPACE.repeat(6)}03 84 79 79 79${ENTER}`],
      ],
    })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('modifié : organisations/dole.yaml')
    expect(differing(DOLE, dole(root))).toEqual([
      '+    - name: Ada Roux',
      '+      email: ada.roux@dole.fr',
      '+      phone: 03 84 79 79 79',
    ])
  })

  test('asks for an address or a number where there is neither', async () => {
    const root = folder()
    const { code } = await cli(['add', 'dole'], {
      cwd: root,
      columns: 80,
      typed: [
        ['Name', `Ada Roux${ENTER}`],
        ['Function', ENTER],
        ['E-mail', ENTER],
        ['Phone', ENTER],
        ['needs an e-mail', `03 84 79 79 79${ENTER}`],
      ],
    })
    expect(code).toBe(0)
  })

  test('makes an organisation that is not there after asking', async () => {
    const root = folder()
    const { code, stdout } = await cli(['add', '--lang', 'fr'], {
      cwd: root,
      columns: 80,
      typed: [
        ['Organisation', `Ville d'Arbois${ENTER}`],
        ['créer', ENTER],
        ['Organisation', `Ville d'Arbois${ENTER}`],
        ['créer', `o${ENTER}`],
        ['Nom', `Ada Roux${ENTER}`],
        ['Fonction', ENTER],
        ['E-mail', `ada.roux@arbois.fr${ENTER}`],
        ['Téléphone', ENTER],
      ],
    })
    expect(code).toBe(0)
    expect(stdout).toContain('créé : organisations/ville-d-arbois.yaml')
  })
})

describe('forget', () => {
  test('erases a person from every file and list, and refuses the address from then on', async () => {
    const root = folderWith({
      'dole.yaml': DOLE,
      'bfc.yaml':
        'name: Région\ncontacts:\n  - name: Ada Roux\n    email: ada@bfc.fr\n    note: for Laure Hubidos\n  - { name: L. Hubidos, email: Laure.Hubidos@dole.fr }\n',
      'lists/jura.yaml': LIST,
    })
    const variables = { XDG_CACHE_HOME: mkdtempSync(join(tmpdir(), 'press-contacts-cache-')) }
    onTestFinished(() => rmSync(variables.XDG_CACHE_HOME, { recursive: true }))
    await cli(['find'], { cwd: root, variables })
    const cache = join(variables.XDG_CACHE_HOME, 'press-contacts')
    expect(readdirSync(cache).filter(name => name !== 'last-sweep')).toHaveLength(1)
    const { code, stdout } = await cli(['forget', 'dole/laure-hubidos'], { cwd: root, variables })
    expect(code).toBe(0)
    expect(stdout).toContain('erased: bfc/l-hubidos (organisations/bfc.yaml)')
    expect(stdout).toContain('organisations/bfc.yaml:5: still mentions the person')
    const all = ['organisations/dole.yaml', 'organisations/bfc.yaml', 'lists/jura.yaml']
    expect(all.map(name => read(root, name)).join('')).not.toMatch(/hubidos@|name: L/i)
    expect(readdirSync(cache).filter(name => name !== 'last-sweep')).toEqual([])
    for (const args of [
      ['add', 'dole', '--name', 'L. Hubidos', '--email', 'Laure.Hubidos@dole.fr'],
      ['set', 'jean', 'email+=laure.hubidos@dole.fr'],
    ])
      expect((await run(root, ...args)).stderr).toContain('asked to be erased')
    writeFileSync(join(root, 'organisations/dole.yaml'), DOLE)
    expect((await run(root, 'validate', '-f', 'short')).stdout).toContain('[contact/erased]')
    expect((await run(root, 'mail', '--skip-invalid')).stdout).not.toContain('hubidos')
  })

  test('says what Git still holds, and how to purge it', async () => {
    const root = folder()
    const git = (...args: string[]) =>
      spawnSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@b.fr', ...args])
    git('init')
    git('add', '.')
    git('commit', '-m', 'x')
    const variables = { PATH: process.env.PATH ?? '' }
    const ask = (...words: string[]) => cli(['forget', ...words], { cwd: root, variables })
    const before = await ask('hubidos', '--dry-run')
    const { stdout } = await ask('hubidos')
    expect(stdout).toContain('Git still contains the person in 1 commit')
    expect(stdout).toContain('    regex:(?i)(?<![\\w.+-])laure\\.hubidos@dole\\.fr(?![\\w-])\n')
    expect(stdout).toContain('git filter-repo --replace-text erase.txt --replace-message erase.txt')
    const recipe = (text: string) => text.slice(text.indexOf('Git still contains'))
    expect(recipe(before.stdout)).toBe(recipe(stdout))
    // The history holds them still.
    expect((await ask('Laure.Hubidos@dole.fr')).code).toBe(0)
  })

  test('knows no address that neither the files nor the history hold', async () => {
    const root = folder()
    const { code, stdout, stderr } = await run(root, 'forget', 'laure.hubido@dole.fr')
    expect([code, stdout, stderr]).toEqual([
      1,
      '',
      'no contact with the address laure.hubido@dole.fr, in the files or in the Git history\nhint: did you mean "laure.hubidos@dole.fr"?\n',
    ])
    expect((await run(root, 'forget', 'zoe@ailleurs.fr')).stderr).toContain(
      'object zoe@ailleurs.fr --erase',
    )
    expect(existsSync(join(root, 'objections.yaml'))).toBe(false)
  })

  test('changes nothing with --dry-run', async () => {
    const root = folder()
    const { stdout } = await run(root, 'forget', 'hubidos', '--dry-run')
    expect(stdout).toContain('-    - name: Laure Hubidos')
    expect([dole(root), existsSync(join(root, 'objections.yaml'))]).toEqual([DOLE, false])
  })
})
