import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli.ts'
import type { ImportedContact } from '../../src/importing/contact.ts'
import { type ImportFile, type ImportSource, UnreadableSource } from '../../src/importing/source.ts'
import { sources } from '../../src/importing/sources/index.ts'
import { importSchema } from '../../src/model/output-schema.ts'
import { cli, folderWith, TODAY } from '../support.ts'

const textOf = ({ bytes }: ImportFile) => Buffer.from(bytes).toString()

/** Readers have tests of their own: here a file says what it holds. */
const plain: ImportSource = {
  recognises: file => /^[{[!]/.test(textOf(file)),
  read: async (file, options) => {
    if (textOf(file) === '!') throw new UnreadableSource({ code: 'organisation/none' })
    const said = JSON.parse(textOf(file)) as Partial<ImportedContact>[] | object
    // `{}` asks what readers are told.
    const told = { name: { full: 'A B' }, title: JSON.stringify(options) }
    const contacts = (Array.isArray(said) ? said : [told]).map(
      (each, index): ImportedContact => ({
        emails: [],
        phones: [],
        source: { title: 'Communiqué', date: '2026-01-15', at: [] },
        certain: true,
        reasons: [],
        line: index + 1,
        ...each,
      }),
    )
    return { contacts, warnings: [] }
  },
}

const shipped = { ...sources }
const replaceSources = (by: typeof sources) => {
  for (const kind of Object.keys(sources)) Reflect.deleteProperty(sources, kind)
  Object.assign(sources, by)
}
beforeAll(() => replaceSources({ plain }))
afterAll(() => replaceSources(shipped))

const DOLE = `# Ville
name: Ville de Dole
contacts:
  - name: Laure Hubidos   # depuis 2020
    email: laure.hubidos@dole.fr
    phone: 03 84 79 79 79
`
const LAURE = {
  organisation: 'Ville de Dole',
  name: { full: 'Laure Hubidos' },
  emails: [{ address: 'laure.hubidos@dole.fr' }],
}
const JEAN = {
  organisation: 'Ville de Dole',
  name: { full: 'Jean Martin' },
  emails: [{ address: 'jean.martin@dole.fr' }],
}

const folder = (
  contacts: unknown,
  files: Readonly<Record<string, string>> = { 'dole.yaml': DOLE },
) => {
  const root = folderWith(files)
  writeFileSync(join(root, 'release.txt'), JSON.stringify(contacts))
  return root
}
const importIn = (cwd: string, ...args: string[]) => cli(['import', ...args], { cwd })
const fileIn = (root: string, id: string) =>
  readFileSync(join(root, `organisations/${id}.yaml`), 'utf8')

describe('import', () => {
  test('shows who is what, why, and what would change, and writes nothing', async () => {
    const root = folder([{ ...LAURE, phones: [{ number: '+33 3 84 79 79 79' }] }, JEAN])
    const { code, stdout, stderr } = await importIn(root, 'release.txt')
    expect(code).toBe(0)
    expect(stdout).toContain(`confirmed  Laure Hubidos  dole/laure-hubidos  release.txt:1
    organisation matched by name
    matched by laure.hubidos@dole.fr
    checked on 2026-01-15
new  Jean Martin  dole/jean-martin  release.txt:2
    organisation matched by name
    new contact
`)
    expect(stdout).toContain('--- organisations/dole.yaml\n+++ organisations/dole.yaml\n@@ ')
    expect(stdout).toMatch(/^\+ .*Jean Martin$/m)
    expect(stderr).toBe('1 new, 1 confirmed\nnothing written yet: --write would change 1 file\n')
    expect(fileIn(root, 'dole')).toBe(DOLE)
    expect((await cli(['import', 'release.txt', '--lang', 'fr'], { cwd: root })).stderr).toBe(
      '1 nouveau, 1 confirmé\nrien n’est encore écrit : --write modifierait 1 fichier\n',
    )
  })

  test('colours a diff on a terminal alone', async () => {
    const root = folder([JEAN])
    const { stdout } = await cli(['import', 'release.txt'], {
      cwd: root,
      columns: 80,
      variables: { TERM: 'xterm' },
    })
    expect(stdout).toContain('\u001b[32mnew\u001b[39m')
    expect(stdout).toContain('\u001b[36m@@')
    expect((await importIn(root, 'release.txt')).stdout).not.toContain('\u001b')
  })

  test('writes with --write, and has nothing to do the second time', async () => {
    const root = folder([
      LAURE,
      JEAN,
      { organisation: 'Agence Bleue', emails: [{ address: 'presse@agence-bleue.fr' }] },
    ])
    const { code, stdout, stderr } = await importIn(root, 'release.txt', '--write')
    expect([code, stderr]).toEqual([0, '2 new, 1 confirmed\n2 files changed\n'])
    expect(stdout).toMatch(/organisations\/dole.yaml\norganisations\/agence-bleue.yaml\n$/)
    expect(fileIn(root, 'dole')).toContain('jean.martin@dole.fr')
    expect(fileIn(root, 'agence-bleue')).toContain('presse@agence-bleue.fr')
    const { stdout: found, code: fault } = await cli(['validate'], { cwd: root })
    expect(fault, found).toBe(0)
    const written = ['dole', 'agence-bleue'].map(id => fileIn(root, id))
    const again = await importIn(root, 'release.txt', '--write')
    expect(again.stderr).toBe('3 confirmed\nnothing to change\n')
    expect(['dole', 'agence-bleue'].map(id => fileIn(root, id))).toEqual(written)
  })

  test('leaves out what is in doubt unless --all asks for it', async () => {
    const root = folder([{ ...JEAN, certain: false }])
    const { code, stdout, stderr } = await importIn(root, 'release.txt', '--write')
    expect([code, stderr]).toEqual([
      0,
      '1 new\n1 doubtful contact skipped: include it with --all, or decide with --interactive\nnothing to change\n',
    ])
    expect(stdout).toMatch(/^new \(doubtful\) {2}Jean Martin/)
    expect(fileIn(root, 'dole')).toBe(DOLE)
    expect((await importIn(root, 'release.txt', '--write', '--all')).stderr).toContain('1 file')
    expect(fileIn(root, 'dole')).toContain('Jean Martin')
  })

  test('shows both values of a conflict, and keeps that of the file unless told otherwise', async () => {
    const titled = DOLE.replace('    email', '    title: Directrice\n    email')
    const root = folder([{ ...LAURE, title: 'Attachée de presse' }], { 'dole.yaml': titled })
    const { stdout } = await importIn(root, 'release.txt', '--write')
    expect(stdout).toContain('title: "Directrice" in the file, "Attachée de presse" in the import')
    expect(fileIn(root, 'dole')).toBe(titled)
    await importIn(root, 'release.txt', '--write', '--prefer', 'import')
    expect(fileIn(root, 'dole')).toContain('Attachée de presse')
  })

  test('gives scripts the whole plan, by its schema', async () => {
    const root = folder([{ ...LAURE, title: 'Attachée', phones: [{ number: '06 71 50 65 88' }] }])
    const { stdout } = await importIn(root, 'release.txt', '--format', 'json')
    const said = JSON.parse(stdout)
    expect(said.contacts[0]).toMatchObject({
      organisation: 'Ville de Dole',
      name: 'Laure Hubidos',
      title: 'Attachée',
      emails: ['laure.hubidos@dole.fr'],
      phones: ['+33671506588'],
      certain: true,
      file: 'release.txt',
      line: 1,
      change: 'changed',
      target: 'dole/laure-hubidos',
      chosen: true,
    })
    const validate = new Ajv2020({ strict: false }).compile(importSchema)
    expect(validate(said), JSON.stringify(validate.errors)).toBe(true)
    expect(JSON.parse((await cli(['schema', 'import'])).stdout)).toEqual(importSchema)
  })

  test('gives scripts the same in every language and from every folder', async () => {
    const root = folder([JEAN, LAURE])
    mkdirSync(join(root, 'elsewhere'))
    const english = await importIn(root, 'release.txt', 'missing.txt', '--format', 'json')
    const french = await cli(
      ['import', '../release.txt', '../missing.txt', '-f', 'json', '--lang', 'fr'],
      { cwd: join(root, 'elsewhere') },
    )
    expect(french.stdout).toBe(english.stdout)
    const { contacts, warnings } = JSON.parse(english.stdout)
    expect(contacts[0]).toMatchObject({ file: 'release.txt' })
    expect(contacts[0].reason_codes).toContain('organisation/name')
    expect(warnings.at(-1)).toMatchObject({ code: 'file/unreadable', file: 'missing.txt' })
  })

  test('names files that cannot be read, and goes on with the others', async () => {
    const root = folder([JEAN])
    mkdirSync(join(root, 'folder'))
    writeFileSync(join(root, 'empty'), '')
    writeFileSync(join(root, 'picture'), '\u0089PNG')
    writeFileSync(join(root, 'damaged'), '!')
    const files = ['missing', 'folder', 'empty', 'picture', 'damaged', 'release.txt']
    const { code, stdout, stderr } = await importIn(root, ...files)
    expect(code).toBe(2)
    expect(stdout).toContain('Jean Martin')
    expect(stderr.split('\n').slice(0, 5)).toEqual([
      '"missing" skipped: no such file',
      '"folder" skipped: a folder, not a file',
      '"empty" skipped: the file is empty',
      '"picture" skipped: unsupported format; supported are text, Markdown, HTML, Word (.docx), PDF, e-mail (.eml), vCard, CSV, Excel (.xlsx) and the JSON of the French government’s press releases',
      '"damaged" skipped: organisation not found',
    ])
    const { stdout: json } = await importIn(root, ...files, '-f', 'json')
    expect(JSON.parse(json).warnings).toHaveLength(5)
  })

  test('reads nothing of a device', async () => {
    const root = folder([])
    const { code, stderr } = await importIn(root, '/dev/zero')
    expect([code, stderr]).toEqual([
      2,
      '"/dev/zero" skipped: not a regular file; to read a pipe, name - for standard input\n',
    ])
  })

  test('reads standard input, and names that begin with a dash', async () => {
    const root = folder([])
    const stdin = JSON.stringify([JEAN])
    writeFileSync(join(root, '-x.txt'), stdin)
    const piped = await cli(['import', '-'], { cwd: root, stdin })
    expect(piped.stdout).toContain('dole/jean-martin  standard input:1')
    expect((await importIn(root, '--', '-x.txt')).stdout).toContain('dole/jean-martin  -x.txt:1')
    expect((await importIn(root, '-x.txt')).code).toBe(2)
  })

  test('exits with 1 where nobody is found', async () => {
    const root = folder([])
    expect(await importIn(root, 'release.txt')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'no contacts found\n',
    })
  })

  test('tells readers the country, the organisation and the columns', async () => {
    const root = folder({})
    const told = async (...args: string[]) => {
      const { stdout } = await importIn(root, 'release.txt', ...args, '-f', 'json')
      const { today, ...others } = JSON.parse(JSON.parse(stdout).contacts[0].title)
      expect(today).toBe(TODAY)
      return others
    }
    expect(await told()).toEqual({ country: 'FR' })
    expect(
      await told(
        '--org',
        'dole',
        '--country',
        'be',
        '--map',
        'Tél. direct=phone',
        '--map',
        'a=b=email',
      ),
    ).toEqual({
      country: 'BE',
      organisation: 'Ville de Dole',
      columns: { 'Tél. direct': 'phone', 'a=b': 'email' },
    })
    expect((await importIn(root, 'release.txt', '--map', 'phone')).stderr).toContain(
      '--map cannot be "phone"',
    )
    expect((await importIn(root, 'release.txt', '--country', 'XX')).code).toBe(2)
  })

  test('gives contacts without an organisation the one that is stated', async () => {
    const root = folder([
      { ...JEAN, organisation: undefined, emails: [{ address: 'j@gmail.com' }] },
    ])
    const none = await importIn(root, 'release.txt', '--write', '--all')
    expect(none.stdout).toContain('organisation not found; give it with --org')
    expect(fileIn(root, 'dole')).toBe(DOLE)
    await importIn(root, 'release.txt', '--write', '--org', 'dole')
    expect(fileIn(root, 'dole')).toContain('j@gmail.com')
  })

  test('imports nothing while nobody knows who objected', async () => {
    const root = folder([JEAN], { 'dole.yaml': DOLE, 'objections.yaml': 'objections: []\n' })
    const { code, stderr } = await importIn(root, 'release.txt')
    expect(code).toBe(2)
    expect(stderr).toContain('objections.yaml')
  })

  test('writes no escape of a source to the terminal', async () => {
    const root = folder([{ ...JEAN, name: { full: 'Jean\u001b]0;x\u0007 Martin' } }])
    expect((await importIn(root, 'release.txt')).stdout).not.toMatch(/[\u001b\u0007]/)
  })

  test('does not touch a file that changed meanwhile, nor one that is broken', async () => {
    const root = folder([JEAN], { 'dole.yaml': `${DOLE}  - name: [\n` })
    const { code } = await importIn(root, 'release.txt', '--write')
    expect(code).toBe(2)
    expect(fileIn(root, 'dole')).toBe(`${DOLE}  - name: [\n`)
    expect(readdirSync(join(root, 'organisations'))).toEqual(['dole.yaml'])
  })
})

describe('import --interactive', () => {
  const asked = async (root: string, keys: readonly string[], question = /What to do\?/g) => {
    const keyboard = new PassThrough()
    const screen = new PassThrough()
    const shown: string[] = []
    screen.on('data', chunk => shown.push(String(chunk)))
    const waiting = [...keys]
    const timer = setInterval(() => {
      const isAsked = shown.join('').match(question)?.length ?? 0
      if (isAsked > keys.length - waiting.length) keyboard.write(waiting.shift() ?? '\u0003')
    }, 5)
    const stderr: string[] = []
    const code = await run(['import', 'release.txt', '-i'], {
      cwd: root,
      user: undefined,
      variables: {},
      stdout: {
        isTTY: true,
        columns: 80,
        stream: screen as unknown as NodeJS.WriteStream,
        write: text => void shown.push(text),
      },
      stderr: { isTTY: false, write: text => void stderr.push(text) },
      readStdin: async () => Buffer.alloc(0),
      keyboard: () => keyboard,
      processes: { own: 1, isRunning: () => false },
      runProgram: async () => 'ENOENT',
      interrupted: AbortSignal.abort(),
      now: () => new Date(`${TODAY}T12:00:00`),
    })
    clearInterval(timer)
    return { code, stderr: stderr.join(''), shown: shown.join('') }
  }
  const MARIE = { ...JEAN, name: { full: 'Marie Petit' }, emails: [{ address: 'marie@dole.fr' }] }
  const DOWN = '\u001b[B'

  test('asks for each, and writes what is taken', async () => {
    const root = folder([JEAN, MARIE])
    const { code, stderr } = await asked(root, ['\r', `${DOWN}\r`])
    expect([code, stderr]).toEqual([0, '2 new\n1 contact skipped\n1 file changed\n'])
    expect(fileIn(root, 'dole')).toContain('Jean Martin')
    expect(fileIn(root, 'dole')).not.toContain('Marie Petit')
  })

  test('shows the title, the addresses and the numbers of whom it asks about', async () => {
    const root = folder([{ ...JEAN, title: 'Adjoint', phones: [{ number: '06 71 50 65 88' }] }])
    const { shown } = await asked(root, ['\r'])
    expect(shown).toMatch(/Adjoint\n +jean\.martin@dole\.fr\n +06 71 50 65 88/)
  })

  test('asks whose a contact is of which nothing tells it', async () => {
    const { organisation: _, ...lost } = JEAN
    const root = folder([{ ...lost, emails: [{ address: 'jm@mail.example' }] }])
    const { code } = await asked(root, ['dole\r', '\r'], /Organisation, by id|What to do\?/g)
    expect(code).toBe(0)
    expect(fileIn(root, 'dole')).toContain('jm@mail.example')
  })

  test('writes nothing when it is broken off', async () => {
    const root = folder([JEAN, MARIE])
    const { code } = await asked(root, ['\r', '\u0003'])
    expect(code).toBe(2)
    expect(fileIn(root, 'dole')).toBe(DOLE)
  })

  test('is refused without a terminal', async () => {
    const root = folder([JEAN])
    const { code, stderr } = await importIn(root, 'release.txt', '--interactive')
    expect(code).toBe(2)
    expect(stderr).toContain('needs a terminal')
    expect((await importIn(root, 'release.txt', '-i', '-f', 'json')).code).toBe(2)
  })
})
