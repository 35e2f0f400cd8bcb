import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const FILES = {
  'o.yaml':
    'name: O\nemail: o@x.fr\ncontacts: [{name: Zoé Roy, email: z@x.fr}, {name: Bob Lee, email: b@x.fr}]\n',
}
const ADDRESSES = 'z@x.fr\nb@x.fr\n'

/** Every command that takes `-o`, or writes files by another option, and what it says on stderr. */
const WRITERS: readonly (readonly [readonly string[], string, string])[] = [
  [['mail', '-o'], 'out', 'wrote out (2 addresses)'],
  [['vcard', '-o'], 'out', 'wrote out (3 cards)'],
  [['block', 'o', '-o'], 'out', 'wrote out (3 contacts)'],
  [['access', 'o/zoe-roy', '-o'], 'out', 'wrote out'],
  [['schema', '-o'], 'out', 'wrote out'],
  [['show', 'roy', '--qr'], 'out.svg', 'wrote out.svg'],
]

test.each(WRITERS)('%j says what it wrote, and writes through a link', async (args, out, said) => {
  const cwd = folderWith(FILES)
  const run = (...more: readonly string[]) => cli([...args, out, ...more], { cwd })
  const first = await run()
  expect(first).toMatchObject({ code: 0, stdout: '' })
  expect(first.stderr.split('\n')).toContain(said)
  expect(await run()).toMatchObject({ code: 2, stdout: '' })
  const written = readFileSync(join(cwd, out))

  mkdirSync(join(cwd, 'elsewhere'))
  writeFileSync(join(cwd, 'elsewhere/target'), 'old')
  chmodSync(join(cwd, 'elsewhere/target'), 0o640)
  symlinkSync('elsewhere/target', join(cwd, 'link'))
  symlinkSync(join(cwd, 'link'), join(cwd, `second-${out}`))
  const linked = [...args, `second-${out}`]
  expect(await cli(linked, { cwd })).toMatchObject({ code: 2 })
  expect(readFileSync(join(cwd, 'elsewhere/target'), 'utf8')).toBe('old')
  expect(await cli([...linked, '--force'], { cwd })).toMatchObject({ code: 0 })
  expect(readFileSync(join(cwd, 'elsewhere/target'))).toEqual(written)
  expect(statSync(join(cwd, 'elsewhere/target')).mode & 0o777).toBe(0o640)
  expect(readlinkSync(join(cwd, 'link'))).toBe('elsewhere/target')
  expect(readdirSync(join(cwd, 'elsewhere'))).toEqual(['target'])
})

test('says what it wrote in French, and nothing about standard output', async () => {
  const cwd = folderWith(FILES)
  const say = async (...args: string[]) => (await cli([...args, '--lang', 'fr'], { cwd })).stderr
  expect(await say('mail', '-o', 'un.txt')).toBe('fichier enregistré : un.txt (2 adresses)\n')
  expect(await say('vcard', '--split', 'fiches')).toBe('3 fichiers enregistrés dans fiches\n')
  expect(await say('mail', '-o', '-')).toBe('')
  expect(await cli(['mail', '-o', '/dev/stdout'], { cwd })).toEqual({
    code: 0,
    stdout: ADDRESSES,
    stderr: '',
  })
})

test('creates the file that a link leads to', async () => {
  const cwd = folderWith(FILES)
  symlinkSync('later.txt', join(cwd, 'link.txt'))
  expect(await cli(['mail', '-o', 'link.txt'], { cwd })).toMatchObject({ code: 0 })
  expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(cwd, 'later.txt'), 'utf8')).toBe(ADDRESSES)
})

test('refuses a circle of links, and a link into a folder that is missing', async () => {
  const cwd = folderWith(FILES)
  symlinkSync('b', join(cwd, 'a'))
  symlinkSync('a', join(cwd, 'b'))
  symlinkSync('none/x', join(cwd, 'c'))
  for (const name of ['a', 'c']) {
    const { code, stderr } = await cli(['mail', '-o', name, '--force'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toMatch(/cannot be written \((ELOOP|ENOENT)\)/)
  }
})

test.each([[], ['--force']])('writes into a device %j', async (...force) => {
  const cwd = folderWith(FILES)
  symlinkSync('/dev/null', join(cwd, 'null'))
  for (const path of ['/dev/null', 'null'])
    expect(await cli(['mail', '-o', path, ...force], { cwd })).toMatchObject({
      code: 0,
      stderr: `wrote ${path} (2 addresses)\n`,
    })
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
})

test.each([[], ['--force']])('writes into a pipe %j', async (...force) => {
  const cwd = folderWith(FILES)
  const pipe = join(cwd, 'pipe')
  spawnSync('mkfifo', [pipe])
  const reader = spawn('cat', [pipe])
  const read = new Promise<string>(resolve => {
    let text = ''
    reader.stdout.on('data', each => (text += each))
    reader.on('close', () => resolve(text))
  })
  expect(await cli(['mail', '-o', 'pipe', ...force], { cwd })).toMatchObject({ code: 0 })
  expect(await read).toBe(ADDRESSES)
  expect(lstatSync(pipe).isFIFO()).toBe(true)
})

test('writes cards into a folder that a link leads to, and through links in it', async () => {
  const cwd = folderWith(FILES)
  mkdirSync(join(cwd, 'cards'))
  symlinkSync('cards', join(cwd, 'link'))
  writeFileSync(join(cwd, 'mine.vcf'), 'old')
  symlinkSync('../mine.vcf', join(cwd, 'cards/o.vcf'))
  expect(await cli(['vcard', '--split', 'link'], { cwd })).toMatchObject({ code: 2 })
  expect(await cli(['vcard', '--split', 'link', '--force'], { cwd })).toMatchObject({
    code: 0,
    stderr: 'wrote 3 files to link\n',
  })
  expect(readFileSync(join(cwd, 'mine.vcf'), 'utf8')).toContain('FN:O\r\n')
  expect(readdirSync(join(cwd, 'cards')).sort()).toEqual([
    'o-bob-lee.vcf',
    'o-zoe-roy.vcf',
    'o.vcf',
  ])
})
