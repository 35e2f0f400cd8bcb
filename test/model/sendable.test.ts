import { describe, expect, test } from 'vitest'
import { isPrintable, isSendable } from '../../src/model/sendable.ts'
import { cli, folderWith } from '../support.ts'

describe('an address', () => {
  test.each([
    'a@b.fr\nBcc: c@d.fr',
    'a\rb@c.fr',
    'a\tb@c.fr',
    '\u001b]0;x\u0007a@b.fr',
    'a@b.fr\u0085',
    'a\u2028b@c.fr',
    'a\u202eb@c.fr',
    'a@b\u007f.fr',
    'a@b.fr\u0000',
    'a@b\u009bm.fr',
  ])('%j neither goes out nor is shown', address => {
    expect(isSendable(address)).toBe(false)
    expect(isPrintable(address)).toBe(false)
  })

  test.each([
    'a@b.fr, c@d.fr',
    'a@b.fr;c@d.fr',
    'A <a@b.fr>',
    '"a b"@c.fr',
    'mailto:a@b.fr',
    'a\\b@c.fr',
  ])('%j is shown but does not go out', address => {
    expect(isSendable(address)).toBe(false)
    expect(isPrintable(address)).toBe(true)
  })

  test.each(["o'neil+presse@exemple.fr", '{a}b!c$d@exemple.fr', 'ève@radio-été.fr', 'a..b@c.jp'])(
    '%j goes out',
    address => expect(isSendable(address)).toBe(true),
  )
})

const FILES = {
  'o.yaml':
    'name: O\ncontacts:\n  - name: Zoé Roy\n    email: ["z@x.fr\\r\\nBcc: evil@vil.fr", zoe@x.fr] # press-contacts-ignore: email/syntax, email/several\n  - name: Bob Lee\n    email: "b@x.fr, evil@vil.fr" # press-contacts-ignore: email/several\n',
}
const NAMED = 'skipped: "z@x.fr\\r\\nBcc: evil@vil.fr": no address can contain these characters\n'

describe('an export with silenced rules', () => {
  test.each([
    [['mail', '--format', 'rfc5322', '--separator', ';'], 'Zoé Roy <zoe@x.fr>\n'],
    [['mail'], 'zoe@x.fr\n'],
    [['find', 'roy', '--template', '{emails}'], 'zoe@x.fr\n'],
    [['find', 'roy', '--format', 'aerc'], 'zoe@x.fr\tZoé Roy\tO\n'],
  ])('%j writes the other addresses and names that one', async (args, expected) => {
    const cwd = folderWith(FILES)
    const { code, stdout, stderr } = await cli(args, { cwd })
    expect({ code, stdout }).toEqual({ code: 0, stdout: expected })
    expect(stderr).toContain(NAMED)
  })

  test('keeps such an address out of cards, QR codes and blocks, and names it in French', async () => {
    const cwd = folderWith(FILES)
    for (const args of [
      ['vcard', 'roy'],
      ['vcard'],
      ['block', 'o', '--format', 'markdown'],
      ['show', 'roy', '--qr'],
    ]) {
      const { code, stdout, stderr } = await cli([...args, '--lang', 'fr'], { cwd })
      expect.soft(code, stderr).toBe(0)
      expect.soft(stdout).not.toContain('evil')
      expect
        .soft(stderr)
        .toContain(
          'écarté : "z@x.fr\\r\\nBcc: evil@vil.fr" : aucune adresse ne peut contenir ces caractères\n',
        )
    }
  })

  test('shows such an address escaped to people, without a link', async () => {
    const { stdout } = await cli(['show', 'o/zoe-roy'], {
      cwd: folderWith(FILES),
      columns: 80,
      variables: { FORCE_HYPERLINK: '1' },
    })
    expect(stdout).toContain('z@x.fr Bcc: evil@vil.fr')
    expect(stdout).not.toContain('mailto:z@')
  })
})
