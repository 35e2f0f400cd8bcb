import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const files = {
  'x.yaml': `name: Dole\nwebsite: https://dole.fr\ncontacts:\n  - {name: Ada Bell, email: ada@dole.fr}\n  - {name: Max Bel, email: max@dole.fr, title: ${'é'.repeat(1500)}}\n`,
}

describe('show --qr', () => {
  test('draws the code with the name below', async () => {
    const cwd = folderWith(files)
    for (const args of [
      ['show', 'ada', '--qr'],
      ['show', '--qr', 'ada'],
    ]) {
      const { code, stdout, stderr } = await cli(args, { cwd })
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout).toMatch(/^[█▀▄ \n]+Ada Bell\n$/)
    }
    expect((await cli(['show', 'x', '--qr'], { cwd })).stdout).toContain('\nDole\n')
  })

  test('writes it to an image, and replaces none', async () => {
    const cwd = folderWith(files)
    expect(await cli(['show', 'ada', '--qr', 'a.png'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'wrote a.png\n',
    })
    expect(readFileSync(join(cwd, 'a.png')).subarray(1, 4).toString()).toBe('PNG')
    expect((await cli(['show', 'ada', '--qr', 'a.svg'], { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, 'a.svg'), 'utf8')).toMatch(/^<svg /)
    expect((await cli(['show', 'ada', '--qr', 'a.png'], { cwd })).stderr).toContain(
      'exists already',
    )
    expect((await cli(['show', 'ada', '--qr', 'a.png', '--force'], { cwd })).code).toBe(0)
  })

  test('says what there is no room for', async () => {
    const { code, stderr } = await cli(['show', 'max', '--qr'], { cwd: folderWith(files) })
    expect(code).toBe(0)
    expect(stderr).toBe('left out of the code, for which they are too long: title\n')
  })

  test.each([
    [['show', 'ada', '--qr', 'a.gif'], '"a.gif" is neither .svg nor .png'],
    [['show'], 'missing argument: '],
    [['show', '--qr'], 'missing argument: '],
    [['show', 'bel', '--qr'], '"bel" can be any of these'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await cli(args, { cwd: folderWith(files) })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  test('asks for a wider terminal', async () => {
    const { code, stderr } = await cli(['show', 'ada', '--qr'], {
      cwd: folderWith(files),
      columns: 30,
    })
    expect(code).toBe(2)
    expect(stderr).toContain('the code needs a terminal of')
    expect(stderr).toContain('--qr card.svg')
  })
})
