import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolders } from '../../src/files/make-folders.ts'
import { cli, folderWith } from '../support.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'press-contacts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('creates what is missing and says where that begins', () => {
  const root = temporaryFolder()
  expect(makeFolders(join(root, 'a/b/c'), 0o700)).toBe(join(root, 'a'))
  expect(statSync(join(root, 'a/b/c')).mode & 0o777).toBe(0o700)
  expect(makeFolders(join(root, 'a/b/c'))).toBeUndefined()
  expect(makeFolders(join(root, 'a/b/d'))).toBe(join(root, 'a/b/d'))
})

test.each([
  ['a folder in which none can be created', () => '/proc/press-contacts/a/b'],
  [
    'a file',
    () => {
      const path = join(temporaryFolder(), 'file')
      writeFileSync(path, '')
      return join(path, 'a/b')
    },
  ],
])('fails below %s', (_, path) => {
  expect(() => makeFolders(path())).toThrow(/^E[A-Z]+: /)
})

test.each([
  ['vcard', '--split', '/proc/press-contacts/cards'],
  ['vcard', '-o', '/proc/press-contacts/all.vcf'],
  ['schema', '-o', '/proc/press-contacts/a/b.json'],
])('%s %s %s ends with exit code 2', async (...args) => {
  const root = folderWith({
    'ville.yaml': 'name: Ville\ncontacts:\n  - { name: Laure Hubidos, email: a@ville.fr }\n',
  })
  const { code, stderr } = await cli(
    ['-C', root, ...args, '--skip-invalid'].slice(0, args[0] === 'schema' ? -1 : undefined),
  )
  expect(code).toBe(2)
  expect(stderr).toContain('/proc/press-contacts')
})
