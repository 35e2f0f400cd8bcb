import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { KnownFile } from '../../src/files/known-file.ts'
import { readKnown } from '../../src/files/read-known.ts'
import { scalarsOf } from '../../src/files/scalars.ts'
import { folderWith } from '../support.ts'

const TEXT = 'name: Région\n'

function made() {
  const absolutePath = join(folderWith({ 'region.yaml': TEXT }), 'organisations/region.yaml')
  const known = { kind: 'organisation', id: 'region', path: 'region.yaml', problems: [] } as const
  return {
    absolutePath,
    file: new KnownFile({ ...known, absolutePath, checksum: crc32(TEXT) }, readKnown),
  }
}

test('reads text and tree when they are asked for', () => {
  const { file } = made()
  expect(file.text).toBe(TEXT)
  expect(scalarsOf(file).map(({ key, value }) => [key, value])).toEqual([['name', 'Région']])
})

test('gives nothing of a file that has changed since it was known', () => {
  const { file, absolutePath } = made()
  writeFileSync(absolutePath, 'name: Ville\n')
  expect(() => file.text).toThrow(expect.objectContaining({ code: 'ECHANGED' }))
  expect(() => file.tree).toThrow(expect.objectContaining({ path: 'region.yaml' }))
})
