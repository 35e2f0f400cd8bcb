import { existsSync } from 'node:fs'
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
      expect(stderr).toMatch(/^left out: Ada Bee: [^\n]*\n$/)
    }
  })

  test('refuses --output with --split, and writes nothing', async () => {
    const cwd = folderWith({ 'x.yaml': 'name: X\nemail: a@x.fr\n' })
    expect(await cli(['vcard', '-o', 'all.vcf', '--split', 'cards'], { cwd })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('cannot go together'),
    })
    expect(['all.vcf', 'cards'].filter(name => existsSync(join(cwd, name)))).toEqual([])
  })
})
