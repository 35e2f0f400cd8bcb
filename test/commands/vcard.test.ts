import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

describe('vcard', () => {
  test('does not say that nobody matched when all who did are left out', async () => {
    const root = folderWith({
      'x.yaml': 'name: X\ncontacts: [{name: Ada Bee, email: not an address}]\n',
    })
    for (const words of [[], ['ada']]) {
      const { code, stdout, stderr } = await cli(['vcard', ...words, '--skip-invalid', '-C', root])
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(/^skipped: Ada Bee: [^\n]*\n$/)
    }
  })

  test('refuses --output with --split, and writes nothing', async () => {
    const cwd = folderWith({ 'x.yaml': 'name: X\nemail: a@x.fr\n' })
    expect(await cli(['vcard', '-o', 'all.vcf', '--split', 'cards'], { cwd })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('choose one of the two'),
    })
    expect(['all.vcf', 'cards'].filter(name => existsSync(join(cwd, name)))).toEqual([])
  })
})

describe('vcard of a saved list', () => {
  const files = {
    'dole.yaml':
      'name: Dole\ncontacts:\n  - {name: Ada Bell, email: ada@dole.fr}\n  - {name: Max Bel, email: max@dole.fr, opt_out: true}\n  - {name: Zoé Roy, email: zoe@dole.fr, until: 2024-01-01}\n',
    'lists/p.yaml': 'name: Presse, région\nquery: org:dole\ninclude: ["Rédaction <r@x.fr>"]\n',
  }
  const lines = (text: string) => text.replace(/\r\n /g, '').split('\r\n')

  test('has a card for each, the addresses of the list alone too', async () => {
    const cwd = folderWith(files)
    const { stdout } = await cli(['vcard', '--list', 'p'], { cwd })
    const names = lines(stdout).filter(line => line.startsWith('FN:'))
    expect(names).toEqual(['FN:Ada Bell', 'FN:Max Bel', 'FN:Rédaction'])
  })

  test.each([
    ['3.0', 'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:', 'UID:'],
    ['4.0', 'MEMBER:urn:uuid:', 'UID:urn:uuid:'],
  ])('is a group in %s, without whom nobody may write to', async (version, member, uid) => {
    const cwd = folderWith(files)
    const args = ['vcard', '--list', 'p', '--group', '--vcard-version', version]
    const cards = (await cli(args, { cwd })).stdout.split('END:VCARD\r\n').map(lines)
    const uidOf = (name: string) =>
      cards
        .find(card => card.includes(`FN:${name}`))
        ?.find(line => line.startsWith(uid))
        ?.slice(uid.length)
    const group = cards.find(card => card.includes('FN:Presse\\, région')) ?? []
    expect(group.filter(line => line.startsWith(member))).toEqual(
      ['Ada Bell', 'Rédaction'].map(name => member + uidOf(name)),
    )
  })

  test.each([
    [['--group'], '--group requires a saved list'],
    [['--list', 'q'], 'unknown list "q"'],
    [['--outlook'], 'Outlook reads one card per file, and there are 2 cards'],
    [['--outlook', '--vcard-version', '4.0'], 'Outlook does not read vCard 4.0'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await cli(['vcard', ...args], { cwd: folderWith(files) })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  test('is one file a card for Outlook, its characters named', async () => {
    const cwd = folderWith(files)
    expect((await cli(['vcard', '--outlook', '--split', 'cards'], { cwd })).code).toBe(0)
    expect(readdirSync(join(cwd, 'cards')).sort()).toEqual([
      'dole-ada-bell.vcf',
      'dole-max-bel.vcf',
    ])
    const one = await cli(['vcard', '--outlook', 'ada'], { cwd })
    expect(one).toMatchObject({ code: 0, stderr: '' })
    expect(one.stdout).toContain('FN;CHARSET=UTF-8:Ada Bell\r\n')
  })

  test('says what Outlook makes of several cards in a file', async () => {
    const cwd = folderWith(files)
    const { stderr } = await cli(['vcard', '-o', 'all.vcf'], { cwd })
    expect(stderr).toBe(
      'wrote all.vcf (2 cards)\n2 cards in one file: Outlook reads only the first; --split FOLDER writes one file per card\n',
    )
  })

  test('names whoever has no name, and calls the card by the address', async () => {
    const cwd = folderWith({
      'press-contacts.yaml': 'rules: {name/missing: warning}\n',
      'x.yaml': 'name: X\ncontacts: [{email: a@x.fr}]\n',
    })
    const { code, stdout, stderr } = await cli(['vcard'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('FN:a@x.fr\r\n')
    expect(stderr).toBe('"a@x.fr" has no name: its card is called "a@x.fr"\n')
  })
})
