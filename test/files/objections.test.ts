import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newObjectionsText } from '../../src/editing/record-objections.ts'
import { canonical } from '../../src/files/canonical.ts'
import { readDirectory } from '../../src/files/read.ts'
import { objectionsUnreadable } from '../../src/model/objection.ts'
import { folderWith } from '../support.ts'

const KEY = 'f0e1d2c3b4a5968778695a4b3c2d1e0f0f1e2d3c4b5a69788796a5b4c3d2e1f0'
const NEW = newObjectionsText(
  KEY,
  [
    { fingerprint: 'a'.repeat(64), date: '2026-11-24', wants: 'no-mailing' },
    { fingerprint: 'b'.repeat(64), date: '2026-11-25', wants: 'erasure' },
  ],
  ['yaml-language-server: $schema=schema/objections.json', 'One line.'],
)

test('a new file is in its canonical form', () => {
  expect(canonical({ kind: 'objections', text: NEW }, 'FR')).toBe(NEW)
})

test('objections are read where the lists are not', () => {
  const root = folderWith({ 'objections.yaml': NEW, 'lists/a.yaml': 'name: A\n' })
  const { objections, lists, files } = readDirectory(root, root, false)
  expect(lists).toEqual([])
  expect(objections.key).toBe(KEY)
  expect(objections.entries.map(({ date, wants }) => [date, wants])).toEqual([
    ['2026-11-24', 'no-mailing'],
    ['2026-11-25', 'erasure'],
  ])
  expect(files.map(({ kind }) => kind)).toEqual(['settings', 'objections'])
})

test('a file that leads nowhere, or is none, is there and cannot be read', () => {
  const linked = folderWith({})
  symlinkSync('nowhere.yaml', join(linked, 'objections.yaml'))
  expect(objectionsUnreadable(readDirectory(linked, linked))).toBe(true)
  const folder = folderWith({})
  mkdirSync(join(folder, 'objections.yaml'))
  expect(objectionsUnreadable(readDirectory(folder, folder))).toBe(true)
})
