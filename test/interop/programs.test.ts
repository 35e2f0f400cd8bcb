import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { formats } from '../../src/mailing/formats/index.ts'
import type { Recipient } from '../../src/mailing/recipient.ts'
import type { Entry } from '../../src/model/entry.ts'
import { nastyFiles } from '../nasty.ts'
import { cli, folderWith, ROOT } from '../support.ts'
import { corpora } from './corpora.ts'
import { hasProgram } from './tools.ts'

const timeout = 240_000
const settings = { id: 'presse-regionale', name: 'Presse régionale; "A", =1' }

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'press-contacts-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

function run(command: string, args: readonly string[], more: object = {}) {
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin`, LC_ALL: 'C.UTF-8' }
  const all = { encoding: 'utf8' as const, maxBuffer: 2 ** 29, env, ...more }
  const { stdout, stderr, status } = spawnSync(command, args, all)
  return { stdout, stderr, status }
}

const recipientsOf = (entries: readonly Entry[]): Recipient[] => {
  const seen = new Set<string>()
  return entries
    .flatMap(entry =>
      entry.email.map(({ address = '' }) => ({ address, name: entry.label, entry })),
    )
    .filter(({ address }) => !seen.has(address.toLowerCase()) && seen.add(address.toLowerCase()))
}

describe.runIf(hasProgram('slapadd', existsSync('/usr/sbin/slapadd')))('OpenLDAP', () => {
  const SCHEMAS = '/etc/ldap/schema'

  function load(text: string, suffix: string) {
    const path = folder()
    mkdirSync(join(path, 'db'))
    const config = join(path, 'slapd.conf')
    writeFileSync(
      config,
      `${['core', 'cosine', 'inetorgperson'].map(each => `include ${SCHEMAS}/${each}.schema`).join('\n')}
moduleload /usr/lib/ldap/back_mdb
database mdb
suffix "${suffix}"
directory ${join(path, 'db')}
maxsize 1073741824
`,
    )
    const added = run('slapadd', ['-f', config], { input: text })
    expect([
      added.status,
      added.stderr.replace(/^.*100\.00%.*$|^Closing DB\.\.\.$/gm, '').trim(),
    ]).toEqual([0, ''])
    return run('slapcat', ['-f', config, '-o', 'ldif-wrap=no']).stdout
  }

  /** Entries by their names, with every attribute's values (RFC 2849). */
  function entriesOf(ldif: string) {
    return ldif
      .replace(/\n /g, '')
      .split('\n\n')
      .filter(block => /^dn:/m.test(block))
      .map(block => {
        const values = new Map<string, string[]>()
        for (const [, name = '', mark, text = ''] of block.matchAll(/^([A-Za-z]+):(:?) ?(.*)$/gm))
          values.set(name, [
            ...(values.get(name) ?? []),
            mark === ':' ? Buffer.from(text, 'base64').toString() : text,
          ])
        return values
      })
  }

  test.each(corpora)('loads %s, every attribute as it was', { timeout }, (_, entries) => {
    const list = recipientsOf(entries())
    const base = 'dc=example,dc=org'
    const text = `dn: ${base}\nobjectClass: dcObject\nobjectClass: organization\ndc: example\no: Example\n\n${formats.ldif.write(list, { ...settings, base })}`
    const loaded = entriesOf(load(text, base))
    const people = new Map(loaded.map(each => [each.get('mail')?.[0], each]))
    expect(loaded).toHaveLength(list.length + 3)
    const flat = (value = '') =>
      value
        .replace(/[\s\u0085]+/gu, ' ')
        .replace(
          /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
          '',
        )
        .toWellFormed()
        .trim()
    for (const { address, name, entry } of list) {
      const { contact, organisation } = entry ?? {}
      const person = people.get(address)
      expect(person?.get('cn')).toEqual([flat(name)])
      expect(person?.get('sn')).toEqual([flat(contact?.name?.family ?? name)])
      expect(person?.get('o')).toEqual([flat(organisation?.name)])
      expect(person?.get('title') ?? []).toEqual(contact?.title ? [flat(contact.title)] : [])
      const note = (contact ?? organisation)?.note
      expect(person?.get('description') ?? []).toEqual(note ? [flat(note)] : [])
    }
    const group = loaded.find(each => each.get('objectClass')?.includes('groupOfNames'))
    expect(group?.get('cn')).toEqual([settings.name])
    expect(group?.get('member')).toHaveLength(list.length)
  })

  test('loads the list of the seed as it is', { timeout }, async () => {
    const { stdout } = await cli(['mail', '--list', 'reindustrialisation', '-f', 'ldif'])
    const loaded = entriesOf(load(stdout, 'ou=press-contacts'))
    expect(
      loaded
        .map(each => each.get('mail')?.[0])
        .filter(Boolean)
        .sort(),
    ).toEqual([
      'laure.hubidos@bourgognefranchecomte.fr',
      'marie.souverbie@bourgognefranchecomte.fr',
      'y.jacquet@intercommunalites.fr',
    ])
    expect(loaded.at(-1)?.get('cn')).toEqual(['Réindustrialisation en Bourgogne-Franche-Comté'])
  })
})

describe.runIf(hasProgram('postalias', existsSync('/usr/sbin/postalias')))('Postfix', () => {
  test.each(corpora)('finds %s by the alias', { timeout }, (_, entries) => {
    const list = recipientsOf(entries()).filter(each => !formats.postfix.refuses?.(each, settings))
    const path = folder()
    writeFileSync(join(path, 'aliases'), formats.postfix.write(list, settings))
    writeFileSync(join(path, 'main.cf'), 'compatibility_level = 3.6\n')
    const made = run('postalias', ['-c', path, `hash:${join(path, 'aliases')}`])
    expect([made.status, made.stderr]).toEqual([0, ''])
    const { stdout } = run('postalias', [
      '-c',
      path,
      '-q',
      settings.id,
      `hash:${join(path, 'aliases')}`,
    ])
    expect(stdout.trim().split(/,\s*/)).toEqual(list.map(({ address }) => address))
  })
})

describe.runIf(hasProgram('mutt', run('mutt', ['-v']).status === 0))('mutt', () => {
  test.each(corpora)('sends to %s by the alias, and runs nothing', { timeout }, (_, entries) => {
    const list = recipientsOf(entries())
    const path = folder()
    writeFileSync(join(path, 'list.rc'), formats.mutt.write(list, settings))
    const out = join(path, 'message')
    const sendmail = join(path, 'sendmail')
    writeFileSync(sendmail, `#!/bin/sh\ncat > ${out}\n`, { mode: 0o755 })
    writeFileSync(
      join(path, 'muttrc'),
      `set sendmail="${sendmail}"\nset copy=no\nset charset=utf-8\nset send_charset=utf-8\nset folder=${path}\nset use_envelope_from=no\nset write_bcc=yes\nset sendmail_wait=0\nsource ${join(path, 'list.rc')}\n`,
    )
    const sent = run('mutt', ['-n', '-F', join(path, 'muttrc'), '-s', 'x', settings.id], {
      input: 'x\n',
      cwd: path,
    })
    expect([sent.status, sent.stderr]).toEqual([0, ''])
    const reader = join(ROOT, 'test/interop/read-mailing.py')
    const read: [string, string][] = JSON.parse(
      run('python3', [reader, 'message'], { input: readFileSync(out) }).stdout,
    )
    expect(read.map(([, address]) => address.toLowerCase())).toEqual(
      list.map(({ address }) => address.toLowerCase()),
    )
    expect(existsSync(join(path, 'pwned')) || existsSync(join(ROOT, 'pwned'))).toBe(false)
  })

  test('completes the alias in its window', { timeout }, () => {
    const path = folder()
    const list = recipientsOf(corpora[0]?.[1]() ?? []).slice(0, 3)
    writeFileSync(join(path, 'list.rc'), formats.mutt.write(list, settings))
    writeFileSync(
      join(path, 'muttrc'),
      `set folder=${path}\nset spoolfile=${path}/box\nset edit_headers=no\nset editor=true\nset autoedit=no\nsource list.rc\n`,
    )
    writeFileSync(join(path, 'box'), '')
    const socket = ['-L', `press-contacts-${process.pid}`]
    run('tmux', [
      ...socket,
      'new-session',
      '-d',
      '-s',
      'm',
      '-x',
      '200',
      '-y',
      '40',
      '-c',
      path,
      `mutt -n -F ${path}/muttrc ${settings.id}`,
    ])
    onTestFinished(() => void run('tmux', [...socket, 'kill-server']))
    const screen = () => run('tmux', [...socket, 'capture-pane', '-p', '-t', 'm']).stdout
    for (let n = 0; n < 100 && !screen().includes(list[0]?.address ?? ''); n++)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    for (const { address } of list) expect(screen()).toContain(address)
  })
})

describe.runIf(hasProgram('soffice'))('LibreOffice, in French', () => {
  /** The cells of a sheet: their types, and what they say. */
  function sheet(
    text: string,
    separator: ',' | ';',
  ): { type: string; text: string; formula: boolean }[][] {
    const path = folder()
    writeFileSync(join(path, 'list.csv'), text)
    // Separator, quote, UTF-8, first line, columns, French, quoted text is no text by that alone.
    const filter = `CSV:${separator.charCodeAt(0)},34,76,1,,1036,false,true`
    const made = run('soffice', [
      `-env:UserInstallation=file://${join(path, 'profile')}`,
      '--headless',
      `--infilter=${filter}`,
      '--convert-to',
      'fods',
      '--outdir',
      path,
      join(path, 'list.csv'),
    ])
    expect(made.status).toBe(0)
    const xml = readFileSync(join(path, 'list.fods'), 'utf8')
    return [...xml.matchAll(/<table:table-row[^>]*>([\s\S]*?)<\/table:table-row>/g)].map(
      ([, row = '']) =>
        [
          ...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g),
        ].flatMap(([, head = '', body = '']) => {
          const type = /office:value-type="(\w+)"/.exec(head)?.[1] ?? 'none'
          const said = body
            .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, n = '1') => ' '.repeat(Number(n)))
            .replace(/<\/text:p>\s*<text:p>/g, '\n')
            .replace(/<[^>]+>/g, '')
            .trim()
            .replace(
              /&(lt|gt|amp|quot|apos);/g,
              (_, name) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name as 'lt'],
            )
          const count = Number(/number-columns-repeated="(\d+)"/.exec(head)?.[1] ?? 1)
          const cell = { type, text: said, formula: /table:formula=/.test(head) }
          return new Array<typeof cell>(Math.min(count, 100)).fill(cell)
        }),
    )
  }

  test.each([
    [
      'csv',
      [
        '--excel',
        '--fields',
        'name,email,phone,phones,mobile,postal_code,phone_e164,title,topics,note',
      ],
    ],
    ['outlook', ['--excel']],
  ])(
    'keeps every text of %s --excel a text, numbers of phones too',
    { timeout },
    async (format, more) => {
      const root = folderWith(nastyFiles())
      const { stdout } = await cli(['mail', '-C', root, '-f', format, ...more])
      expect(stdout.startsWith('\ufeff')).toBe(true)
      const cells = sheet(stdout, ';').flat()
      expect(cells.filter(({ formula }) => formula)).toEqual([])
      expect(cells.filter(({ type }) => !['string', 'none'].includes(type))).toEqual([])
      const texts = new Set(cells.map(({ text }) => text.replace(/^\u2007/, '')))
      for (const text of [
        '06 71 50 10 88',
        '01000',
        "o'neil+presse@exemple.fr",
        'MAJUSCULES@Exemple.FR',
      ])
        expect.soft(texts).toContain(text)
    },
  )

  test('reads csv without formulas either', { timeout }, async () => {
    const root = folderWith(nastyFiles())
    const { stdout } = await cli(['mail', '-C', root, '-f', 'csv'])
    const cells = sheet(stdout, ',').flat()
    expect(cells.filter(({ formula }) => formula)).toEqual([])
    expect(cells.map(({ text }) => text)).toContain('+33 6 71 50 10 88')
  })

  test('reads 30,000 contacts, every address in its place', { timeout }, () => {
    const list = recipientsOf(corpora[1]?.[1]() ?? [])
    const fields = ['name', 'email', 'phone'] as const
    const text = formats.csv.write(list, { ...settings, fields, excel: true })
    const rows = sheet(text, ';').slice(1)
    expect(rows.map(row => row[1]?.text)).toEqual(list.map(({ address }) => address))
    expect(rows.every(row => row.every(({ type }) => type === 'string'))).toBe(true)
  })
})

describe.runIf(hasProgram('zbarimg'))('zbarimg', () => {
  test('reads the code of every contact of the nasty directory', { timeout }, async () => {
    const root = folderWith(nastyFiles())
    for (const id of [
      'nasty/p0',
      'nasty/p2',
      'nasty/p3',
      'nasty/p6',
      'nasty/p26',
      'nasty',
      'formulaire',
    ]) {
      const path = join(folder(), 'code.png')
      expect((await cli(['show', id, '--qr', path, '-C', root])).code).toBe(0)
      const { stdout, status } = run('zbarimg', ['--quiet', '--raw', '-Sbinary', path])
      expect(status, id).toBe(0)
      expect(stdout).toMatch(/^BEGIN:VCARD\nVERSION:3\.0\nN:[\s\S]*END:VCARD\n/)
      expect(stdout).not.toContain('\ufffd')
    }
  })
})
