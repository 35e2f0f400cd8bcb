import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDirectory } from '../../src/files/read.ts'
import { validate } from '../../src/validation/validate.ts'
import { cli, directoryWith, folderWith, selecting } from '../support.ts'

const GOOD = 'name: Good\ncontacts:\n  - name: Ada Lovelace\n    email: ada@example.org\n'

const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
  .map((key, i) => `${key}: &${key} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(', ')}]`)
  .join('\n')}\nname: Bomb\ncontacts: *i\n`

const many = `name: Many\nbase: &c {name: A, email: a@b.fr}\nlist: &l [${Array(200).fill('*c')}]\ncontacts:\n${'  - *c\n'.repeat(11_000)}`

const cases: [string, string | Buffer, string][] = [
  ['empty', '', 'file/empty'],
  ['only a comment', '# nothing\n', 'file/empty'],
  ['UTF-16', Buffer.from('\ufeffname: Été\n', 'utf16le'), 'file/encoding'],
  ['UTF-16 without a mark', Buffer.from('name: Ete\n', 'utf16le'), 'file/encoding'],
  ['Latin-1', Buffer.from('name: Été\n', 'latin1'), 'file/encoding'],
  ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 0, 0, 9]), 'file/encoding'],
  ['contacts: null', 'name: A\ncontacts: null\n', 'value/type'],
  ['contacts empty', 'name: A\ncontacts:\n', 'value/type'],
  ['a list at the top', '- a\n- b\n', 'value/type'],
  ['a text at the top', 'hello\n', 'value/type'],
  ['20,000 nested levels', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`, 'yaml/too-deep'],
  ['20,000 nested mappings', `a: ${'{a: '.repeat(20_000)}${'}'.repeat(20_000)}\n`, 'yaml/too-deep'],
  // Deep enough for any state of the compiler, which makes the frames of busy functions smaller.
  ['20,000 mappings in keys', `${'? '.repeat(20_000)}a\n`, 'yaml/too-deep'],
  ['billion laughs', bomb, 'value/type'],
  ['endless aliases', many, 'yaml/alias-expansion'],
  ['an alias to itself', 'name: A\ncontacts: &a [*a]\n', 'value/type'],
  ['50 MiB', Buffer.alloc(50 * 1024 * 1024, 'a'), 'file/too-large'],
  ['two documents', 'name: A\n---\nname: B\n', 'yaml/multiple-documents'],
  ['an alias to nowhere', 'name: *a\n', 'yaml/alias'],
  ['a tab', 'name: A\n\tphone: 1\n', 'yaml/syntax'],
  ['an unquoted @', 'name: @handle\n', 'yaml/syntax'],
]

describe('bad input', () => {
  test.each(cases)('%s is reported, and hides nobody else', (_, bytes, code) => {
    const directory = directoryWith({ 'bad.yaml': bytes, 'good.yaml': GOOD })
    const diagnostics = validate(directory, selecting)
    expect(diagnostics.map(each => each.code)).toContain(code)
    const faults = diagnostics.filter(each => each.severity === 'error')
    expect(faults.every(each => each.file.id === 'bad')).toBe(true)
    expect(directory.organisations.find(each => each.id === 'good')?.contacts[0]?.name?.full).toBe(
      'Ada Lovelace',
    )
  })

  test('folders named like files, broken links and links out of the root are no trouble', () => {
    const root = folderWith({ 'good.yaml': GOOD, '.hidden.yaml': 'x', 'node_modules/x.yaml': 'x' })
    mkdirSync(join(root, 'organisations/folder.yaml'))
    symlinkSync(join(root, 'nowhere.yaml'), join(root, 'organisations/link.yaml'))
    symlinkSync('/etc', join(root, 'organisations/outside'))
    symlinkSync(root, join(root, 'organisations/loop'))
    const directory = readDirectory(root, root)
    const found = validate(directory, selecting).filter(({ severity }) => severity === 'error')
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      ['file/unreadable', 'this is a folder, not a file'],
      ['file/unreadable', 'broken link: its target does not exist'],
    ])
    expect(directory.organisations.map(each => each.id)).toEqual(['good'])
  })

  test('two files of one base name both stay, and are reported', () => {
    const directory = directoryWith({
      'organisations/a/good.yaml': GOOD,
      'organisations/b/good.yaml': GOOD,
    })
    expect(directory.organisations).toHaveLength(2)
    expect(validate(directory, selecting).map(({ code }) => code)).toContain(
      'organisation/duplicate-id',
    )
  })

  test('no control character of a file reaches the terminal', async () => {
    const evil =
      'name: "\\e]0;x\\a\\u009b31m\\u202e"\ncontacts:\n  - name: "A\\e[31m\\nB"\n    phone: "\\e[2J"\n    note: "\\ue001\\e[31m\\r\\b"\n    email: "\\e@x.fr"\n'
    const root = folderWith({
      'evil.yaml': evil,
      'long.yaml': `name: ${'x'.repeat(10_000)}\nemail: a@b.fr\n`,
    })
    const commands = [
      ['find'],
      ['find', '-f', 'card'],
      ['find', '-f', 'json'],
      ['find', '-f', 'mutt'],
      ['find', '-f', 'names'],
      ['show', 'evil'],
      ['orgs'],
      ['validate'],
      ['validate', '-f', 'short'],
      ['validate', '-f', 'json'],
      ['vcard', '--skip-invalid'],
      ['mail', '--skip-invalid'],
      ['find', '\u001b[31m'],
    ]
    for (const args of commands)
      for (const columns of [undefined, 60]) {
        const { stdout, stderr } = await cli(
          [...args, '-C', root, '--color', 'never'],
          columns ? { columns } : {},
        )
        expect
          .soft(`${stdout}${stderr}`.replace(/[\n\t]|\r\n/g, ''), args.join(' '))
          .not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/)
      }
  })
})
