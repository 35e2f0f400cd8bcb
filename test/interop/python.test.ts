import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith, ROOT } from '../support.ts'

const PYTHON = ['/usr/bin/python3', 'python3'].find(
  each =>
    (each === 'python3' || existsSync(each)) &&
    spawnSync(each, ['-c', 'import vobject']).status === 0,
)
const needed = PYTHON !== undefined || process.env.CI !== undefined
if (!needed) console.warn('interop: skipped, since python3-vobject is not installed')

function readBack(kind: string, text: string) {
  const script = join(ROOT, 'test/interop/read-back.py')
  const { stdout, stderr } = spawnSync(PYTHON ?? 'python3', [script, kind], {
    input: text,
    encoding: 'utf8',
  })
  if (stderr) throw new Error(stderr)
  return JSON.parse(stdout)
}

const NASTY = [
  ['O’Neil, Jean-François; "dit" \\\\ L’Écuyer', 'a+b@x.fr'],
  ['A\\r\\nBcc: evil@x.fr', 'b@x.fr'],
  ['👨‍👩‍👧 Zoé <script@x.fr>', "o'neil@x.fr"],
  ['محمد', 'm@x.fr'],
  ['=cmd|calc', 'c@x.fr'],
  ['=?utf-8?q?evil?=', 'd@x.fr'],
] as const

const nasty = () =>
  folderWith({
    'x.yaml': `name: "Org; A, B \\\\ C"\ntags: ["a,b", "c;d"]\ncontacts:\n${NASTY.map(([name, email], i) => `  - {id: p${i}, name: {given: "${name.replaceAll('"', '\\"')}", family: F}, email: "${email}", phone: 0671506588, note: "l1\\nl2; ${'x'.repeat(300)}"}`).join('\n')}\n`,
  })

const oneLine = (text: string) => text.replace('\\\\', '\\').replace('\\r\\n', ' ')

describe.runIf(needed)('software that we did not write reads back', () => {
  test('the vCards of the seed, every field equal to the YAML', async () => {
    const cards = readBack('vcard', (await cli(['vcard'])).stdout)
    expect(cards).toMatchObject([
      {
        fn: 'Yoann Jacquet',
        family: 'Jacquet',
        given: 'Yoann',
        org: ['Intercommunalités de France'],
        email: ['y.jacquet@intercommunalites.fr'],
        tel: ['+33 6 71 50 65 88'],
      },
      {
        fn: 'Laure Hubidos',
        family: 'Hubidos',
        given: 'Laure',
        org: ['Région Bourgogne-Franche-Comté'],
        email: ['laure.hubidos@bourgognefranchecomte.fr'],
        tel: ['+33 3 81 61 61 08'],
      },
      {
        fn: 'Marie Souverbie',
        family: 'Souverbie',
        given: 'Marie',
        org: ['Région Bourgogne-Franche-Comté'],
        email: ['marie.souverbie@bourgognefranchecomte.fr'],
        tel: ['+33 3 80 44 34 66'],
      },
    ])
  })

  test('nasty vCards', async () => {
    const cards = readBack('vcard', (await cli(['vcard', '-C', nasty()])).stdout)
    expect(cards.map((card: { given: string }) => card.given)).toEqual(
      NASTY.map(([name]) => oneLine(name)),
    )
    for (const card of cards)
      expect(card).toMatchObject({
        org: ['Org; A, B \\ C'],
        categories: ['a,b', 'c;d'],
        note: [`l1\nl2; ${'x'.repeat(300)}`],
        family: 'F',
      })
  })

  test('the addresses of the seed and the nasty ones', async () => {
    expect(readBack('rfc5322', (await cli(['mail', '-f', 'rfc5322'])).stdout)).toEqual([
      ['Yoann Jacquet', 'y.jacquet@intercommunalites.fr'],
      ['Laure Hubidos', 'laure.hubidos@bourgognefranchecomte.fr'],
      ['Marie Souverbie', 'marie.souverbie@bourgognefranchecomte.fr'],
    ])
    const read = readBack('rfc5322', (await cli(['mail', '-f', 'rfc5322', '-C', nasty()])).stdout)
    expect(read.map(([, address]: [string, string]) => address)).toEqual(
      NASTY.map(([, email]) => email),
    )
    expect(read[0][0]).toBe('O’Neil, Jean-François; "dit" \\ L’Écuyer F')
  })

  test('the CSV, without a formula in it', async () => {
    const rows: Record<string, string>[] = readBack(
      'csv',
      (await cli(['mail', '-f', 'csv', '-C', nasty()])).stdout,
    )
    expect(rows.map(row => row.email)).toEqual(NASTY.map(([, email]) => email))
    expect(rows[0]).toMatchObject({ phone: '+33 6 71 50 65 88', organisation: 'Org; A, B \\ C' })
    for (const row of rows)
      for (const [column, cell] of Object.entries(row))
        if (column !== 'phone') expect(cell).not.toMatch(/^[=+@-]/)
  })
})
