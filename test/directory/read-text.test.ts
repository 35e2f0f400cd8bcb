import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../src/directory/read-text.ts'

const path = join(mkdtempSync(join(tmpdir(), 'press-contacts-')), 'a.yaml')

test.each([1024, 0, 1, 65_535, 65_536, 65_537, 200_000, 3])('reads a file of %i bytes whole', n => {
  const text = 'é'.repeat(n >> 1) + 'e'.repeat(n % 2)
  writeFileSync(path, text)
  expect(readText(path)).toEqual({ text, bom: false })
})
