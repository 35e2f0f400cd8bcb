import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../src/files/read-text.ts'

const path = join(mkdtempSync(join(tmpdir(), 'press-contacts-')), 'a.yaml')

test.each([1024, 0, 1, 65_535, 65_536, 65_537, 200_000, 3])('reads a file of %i bytes whole', n => {
  const text = 'é'.repeat(n >> 1) + 'e'.repeat(n % 2)
  writeFileSync(path, text)
  expect(readText(path)).toEqual({ text, bom: false })
})

test.each([0, 1, 3, 5, 70_000, Number.NaN])(
  'reads a file whole that was listed with %d bytes',
  n => {
    writeFileSync(path, 'name')
    expect(readText(path, n)).toEqual({ text: 'name', bom: false })
    writeFileSync(path, 'e'.repeat(2 * 1024 * 1024))
    expect(readText(path, n)).toMatchObject({ problem: { code: 'file/too-large' } })
    const folder = join(path, '..', `folder-${n}.yaml`)
    mkdirSync(folder)
    expect(readText(folder, n)).toMatchObject({ problem: { reason: 'folder' } })
    expect(readText(join(folder, 'none'), n)).toMatchObject({ problem: { reason: 'broken-link' } })
  },
)
