import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import decodeQR from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const files = {
  'x.yaml': `name: Dole\nwebsite: https://dole.fr\ncontacts:\n  - {name: Ada Bell, email: ada@dole.fr}\n  - {name: Max Bel, email: max@dole.fr, title: ${'é'.repeat(1500)}}\n`,
}

/** What a reader that we did not write sees in rows of dots, true where dark. */
function readCode(rows: readonly (readonly boolean[])[], scale = 4): string {
  const height = rows.length * scale
  const width = (rows[0]?.length ?? 0) * scale
  const data = new Uint8Array(height * width * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (rows[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return decodeQR({ height, width, data })
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
    expect(stderr).toBe(
      'left out of the code for lack of room: title (all fits with --qr card.svg)\n',
    )
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

  test('fits whole into 80 columns and 24 lines, and is read back', async () => {
    const yaml = `name: Région Bourgogne-Franche-Comté
website: https://www.region.example
contacts:
  - name: Apolline Grandjean-Vuillemin
    title: Attachée de presse
    email: apolline.grandjean-vuillemin@region.example
    phone: [06 71 50 65 88, 03 81 61 61 08]
`
    const { code, stdout, stderr } = await cli(['show', 'apolline', '--qr', '--color', 'never'], {
      cwd: folderWith({ 'bfc.yaml': yaml }),
      columns: 80,
      rows: 24,
    })
    expect([code, stderr]).toEqual([0, expect.stringContaining('--qr card.svg')])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(23)
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80)
    // Without colours blocks are light.
    const rows = lines
      .filter(line => /^[█▀▄ ]+$/.test(line))
      .flatMap(line => ['█▀', '█▄'].map(lit => [...line].map(char => !lit.includes(char))))
    const card = readCode(rows)
    expect(card).toContain('FN:Apolline Grandjean-Vuillemin\n')
    expect(card).toContain('TEL;TYPE=CELL:+33671506588\n')
  })

  test('asks for a higher terminal', async () => {
    const { code, stderr } = await cli(['show', 'ada', '--qr'], {
      cwd: folderWith(files),
      columns: 80,
      rows: 12,
    })
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/columns and \d+ lines\n.*--qr card\.svg/),
    ])
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
