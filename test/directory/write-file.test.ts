import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ChangedMeanwhile, replaceFile } from '../../src/directory/write-file.ts'
import { folderWith } from '../support.ts'

test('a file that somebody else has changed stays as it is', () => {
  const path = join(folderWith({ 'a.yaml': 'name: A\n' }), 'organisations/a.yaml')
  writeFileSync(path, 'name: B\n')
  expect(() => replaceFile(path, 'name: A\n', 'name: C\n')).toThrow(ChangedMeanwhile)
  expect(readFileSync(path, 'utf8')).toBe('name: B\n')
  replaceFile(path, 'name: B\n', 'name: C\n')
  expect(readFileSync(path, 'utf8')).toBe('name: C\n')
  expect(readdirSync(dirname(path))).toEqual(['a.yaml'])
})

test('what cannot be written leaves nothing behind', () => {
  const root = folderWith({})
  mkdirSync(join(root, 'x'))
  expect(() => replaceFile(join(root, 'x'), '', 'y')).toThrow(/EISDIR/)
  expect(() => replaceFile(join(root, 'none'), '', 'y')).toThrow(/ENOENT/)
  expect(readdirSync(root).sort()).toEqual(['press-contacts.yaml', 'x'])
})
