import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const { codeFolder } = createRequire(import.meta.url)('../../bin/code-folder.cjs') as {
  codeFolder(variables: Record<string, string>, user: number | undefined): string | undefined
}
const user = process.getuid?.()

function home(): string {
  const folder = mkdtempSync(join(tmpdir(), 'press-contacts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('compiled code is kept in a folder of the user alone, inside the cache', () => {
  const HOME = home()
  const folder = join(HOME, '.cache/press-contacts/code')
  expect(codeFolder({ HOME }, user)).toBe(folder)
  for (const each of [folder, join(folder, '..')]) expect(statSync(each).mode & 0o777).toBe(0o700)
  expect(codeFolder({ HOME }, user)).toBe(folder)
  const XDG_CACHE_HOME = home()
  expect(codeFolder({ HOME, XDG_CACHE_HOME }, user)).toBe(
    join(XDG_CACHE_HOME, 'press-contacts/code'),
  )
})

test.each<[string, (cache: string) => void]>([
  ['others can write it', cache => chmodSync(join(cache, 'code'), 0o770)],
  ['others can write the folder around it', cache => chmodSync(cache, 0o777)],
  [
    'it is a link',
    cache => {
      rmSync(join(cache, 'code'), { recursive: true })
      mkdirSync(join(cache, 'elsewhere'))
      symlinkSync(join(cache, 'elsewhere'), join(cache, 'code'))
    },
  ],
])('none is kept where %s', (_, spoil) => {
  const HOME = home()
  codeFolder({ HOME }, user)
  spoil(join(HOME, '.cache/press-contacts'))
  expect(codeFolder({ HOME }, user)).toBeUndefined()
})

test('none is kept in a folder of somebody else, without a home, or when the cache is off', () => {
  const HOME = home()
  expect(codeFolder({ HOME, PRESS_CONTACTS_CACHE: 'off' }, user)).toBeUndefined()
  expect(existsSync(join(HOME, '.cache'))).toBe(false)
  expect(codeFolder({ HOME }, (user ?? 0) + 1)).toBeUndefined()
  expect(codeFolder({}, user)).toBeUndefined()
  expect(codeFolder({ XDG_CACHE_HOME: '/proc/x' }, user)).toBeUndefined()
})
