import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const MESSY = '\ufeff# head\r\nphone: "0384797979"\r\nname: \'Ville de Dole\' # the name\r\n'
const TIDY = '# head\nname: Ville de Dole # the name\nphone: +33 3 84 79 79 79\n'

describe('fmt', () => {
  test('rewrites what has not its canonical form, once', async () => {
    const root = folderWith({ 'dole.yaml': MESSY, 'ok.yaml': TIDY })
    const path = join(root, 'organisations/dole.yaml')
    chmodSync(path, 0o640)
    const check = await cli(['fmt', '--check'], { cwd: root })
    expect(check).toEqual({ code: 1, stdout: 'organisations/dole.yaml\n', stderr: '' })
    const dry = await cli(['fmt', '--dry-run'], { cwd: root })
    expect(dry.code).toBe(1)
    expect(dry.stdout).toContain('+phone: +33 3 84 79 79 79\n')
    expect(readFileSync(path, 'utf8')).toBe(MESSY)
    const done = await cli(['fmt'], { cwd: root })
    expect(done).toEqual({ code: 0, stdout: 'organisations/dole.yaml\n', stderr: '' })
    expect(readFileSync(path, 'utf8')).toBe(TIDY)
    expect(statSync(path).mode & 0o777).toBe(0o640)
    const again = await cli(['fmt', '--check', '--lang', 'fr'], { cwd: root })
    expect(again).toEqual({
      code: 0,
      stdout: '',
      stderr: 'tous les fichiers sont mis en forme\n',
    })
  })

  test('leaves broken files as they are, says where, and does the others', async () => {
    const broken = {
      'bad.yaml': 'name: "Dole\nphone: 1\n',
      'twice.yaml': 'name: A\n---\nname: B\n',
    }
    const root = folderWith({ ...broken, 'dole.yaml': MESSY })
    const { code, stdout, stderr } = await cli(['fmt'], { cwd: root })
    expect([code, stdout]).toEqual([2, 'organisations/dole.yaml\n'])
    expect(stderr).toMatch(
      /^organisations\/bad\.yaml:\d+:\d+: not formatted: .*\norganisations\/twice\.yaml:2:1: not formatted/,
    )
    for (const [name, text] of Object.entries(broken))
      expect(readFileSync(join(root, 'organisations', name), 'utf8')).toBe(text)
  })

  test('takes named files, of a directory or of none', async () => {
    const root = folderWith({ 'a.yaml': MESSY, 'b.yaml': MESSY })
    expect((await cli(['fmt', 'organisations/a.yaml'], { cwd: root })).stdout).toBe(
      'organisations/a.yaml\n',
    )
    const loose = join(root, 'loose.yaml')
    writeFileSync(loose, 'tags: [ a ]\nname: "A"\n')
    expect((await cli(['fmt', loose], { cwd: '/' })).code).toBe(0)
    expect(readFileSync(loose, 'utf8')).toBe('name: A\ntags: [a]\n')
    expect((await cli(['fmt', 'nowhere.yaml'], { cwd: root })).code).toBe(2)
  })
})
