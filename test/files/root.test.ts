import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith, ROOT } from '../support.ts'

describe('a named folder that is no directory', () => {
  const top = () => {
    const root = folderWith({ 'dole.yaml': 'name: Ville de Dole\nemail: presse@dole.fr\n' })
    mkdirSync(join(root, 'empty'))
    writeFileSync(join(root, 'file.txt'), '')
    return root
  }

  test.each(['empty', 'missing', 'file.txt', 'organisations'])('is an error: %s', async name => {
    const path = join(top(), name)
    for (const args of [['find', 'dole'], ['validate'], ['stats'], ['fmt', '--check'], ['lists']]) {
      for (const asked of [
        await cli([...args, '-C', path]),
        await cli(args, { variables: { PRESS_CONTACTS_DIRECTORY: path } }),
      ]) {
        expect([args, asked.code, asked.stdout]).toEqual([args, 2, ''])
        expect(asked.stderr).toContain(`"${path}"`)
        expect(asked.stderr).toContain('hint: ')
      }
    }
  })

  test('is an error for a file that is named too', async () => {
    const root = top()
    const { code } = await cli(['validate', 'organisations/dole.yaml', '-C', 'empty'], {
      cwd: root,
    })
    expect(code).toBe(2)
  })

  test('may be the parent of data/', async () => {
    expect((await cli(['find', 'hubidos', '-C', '..'], { cwd: join(ROOT, 'src') })).code).toBe(0)
  })
})

describe('init', () => {
  const init = (cwd: string, ...args: string[]) => cli(['init', ...args], { cwd })

  test('says where to validate, and what it says works', async () => {
    const top = join(folderWith({ 'a.yaml': 'name: A\n' }), '..')
    const name = `ministère d'en haut ${Math.random()}`
    const made = await init(top, name)
    expect(made.code).toBe(0)
    expect(made.stdout).toContain(`  cd "${name}"\n  press-contacts validate\n`)
    expect((await cli(['validate'], { cwd: join(top, name) })).code).toBe(0)
  })

  test('neither hides a directory in data/ nor makes one inside another', async () => {
    const root = folderWith({ 'data/press-contacts.yaml': '', 'a.yaml': 'name: A\n' })
    for (const folder of ['.', 'data', 'organisations', 'data/organisations/new']) {
      const { code, stderr } = await init(root, folder)
      expect([folder, code]).toEqual([folder, 2])
      expect(stderr).toContain('there is a directory already')
    }
    expect((await init(ROOT)).code).toBe(2)
  })
})
